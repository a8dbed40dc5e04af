import Files
import Testing

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
    // The file takes more than these 75 KB, SQLite's own files less; the signal that comes with the limit is ignored.
    let outcome = try tool.shell("trap '' XFSZ; ulimit -f 150; concord export --output out.tmx")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("out.tmx"))
    #expect(try tool.read("out.tmx") == "old")
    #expect(try names(tool, "out") == "out.tmx\n")
  }

  @Test("A limit on file sizes is an error, not a sudden end")
  func sizeLimit() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.shell(
      "ulimit -f 150; concord export --output out.tmx; code=$?; ls | grep part; exit $code")
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

  @Test("A hyphen is standard output, as it is standard input")
  func hyphen() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("export", "--output", "-")
    #expect(outcome.code == 0)
    #expect(outcome.output == (try tool("export").output))
    #expect(try tool.shell("ls").output.isEmpty)
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
