import Files
import Interchange
import Testing

@Suite("The account of an import")
struct ImportAccountTests {
  /// One unit a line, the first on line 5.
  private static let units = [
    SampleTMX.unit("The court refused.", "Суд отказал."),
    SampleTMX.unit("He was released.", "Его освободили."),
    "    <tu><tuv xml:lang=\"en\"><seg>No comment.</seg></tuv><tuv><seg>Без комментариев.</seg></tuv></tu>",
    "    <tu></tu>",
    SampleTMX.unit("The court refused.", "Суд отказал."),
    SampleTMX.unit("The court refused.", "Суд отклонил ходатайство."),
    "    <tu><tuv><seg>Nobody knows.</seg></tuv></tu>",
  ]

  @Test("Read is added, merged and skipped, each skip with its reason and place")
  func account() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.file(Self.units.joined(separator: "\n")), to: "mixed.tmx")
    _ = try tool("init", "--no-glossary")
    let outcome = try tool("import", "mixed.tmx", "--format", "json", "--status", "approved")
    #expect(outcome.code == 1)
    let account = try JSONValue(parsing: outcome.output)
    #expect(account.members?.map(\.name) == ["read", "added", "merged", "skipped"])
    #expect(account["read"]?.int == 7)
    #expect(account["added"]?.int == 3)
    #expect(account["merged"]?.int == 1)
    let skipped = try #require(account["skipped"]?.array)
    #expect(skipped.compactMap { $0["count"]?.int } == [2, 1])
    #expect(skipped[0]["reason"]?.string?.contains("no language; add xml:lang") == true)
    #expect(skipped[1]["reason"]?.string?.contains("no text") == true)
    // The third unit is on line 7, its second text behind the first; the empty unit on line 8.
    let column = Self.units[2].utf8.count - "<tuv><seg>Без комментариев.</seg></tuv></tu>".utf8.count + 1
    #expect(skipped[0]["first"]?.string == "mixed.tmx:7:\(column)")
    #expect(skipped[1]["first"]?.string == "mixed.tmx:8:5")
    #expect(try tool.lookup(["He was released."], "en", "ru").first?.matches.first?.target == "Его освободили.")
    let stats = try JSONValue(parsing: tool("stats", "--format", "json").output)
    #expect(stats["units"]?.int == 3)
  }

  @Test("People are told the same, and of the other translation")
  func text() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.file(Self.units.joined(separator: "\n")), to: "mixed.tmx")
    _ = try tool("init", "--no-glossary")
    let outcome = try tool("import", "mixed.tmx")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "mixed.tmx: 7 read, 3 added, 1 merged, 3 skipped")
    #expect(lines.contains("  1 added unit with another translation than the memory has"))
    #expect(outcome.complaints.contains("mixed.tmx:8:5: error: <tu> has no text in any language"))
  }

  @Test("Two translations of one text are served as ambiguous, never as the same text")
  func conflict() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.file(Self.units.joined(separator: "\n")), to: "mixed.tmx")
    _ = try tool.shell("concord init --no-glossary && concord import --status approved mixed.tmx")
    let answer = try #require(
      try tool("lookup", "-f", "en", "-t", "ru", "--format", "jsonl", "The court refused.").objects.first)
    let matches = try #require(answer["matches"]?.array)
    #expect(matches.compactMap { $0["score"]?.int } == [99, 99])
    #expect(matches.allSatisfy { $0["ambiguous"]?.bool == true })
    #expect(
      Set(matches.compactMap { $0["target"]?.string }) == ["Суд отказал.", "Суд отклонил ходатайство."])
  }

  @Test(
    "A file that is refused is named with line and column, and nothing of it is stored",
    arguments: [
      // A good unit on line 5 each time, the fault on line 6.
      ("closed too early", "    <tu><tuv xml:lang=\"en\"><seg>Cut", 6),
      ("wrong end tag", "    <tu><tuv xml:lang=\"en\"><seg>Cut</tuv></tu>", 6),
      ("no entity of ours", "    <tu><tuv xml:lang=\"en\"><seg>&name;</seg></tuv></tu>", 6),
      ("attribute without quotes", "    <tu><tuv xml:lang=en><seg>Cut</seg></tuv></tu>", 6),
      ("bare ampersand", "    <tu><tuv xml:lang=\"en\"><seg>Smith & Sons</seg></tuv></tu>", 6),
    ])
  func broken(_ fault: String, _ line: String, _ number: Int) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let text = SampleTMX.file(SampleTMX.unit("The court refused.", "Суд отказал.") + "\n" + line)
    let isCut = fault == "closed too early"
    try tool.write(isCut ? String(text.prefix { $0 != "C" }) : text, to: "broken.tmx")
    _ = try tool("init", "--no-glossary")
    let before = try tool.contents()
    let outcome = try tool("import", "broken.tmx")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    let place = outcome.complaints.split(separator: ":").dropFirst().prefix(3).map { $0.filter { $0 != " " } }
    try #require(place.count == 3)
    #expect(place[0] == "broken.tmx")
    if !isCut { #expect(place[1] == "\(number)", "\(outcome.complaints)") }
    #expect(Int(place[2]).map { $0 > 0 } == true, "\(outcome.complaints)")
    #expect(try tool.contents() == before)
    #expect(try tool("doctor").code == 0)
  }

  @Test("Of several files all are taken, or none where one is refused")
  func several() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.file(SampleTMX.unit("One.", "Один.")), to: "a.tmx")
    try tool.write("<tmx version=\"1.4\"><body><tu>", to: "b.tmx")
    try tool.write(SampleTMX.file(SampleTMX.unit("Three.", "Три.")), to: "c.tmx")
    _ = try tool("init", "--no-glossary")
    let before = try tool.contents()
    let outcome = try tool("import", "a.tmx", "b.tmx", "c.tmx")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.contains("b.tmx:1:"))
    #expect(try tool.contents() == before)
    #expect(
      try tool("import", "a.tmx", "c.tmx").output
        == "a.tmx: 1 read, 1 added, 0 merged, 0 skipped\nc.tmx: 1 read, 1 added, 0 merged, 0 skipped\n")
  }

  @Test("A file of no known format is refused by name, and so is one that is not what it is named")
  func otherFormat() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("<?xml version=\"1.0\"?>\n<html/>\n", to: "a.tmx")
    try tool.write("nothing of the kind", to: "b.bin")
    _ = try tool("init", "--no-glossary")
    #expect(try tool("import", "a.tmx").complaints.contains("a.tmx:2:1: root element is <html>; expected <tmx>"))
    let outcome = try tool("import", "b.bin")
    #expect(outcome.code == 2)
    #expect(
      outcome.complaints
        == "concord: b.bin: of no format that its bytes or its name tell; name one with --as, such as --as tmx\n")
  }
}
