/// How a command ends.
package enum ExitCode: Int32, Sendable {
  /// All is well.
  case done = 0
  /// The command did its work and found something to report, such as a failed check.
  case found = 1
  /// The command could not do its work: usage, input or output.
  case failed = 2
}
