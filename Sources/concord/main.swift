import CommandLineTool
import Files

Process.ignoreWriteSignals()

let console = Console(
  width: Terminal.width,
  print: { try? put($0 + "\n") },
  complain: { try? complaints.write($0 + "\n") },
  explain: { error in
    // A reader that went away, such as `head`, is no failure.
    (error as? FileError)?.kind == .brokenPipe ? nil : "\(error)"
  })

var code = Program(Concord.self, version: concordVersion).run(Array(CommandLine.arguments.dropFirst()), on: console)
do {
  try output.flush()
} catch {
  if error.kind != .brokenPipe {
    try? complaints.write("concord: \(error)\n")
    code = .failed
  }
}
Process.exit(code.rawValue)
