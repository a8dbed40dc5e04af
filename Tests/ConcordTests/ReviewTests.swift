import Interchange
import Testing

@Suite("Drafts, approval, rejection")
struct ReviewTests {
  private let sentence =
    "She recalled that the presumption of innocence also protects those who criticise the authorities."
  private let translation = "Она напомнила, что презумпция невиновности защищает и тех, кто критикует власти."

  /// The best targets in a direction, all statuses but those of the default asked for by `options`.
  private func targets(_ tool: Tool, _ text: String, _ source: String, _ target: String) throws -> [String] {
    try #require(try tool.lookup([text], source, target).first).matches.map(\.target)
  }

  @Test("A rejected text is neither a target nor a source; the unit's other texts are served")
  func rejectedText() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let unit = try #require(try tool.lookup([sentence], "en", "ru").first?.matches.first).unit
    #expect(try targets(tool, sentence, "en", "ru") == [translation])
    #expect(try tool("review", "reject", "\(unit)", "--lang", "ru").output == "1 text rejected\n")
    #expect(try targets(tool, sentence, "en", "ru").isEmpty)
    #expect(try targets(tool, translation, "ru", "en").isEmpty)
    #expect(try targets(tool, translation, "ru", "pl").isEmpty)
    #expect(try targets(tool, sentence, "en", "pl").count == 1)
    // What was rejected is no approved translation to differ from, and can be approved again.
    #expect(try tool("review", "approve", "\(unit)", "--lang", "ru").output == "1 text approved\n")
    #expect(try targets(tool, translation, "ru", "en") == [sentence])
  }

  @Test("A rejected unit is served in no direction, a rejected release not at all")
  func rejectedUnit() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let unit = try #require(try tool.lookup([sentence], "en", "ru").first?.matches.first).unit
    #expect(try tool("review", "reject", "\(unit)").output == "6 texts rejected\n")
    for (source, target) in [("en", "ru"), ("en", "de"), ("ru", "en"), ("ru", "fr")] {
      #expect(try targets(tool, source == "en" ? sentence : translation, source, target).isEmpty)
    }
    #expect(try tool("review", "reject", "--release", "lantern").output == "270 texts rejected\n")
    let queries = try ExampleRelease.approvedTexts(in: "de")
    #expect(try tool.lookup(queries, "de", "en").allSatisfy(\.matches.isEmpty))
  }

  @Test("Drafts are served only to those who ask for them, until they are approved")
  func drafts() throws {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    #expect(
      try tool.shell("concord init --no-glossary && concord add --name lantern release.en.txt release.ru.txt").code == 0
    )
    #expect(try targets(tool, sentence, "en", "ru").isEmpty)
    let draft = try #require(try tool.lookup([sentence], "en", "ru", "--status", "draft").first?.matches.first)
    #expect(draft.score == 100)
    #expect(draft.status == "draft")
    #expect(draft.target == translation)
    #expect(try tool("review", "approve", "--release", "lantern").output == "92 texts approved\n")
    #expect(try targets(tool, sentence, "en", "ru") == [translation])
    #expect(try tool.lookup([sentence], "en", "ru", "--status", "draft").allSatisfy(\.matches.isEmpty))
    #expect(try tool("review", "approve", "--release", "lantern").output == "0 texts approved\n")
  }

  @Test("An edited text is found by its new words and no longer by the old")
  func edited() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let unit = try #require(try tool.lookup([sentence], "en", "ru").first?.matches.first).unit
    let other = "Она также напомнила о презумпции невиновности."
    #expect(try tool("review", "edit", "\(unit)", other, "--lang", "ru").output == "unit \(unit): ru changed\n")
    #expect(try targets(tool, sentence, "en", "ru") == [other])
    #expect(try targets(tool, other, "ru", "en") == [sentence])
    #expect(try targets(tool, translation, "ru", "en").isEmpty)
    #expect(try tool("doctor").code == 0)
  }

  @Test("What is not there is refused and changes nothing")
  func refusals() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let before = try tool.contents()
    let lines = [
      ("review approve 1 2 999", "unit 999"), ("review reject 1 --lang kk", "'kk'"),
      ("review approve --release lamp", "'lamp'"), ("review list --release lamp", "'lamp'"),
      ("review edit 999 text --lang ru", "unit 999"),
    ]
    for (line, name) in lines {
      let outcome = try tool.shell("concord \(line)")
      #expect(outcome.code == 2, "\(line)")
      #expect(outcome.complaints.contains(name), "\(outcome.complaints)")
      #expect(try tool.contents() == before)
    }
  }
}
