import Files
import Testing

@Suite("Help")
struct HelpTests {
  static let verbs = [
    "", "init", "segment", "add", "align", "import", "lookup", "check", "review", "review list", "review approve",
    "review reject", "review edit", "terms", "terms list", "terms find", "terms match", "terms add",
    "terms edit", "terms remove", "terms change", "terms import", "terms export", "terms audit",
    "pretranslate", "export", "convert", "stats",
    "doctor", "explain", "explain segment", "explain align", "explain term",
  ]

  @Test("Every verb's help is the one that is kept in Help", arguments: verbs)
  func golden(_ verb: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let outcome = try tool.shell("concord \(verb) --help")
    let name = verb.isEmpty ? "concord" : verb.split(separator: " ").joined(separator: "-")
    let path = "\(Tool.root)/Tests/ConcordTests/Help/\(name).txt"
    // `CONCORD_UPDATE_HELP=1 swift test --filter HelpTests` writes the pages anew, to be read before they are kept.
    if Terminal.environment("CONCORD_UPDATE_HELP") != nil { try FileSystem.write(Array(outcome.output.utf8), to: path) }
    #expect(outcome.code == 0)
    #expect(outcome.output == String(decoding: try FileBytes.all(path), as: UTF8.self))
  }

  @Test("No line of help is wider than 80 columns", arguments: verbs)
  func width(_ verb: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    for line in try tool.shell("concord \(verb) --help").output.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test("The version is printed")
  func version() throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool("--version").output == "concord 0.1.0\n")
  }

  @Test(
    "A slip of the pen is answered with what was meant",
    arguments: [
      ("lokup", "unknown command 'lokup'; did you mean 'lookup'?"),
      ("lookup --frmo en --to ru x", "unknown option '--frmo'; did you mean '--from'?"),
      ("add release.en.txt", "missing operand FILE"),
      ("lookup -f en -t ru --min many x", "option '--min' expects a whole number, got 'many'"),
      ("check a.txt b.txt --only number-mismach", "unknown check 'number-mismach'; 'concord check --help' lists them"),
      ("review approve", "name units by their numbers, or a whole release with --release"),
      (
        "segment x.txt", "x.txt: the name does not tell the language; name it like 'release.en.txt' or write 'en=x.txt'"
      ),
    ])
  func slips(_ line: String, _ message: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let outcome = try tool.shell("concord \(line)")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains(message), "\(outcome.complaints)")
    #expect(outcome.output.isEmpty)
  }
}
