import Testing

@Suite("Values that nobody means")
struct RefusalTests {
  /// Command lines with the value that is wrong in them.
  private static let lines = [
    "add release.en.txt release.ru.txt --name ''", "add release.en.txt release.ru.txt --name x --date 2025-02-31",
    "terms add '' en=word", "review edit 1 '' --lang ru", "review edit 1 ' ' --lang ru",
  ]

  @Test("They are refused, and nothing is changed", arguments: lines)
  func refused(_ line: String) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let before = try tool.contents()
    let outcome = try tool.shell("concord \(line)")
    #expect(outcome.code == 2)
    #expect(try tool.contents() == before)
  }

  @Test(
    "Days that are no days are refused", arguments: ["2025-13-01", "2025-00-10", "2025-1-1", "14.03.2025", "yesterday"])
  func dates(_ date: String) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let before = try tool.contents()
    let outcome = try tool.shell("concord add release.en.txt release.ru.txt --name x --date \(date)")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("'\(date)'"))
    #expect(try tool.contents() == before)
  }

  @Test("Two files of one language are refused by name")
  func twice() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let outcome = try tool.shell("concord add release.en.txt en=release.ru.txt --name x")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("'release.en.txt' and 'release.ru.txt' are both in 'en'"))
  }
}
