import Languages
import Testing
import Translation

@testable import Quality

@Suite("All checks together")
struct CheckerTests {
  private let pair = SegmentPair("5 men (25)", "26 человек (", index: 0)

  private func found(_ selection: CheckPolicy) throws -> [String] {
    Checker(from: try language("en"), to: try language("ru"), policy: selection).findings(in: pair).map(\.check)
  }

  @Test("Checks report in their order and can be chosen")
  func selection() throws {
    #expect(try found(.init()) == ["number-mismatch", "bracket-balance"])
    #expect(try found(.init(only: ["bracket-balance"])) == ["bracket-balance"])
    #expect(try found(.init(skipped: ["bracket-balance"])) == ["number-mismatch"])
    #expect(try found(.init(only: ["link-mismatch"])).isEmpty)
  }

  @Test("An untranslated segment is reported as that alone")
  func untranslated() throws {
    let checker = Checker(from: try language("en"), to: try language("ru"))
    #expect(checker.findings(in: SegmentPair("Some 25 men (", "", index: 0)).map(\.check) == ["untranslated"])
  }

  @Test("Every identifier is named once")
  func identifiers() {
    #expect(Set(Checker.identifiers).count == Checker.identifiers.count)
    #expect(Checker.identifiers.contains("number-mismatch"))
  }
}
