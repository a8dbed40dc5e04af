import Interchange
import Languages
import Quality
import Testing
import Translation

@testable import Report

@Suite("SARIF")
struct SARIFLogTests {
  private func log() throws -> JSONValue {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    let pair = SegmentPair("5 men", "6 человек", index: 3)
    var finding = Finding("a-check", .error, in: pair, "'5' became '6'", at: Finding.Span(.target, 0..<1))
    finding.line = 7
    let rule = CheckRule("a-check", .error, "A number.", reason: "Why.", example: "5 → 6")
    return SARIFLog(
      [CheckedDocument("a b.ru.txt", from: english, to: russian, segmentCount: 9, findings: [finding])], rules: [rule],
      version: "1.0"
    ).json
  }

  @Test("A run names the tool, its rules, the file and the place")
  func run() throws {
    let log = try log()
    #expect(log["version"]?.string == "2.1.0")
    let run = try #require(log["runs"]?.array?.first)
    let driver = run["tool"]?["driver"]
    #expect(driver?["name"]?.string == "concord")
    #expect(driver?["rules"]?.array?.first?["defaultConfiguration"]?["level"]?.string == "error")
    let result = try #require(run["results"]?.array?.first)
    #expect(result["ruleId"]?.string == "a-check")
    #expect(result["ruleIndex"]?.int == 0)
    #expect(result["message"]?["text"]?.string == "'5' became '6'")
    let location = result["locations"]?.array?.first
    #expect(location?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "a%20b.ru.txt")
    #expect(location?["physicalLocation"]?["region"]?["startLine"]?.int == 7)
    #expect(location?["logicalLocations"]?.array?.first?["name"]?.string == "segment 3")
    #expect(result["partialFingerprints"]?["finding/v1"]?.string?.utf8.count == 16)
  }

  @Test("File names become URI references")
  func uris() {
    #expect(SARIFLog.uri("news/a-1_~.txt") == "news/a-1_~.txt")
    #expect(SARIFLog.uri("ą%?") == "%C4%85%25%3F")
  }
}
