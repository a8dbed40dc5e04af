import Files
import Interchange
import TestSupport
import Testing

@Suite("What an import takes")
struct ImportPolicyTests {
  private static let three = """
        <tu><tuv xml:lang="en"><seg>The court refused.</seg></tuv><tuv xml:lang="de"><seg>Das Gericht lehnte ab.</seg>\
    </tuv><tuv xml:lang="ru"><seg>Суд отказал.</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>No comment.</seg></tuv><tuv xml:lang="pl"><seg>Bez komentarza.</seg></tuv></tu>
    """

  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write(SampleTMX.file(Self.three), to: "a.tmx")
    _ = try tool("init", "--no-glossary")
    return tool
  }

  private func texts(_ tool: Tool) throws -> [String: Int] {
    let stats = try JSONValue(parsing: tool("stats", "--format", "json").output)
    var counts: [String: Int] = [:]
    for language in stats["languages"]?.array ?? [] {
      guard let tag = language["language"]?.string else { continue }
      counts[tag] = ["draft", "reviewed", "approved", "rejected"].compactMap { language[$0]?.int }.reduce(0, +)
    }
    return counts
  }

  @Test("Languages that are asked for are taken alone, and units that lack them are skipped by wish")
  func languages() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("import", "--langs", "en,ru", "a.tmx")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        a.tmx: 2 read, 1 added, 0 merged, 1 skipped
          1 unit skipped: not in the languages asked for, first at a.tmx:6:5

        """)
    #expect(try tool.lookup(["The court refused."], "en", "ru").first?.matches.isEmpty == true)
    #expect(try tool("export").output.contains("Gericht") == false)
  }

  @Test("A language can be called otherwise")
  func renamed() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool("import", "--map", "de=de-CH", "--map", "ru=ru-KZ", "a.tmx")
    let exported = try tool("export").output
    #expect(exported.contains("xml:lang=\"de-CH\""))
    #expect(exported.contains("xml:lang=\"ru-KZ\""))
    #expect(!exported.contains("xml:lang=\"de\""))
  }

  @Test("A dry run gives the account and the exit code, and stores nothing")
  func dryRun() throws {
    let tool = try tool()
    defer { tool.remove() }
    let before = try tool.contents()
    let rehearsal = try tool("import", "--dry-run", "a.tmx")
    #expect(rehearsal.output == "a.tmx: 2 read, 2 added, 0 merged, 0 skipped\nnothing was stored\n")
    #expect(try tool.contents() == before)
    #expect(try tool("import", "a.tmx").output == "a.tmx: 2 read, 2 added, 0 merged, 0 skipped\n")
  }

  @Test("A packed file and a whole folder are read")
  func packed() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool.shell("mkdir -p in/deep && gzip -c a.tmx >in/deep/a.tmx.gz && echo none >in/readme.txt")
    #expect(try tool("import", "in").output == "in/deep/a.tmx.gz: 2 read, 2 added, 0 merged, 0 skipped\n")
    _ = try tool.shell("head -c 150 in/deep/a.tmx.gz >cut.tmx.gz")
    let cut = try tool("import", "cut.tmx.gz")
    #expect(cut.code == 2)
    #expect(cut.complaints.hasPrefix("concord: cut.tmx.gz: "))
  }

  @Test("The format is told by the bytes before the name, and can be named")
  func format() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool.shell("cp a.tmx a.xml && printf 'Yes.\\nNo.\\n' >x.en && printf 'Tak.\\nNie.\\n' >x.pl")
    #expect(try tool("import", "a.xml").output == "a.xml: 2 read, 2 added, 0 merged, 0 skipped\n")
    #expect(
      try tool("import", "--as", "moses", "x.en", "x.pl").output == "x.en: 2 read, 2 added, 0 merged, 0 skipped\n")
    #expect(try tool.lookup(["No."], "en", "pl", "--status", "draft").first?.matches.first?.target == "Nie.")
  }
}
