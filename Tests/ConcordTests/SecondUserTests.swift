import Files
import Interchange
import SQLite
import Testing

@Suite("Two users of one memory")
struct SecondUserTests {
  private func tool() throws -> Tool {
    let tool = try Tool()
    _ = try tool("init", "--no-glossary")
    return tool
  }

  private func units(_ tool: Tool) throws -> Int? {
    try JSONValue(parsing: tool("stats", "--format", "json").output)["units"]?.int
  }

  @Test("Two imports at the same time both succeed")
  func imports() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.large(300, named: "report"), to: "a.tmx")
    try tool.write(SampleTMX.large(300, named: "verdict"), to: "b.tmx")
    let outcome = try tool.shell(
      "concord import a.tmx & first=$!; concord import b.tmx; second=$?; wait $first; echo $? $second")
    let lines = outcome.output.split(separator: "\n").sorted()
    #expect(
      lines == [
        "0 0", "a.tmx: 300 read, 300 added, 0 merged, 0 skipped", "b.tmx: 300 read, 300 added, 0 merged, 0 skipped",
      ])
    #expect(outcome.complaints.isEmpty)
    #expect(try units(tool) == 600)
    #expect(try tool("doctor").code == 0)
  }

  @Test("Four imports of one file at the same time store it once")
  func sameImports() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(SampleTMX.large(100), to: "a.tmx")
    let outcome = try tool.shell("for n in 1 2 3 4; do concord import a.tmx & done; wait")
    let lines = outcome.output.split(separator: "\n").sorted()
    #expect(lines.count == 4)
    #expect(lines.count { $0 == "a.tmx: 100 read, 100 added, 0 merged, 0 skipped" } == 1)
    #expect(lines.count { $0 == "a.tmx: 100 read, 0 added, 100 merged, 0 skipped" } == 3)
    #expect(try units(tool) == 100)
  }

  @Test("Look-ups during an import are answered, rightly")
  func lookups() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    try tool.write(SampleTMX.large(1_500), to: "large.tmx")
    let outcome = try tool.shell(
      """
      (concord import large.tmx >account; touch done) &
      while [ ! -e done ]; do
        concord lookup -f pl -t de --require 'Warszawa, 14 marca 2025 r.' || echo failed
      done
      wait
      """)
    let answer = "100  exact, approved, lantern unit 2\n     Warszawa, 14 marca 2025 r.\n     Warschau, 14. März 2025\n"
    let count = outcome.output.utf8.count / answer.utf8.count
    #expect(count >= 1)
    #expect(outcome.output == String(repeating: answer, count: count))
    #expect(outcome.complaints.isEmpty)
    #expect(try tool.read("account") == "large.tmx: 1500 read, 1500 added, 0 merged, 0 skipped\n")
  }

  @Test("While another program writes, questions are answered and changes refused after a while, with what to do")
  func locked() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    try whileAnotherWrites(tool) {
      for line in ["stats", "doctor", "review list", "terms list", "export", "lookup -f pl -t de Warszawa"] {
        #expect(try tool.shell("concord \(line)").code == 0, "\(line)")
      }
      let warsaw = try #require(try tool.lookup(["Warszawa, 14 marca 2025 r."], "pl", "de").first)
      #expect(warsaw.matches.first?.score == 100)
      let outcome = try tool("review", "reject", "1")
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      let message = "the memory '.concord/memory.sqlite' is in use by another program"
      #expect(outcome.complaints == "concord: \(message); try again when that has finished\n")
    }
    #expect(try tool("review", "reject", "1").output == "6 texts rejected\n")
  }

  /// Runs a body while this process has written to the memory but has neither kept nor undone it.
  private func whileAnotherWrites(_ tool: Tool, _ body: @escaping () throws -> Void) throws {
    struct Undone: Error {}
    let other = try Connection(path: "\(tool.folder)/.concord/memory.sqlite", mode: .writing)
    let work = { () throws(any Error) in
      try other.execute("DELETE FROM unit WHERE id = 2")
      try body()
      throw Undone()
    }
    #expect(throws: Undone.self) { try other.transaction(failing: { $0 }, work) }
  }
}
