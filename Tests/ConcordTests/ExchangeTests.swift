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

  @Test("Files before a refused one are stored, that one and those behind it are not")
  func several() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.file(SampleTMX.unit("One.", "Один.")), to: "a.tmx")
    try tool.write("<tmx version=\"1.4\"><body><tu>", to: "b.tmx")
    try tool.write(SampleTMX.file(SampleTMX.unit("Three.", "Три.")), to: "c.tmx")
    _ = try tool("init", "--no-glossary")
    let outcome = try tool("import", "a.tmx", "b.tmx", "c.tmx")
    #expect(outcome.code == 2)
    #expect(outcome.output == "a.tmx: 1 read, 1 added, 0 merged, 0 skipped\n")
    #expect(outcome.complaints.contains("b.tmx:1:"))
    #expect(try JSONValue(parsing: tool("stats", "--format", "json").output)["units"]?.int == 1)
  }

  @Test("Another format than TMX is refused by name")
  func otherFormat() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("<?xml version=\"1.0\"?>\n<xliff version=\"2.0\"><file/></xliff>\n", to: "a.xlf")
    _ = try tool("init", "--no-glossary")
    let outcome = try tool("import", "a.xlf")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("a.xlf:2:1: root element is <xliff>; expected <tmx>"))
  }
}

@Suite("Where an export goes")
struct ExportTargetTests {
  private static let fullDevice = "/dev/full"
  /// Whether device nodes can be made here, as root outside a container can.
  private static var canMakeDevices: Bool {
    guard let tool = try? Tool() else { return false }
    defer { tool.remove() }
    return (try? tool.shell("mknod full c 1 7 && ! echo >full").code) == 0
  }

  private func tool() throws -> Tool { try Tool(withMemory: ExampleRelease.approvedMemory()) }

  /// The names in a folder that begin with a word.
  private func names(_ tool: Tool, _ word: String) throws -> String {
    try tool.shell("ls | grep '^\(word)' || true").output
  }

  @Test("An existing file is replaced whole")
  func existing() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(String(repeating: "old ", count: 100_000), to: "out.tmx")
    #expect(try tool("export", "--output", "out.tmx").output == "out.tmx: 46 units\n")
    #expect(try tool.read("out.tmx") == tool("export").output)
    #expect(try names(tool, "out") == "out.tmx\n")
  }

  @Test("A folder, and a folder that is not there, are refused by name", arguments: ["out", "none/out.tmx"])
  func folder(_ path: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try FileSystem.makeFolder("\(tool.folder)/out")
    let outcome = try tool("export", "--output", path)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("concord: \(path): "))
    #expect(outcome.complaints.contains(";"))
    #expect(try tool.shell("ls out; ls | grep part").output.isEmpty)
  }

  @Test("Where the disk is full the old file stays and nothing is left beside it")
  func noRoom() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("old", to: "out.tmx")
    // Eight blocks are less than the file takes; the signal that comes with the limit is turned into an error.
    let outcome = try tool.shell("trap '' XFSZ; ulimit -f 8; concord export --output out.tmx")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("out.tmx"))
    #expect(try tool.read("out.tmx") == "old")
    #expect(try names(tool, "out") == "out.tmx\n")
  }

  @Test("A limit on file sizes is an error, not a sudden end")
  func sizeLimit() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell("ulimit -f 8; concord export --output out.tmx; code=$?; ls | grep part; exit $code")
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "A full disk behind standard output is an error", .enabled(if: FileSystem.exists(fullDevice)),
    arguments: ["export", "stats", "review list", "terms list", "check release.en.txt release.fr.txt", "--help"])
  func fullOutput(_ line: String) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let outcome = try tool.shell("concord \(line) >\(Self.fullDevice)")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("no space left"), "\(outcome.complaints)")
  }

  @Test("A reader that goes away is no failure", arguments: ["head -n 1", "true"])
  func closedPipe(_ reader: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    for line in ["export", "review list", "terms list", "--help"] {
      let outcome = try tool.shell("(concord \(line); echo $? >code) | \(reader) >first")
      #expect(outcome.code == 0)
      #expect(outcome.complaints.isEmpty, "\(outcome.complaints)")
      // The writer may end behind the reader.
      _ = try tool.shell("for n in 1 2 3 4 5 6 7 8 9; do [ -s code ] && break; sleep 0.1; done")
      #expect(try tool.read("code") == "0\n", "\(line)")
      if reader != "true" { #expect(try tool.read("first").split(separator: "\n").count == 1) }
      _ = try tool.shell("rm code")
    }
  }

  @Test("A device is written to, not replaced", .enabled(if: canMakeDevices))
  func device() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell(
      "mknod full c 1 7; concord export --output full; code=$?; [ -c full ] && echo device; exit $code")
    #expect(outcome.code == 2)
    #expect(outcome.output == "device\n")
  }

  @Test("A named pipe is written to, not replaced")
  func namedPipe() throws {
    let tool = try tool()
    defer { tool.remove() }
    // The reader waits for a writer at most two seconds.
    let outcome = try tool.shell(
      "mkfifo pipe; timeout 2 cat pipe >read & concord export --output pipe; code=$?; wait; [ -p pipe ] && echo pipe; "
        + "exit $code")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("pipe\n"), "\(outcome.output)")
    #expect(try tool.read("read") == tool("export").output)
  }

  @Test("A link stays a link, and the file behind it is written")
  func link() throws {
    let tool = try tool()
    defer { tool.remove() }
    try FileSystem.makeFolder("\(tool.folder)/kept")
    let outcome = try tool.shell(
      "echo old >kept/out.tmx; ln -s kept/out.tmx out.tmx; concord export --output out.tmx; test -L out.tmx")
    #expect(outcome.code == 0)
    #expect(try tool.read("kept/out.tmx") == tool("export").output)
  }
}
