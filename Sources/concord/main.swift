import CommandLineTool
import Files

Process.ignoreBrokenPipes()
Process.catchInterrupts()

let output = OutputFile.standardOutput()
let complaints = OutputFile.standardError()

let console = Console(
  width: Terminal.width,
  print: { try? output.write($0 + "\n") },
  complain: { try? complaints.write($0 + "\n") },
  explain: explanation)

var code = Program(Concord.self, version: concordVersion).run(Array(CommandLine.arguments.dropFirst()), on: console)
do {
  try output.flush()
} catch where error.kind != .brokenPipe {
  try? complaints.write("concord: \(error)\n")
  code = .failed
}
Process.exit(code.rawValue)

/// The words for an error; none where the reader of the output went away.
func explanation(of error: any Error) -> String? {
  if let error = error as? FileError, error.kind == .brokenPipe { return nil }
  return "\(error)"
}
