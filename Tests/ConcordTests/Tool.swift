import Files
import TestSupport
import Testing

/// The built program, run in a folder of its own.
struct Tool {
  /// The folder it works in.
  let folder: String

  /// Makes an empty folder, or one with a copy of the example release.
  init(withExample: Bool = false) throws {
    folder = "/tmp/concord-test-\(UInt64.random(in: 0...UInt64.max))"
    try FileSystem.makeFolder(folder)
    if withExample {
      let example = Self.root + "/Examples/press-release"
      _ = try Subprocess("sh", ["-c", "cp \(example)/* ."], in: folder).run()
    }
  }

  /// Removes the folder.
  func remove() { _ = try? Subprocess("rm", ["-rf", folder]).run() }

  /// The repository's root.
  static let root = Repository.root

  /// The program, as `swift test` builds it beside the tests.
  static let binary: String = root + "/.build/debug/concord"

  /// The environment: no colour, 80 columns, a fixed author and moment (2025-03-14T12:00:00Z).
  static let environment = [
    "PATH=\(FileSystem.folder(of: binary)):/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "COLUMNS=80", "USER=anna",
    "SOURCE_DATE_EPOCH=1741953600",
  ]

  /// What a run left behind.
  struct Outcome {
    /// The exit code.
    var code: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var complaints: String
  }

  /// Runs the program.
  @discardableResult
  func callAsFunction(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Subprocess(Self.binary, arguments, in: folder, environment: Self.environment), input: Array(input.utf8))
  }

  /// Runs the program with a list of arguments.
  func run(_ arguments: [String], input: String) throws -> Outcome {
    try run(Subprocess(Self.binary, arguments, in: folder, environment: Self.environment), input: Array(input.utf8))
  }

  /// Runs a line of shell, in which `concord` is the program.
  ///
  /// Tests run on threads that block most signals, and a shell that inherits that never learns that its jobs ended; so
  /// the signals are set back.
  func shell(_ line: String) throws -> Outcome {
    let words = ["--default-signal", "sh", "-c", line]
    return try run(Subprocess("env", words, in: folder, environment: Self.environment), input: [])
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws { try FileSystem.write(Array(text.utf8), to: "\(folder)/\(name)") }

  /// Puts bytes into the folder.
  func write(_ bytes: [UInt8], to name: String) throws { try FileSystem.write(bytes, to: "\(folder)/\(name)") }

  /// A file of the folder.
  func read(_ name: String) throws -> String { String(decoding: try FileBytes.all("\(folder)/\(name)"), as: UTF8.self) }

  private func run(_ program: Subprocess, input: [UInt8]) throws -> Outcome {
    let outcome = try program.run(input: input)
    return Outcome(
      code: outcome.code, output: String(decoding: outcome.output, as: UTF8.self),
      complaints: String(decoding: outcome.complaints, as: UTF8.self))
  }
}
