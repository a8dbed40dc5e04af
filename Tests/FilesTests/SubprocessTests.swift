import Testing

@testable import Files

@Suite("Subprocesses")
struct SubprocessTests {
  @Test("A program's output, complaints and exit code come back")
  func outcome() throws {
    let shell = Subprocess("sh", ["-c", "cat; echo wrong >&2; exit 3"], in: "/")
    let outcome = try shell.run(input: Array("in\n".utf8))
    #expect(outcome == Subprocess.Outcome(code: 3, output: Array("in\n".utf8), complaints: Array("wrong\n".utf8)))
  }

  @Test("Folder and environment are the ones that were given")
  func surroundings() throws {
    let shell = Subprocess("/bin/sh", ["-c", "pwd; echo $COLOUR"], in: "/usr", environment: ["COLOUR=red"])
    #expect(try String(decoding: shell.run().output, as: UTF8.self) == "/usr\nred\n")
  }

  @Test("A deadline kills")
  func deadline() throws {
    #expect(try Subprocess("sleep", ["30"]).run(killingAfter: 20_000).code == 128 + 9)
  }

  @Test("A program that is not there is an error")
  func missing() {
    #expect(throws: FileError(.notFound, path: "/no/such")) { _ = try Subprocess("/no/such", []).run() }
  }
}
