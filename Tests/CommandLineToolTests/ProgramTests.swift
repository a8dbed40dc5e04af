import CommandLineTool
import Testing

@Suite("A program prints through its console and ends with an exit code")
struct ProgramTests {
  /// What a run printed and how it ended.
  private func run(_ line: String, explain: ((any Error) -> String?)? = nil) -> (ExitCode, out: String, err: String) {
    var out = ""
    var err = ""
    var console = Console(print: { out += $0 + "\n" }, complain: { err += $0 + "\n" })
    if let explain { console.explain = explain }
    let code = Program(Sample.self, version: "1.2.3").run(words(line), on: console)
    return (code, out, err)
  }

  @Test("A command decides its exit code and prints for itself")
  func command() {
    #expect(run("stats") == (.found, "", ""))
    #expect(run("terms list") == (.done, "", ""))
  }

  @Test("Version and help are what was asked for")
  func standardOptions() {
    #expect(run("--version") == (.done, "tool 1.2.3\n", ""))
    let help = run("stats --help")
    #expect(help.0 == .done)
    #expect(help.out.hasPrefix("Usage: tool stats"))
    #expect(help.err.isEmpty)
  }

  @Test("A usage error is complained about with a hint")
  func usage() {
    #expect(
      run("lokup") == (
        .failed, "", "tool: unknown command 'lokup'; did you mean 'lookup'?\ntry 'tool --help'\n"
      ))
  }

  @Test("An error of the command is complained about in its own words")
  func failure() {
    #expect(run("status") == (.failed, "", "tool: there is no store; make one\n"))
    #expect(run("status", explain: { _ in "no" }) == (.failed, "", "tool: no\n"))
  }

  @Test("A usage error found while running has its hint too")
  func lateUsageError() {
    #expect(
      run("terms find oak 0") == (
        .failed, "", "tool: operand TIMES must be at least 1, got 0\ntry 'tool terms find --help'\n"
      ))
  }

  @Test("An error without words is no failure")
  func silentError() {
    let result = run("status --quit") { error in
      error as? Status.Failure == .readerLeft ? nil : "\(error)"
    }
    #expect(result == (.done, "", ""))
  }

  @Test("Exit codes have the numbers that scripts rely on")
  func exitCodes() {
    #expect([ExitCode.done, .found, .failed].map(\.rawValue) == [0, 1, 2])
  }
}
