import Files
import Interchange
import Testing

@Suite("Exchange with other tools")
struct ExchangeTests {
  private static let documentType = Tool.root + "/../shared/data/formats/schemas/tmx/tmx14.dtd"
  private static var canValidate: Bool {
    FileSystem.exists(documentType) && (try? Subprocess("xmllint", ["--version"]).run().code) == 0
  }

  private func tool() throws -> Tool { try Tool(withMemory: ExampleRelease.approvedMemory()) }

  @Test(
    "What is exported is valid TMX 1.4", .enabled(if: canValidate),
    arguments: ["", " --langs en,ru", " --release lantern --status approved", " --status draft"])
  func valid(_ options: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    #expect(try tool.shell("concord export --output out.tmx\(options)").code == 0)
    let outcome = try Subprocess(
      "xmllint", ["--nonet", "--noout", "--dtdvalid", Self.documentType, "out.tmx"], in: tool.folder
    ).run()
    #expect(outcome.code == 0, "\(String(decoding: outcome.complaints, as: UTF8.self))")
  }

  @Test("What is exported, imported elsewhere and exported again has the same bytes")
  func roundTrip() throws {
    let tool = try tool()
    defer { tool.remove() }
    #expect(try tool("export", "--output", "first.tmx").output == "first.tmx: 46 units\n")
    #expect(try tool("init", "--no-glossary", "--memory", "new.sqlite").code == 0)
    let account = try tool("import", "--memory", "new.sqlite", "first.tmx")
    #expect(account.output == "first.tmx: 46 read, 46 added, 0 merged, 0 skipped\n")
    #expect(account.code == 0)
    #expect(account.complaints.isEmpty)
    // One second later only the date in the header is another one.
    let later = try tool.shell("SOURCE_DATE_EPOCH=1741953601 concord export --memory new.sqlite")
    let header = { (text: String) in text.split(separator: "\n").filter { $0.contains("<header") } }
    let rest = { (text: String) in text.split(separator: "\n").filter { !$0.contains("<header") } }
    let first = try tool.read("first.tmx")
    #expect(rest(later.output) == rest(first))
    #expect(header(first).count == 1)
    #expect(header(first)[0].contains("creationdate=\"20250314T120000Z\""))
    #expect(header(later.output)[0].contains("creationdate=\"20250314T120001Z\""))
    #expect(try tool("export", "--memory", "new.sqlite").output == first)
    #expect(try tool("doctor", "--memory", "new.sqlite").code == 0)
  }

  @Test("Footnote marks, statuses, releases and confidence survive the journey")
  func kept() throws {
    let tool = try tool()
    defer { tool.remove() }
    let show = "concord review list --format jsonl"
    _ = try tool.shell("concord review reject 12 --lang fr && concord export --output a.tmx")
    _ = try tool.shell("concord init --no-glossary --memory new.sqlite && concord import --memory new.sqlite a.tmx")
    #expect(try tool.shell("\(show) --memory new.sqlite").output == tool.shell(show).output)
    let marks = try tool.read("a.tmx").split(separator: "\n").filter { $0.contains("<ph") }
    #expect(marks.count == 3 * 6)
  }

  @Test("What is imported twice is merged the second time")
  func twice() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool("export", "--output", "out.tmx")
    let before = try tool.contents()
    let account = try tool("import", "out.tmx", "--format", "json")
    #expect(account.code == 0)
    #expect(try JSONValue(parsing: account.output) == ["read": 46, "added": 0, "merged": 46, "skipped": []])
    #expect(try tool.contents() == before)
  }

  @Test("Only the languages asked for are exported, and units that lack one are left out")
  func languages() throws {
    let tool = try tool()
    defer { tool.remove() }
    let text = try tool("export", "--langs", "en,ru").output
    #expect(occurrences(of: "<tu ", in: text) + occurrences(of: "<tu>", in: text) == 46)
    #expect(occurrences(of: "<tuv xml:lang=\"en\"", in: text) == 46)
    #expect(occurrences(of: "<tuv xml:lang=\"ru\"", in: text) == 46)
    #expect(occurrences(of: "<tuv ", in: text) == 92)
    #expect(occurrences(of: "<tuv ", in: try tool("export", "--langs", "en,kk").output) == 0)
    #expect(occurrences(of: "<tuv ", in: try tool("export", "--status", "draft").output) == 0)
    let wrong = try tool("export", "--langs", "en,r$")
    #expect(wrong.code == 2)
    #expect(try tool("export", "--release", "lamp").code == 2)
  }

  private func occurrences(of pattern: String, in text: String) -> Int {
    text.split(separator: "\n").reduce(0) {
      $0 + $1.split(separator: pattern, omittingEmptySubsequences: false).count - 1
    }
  }
}
