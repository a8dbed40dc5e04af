/// What a command line asks for.
package enum Outcome {
  /// To run a command, whose properties are set.
  case run(any Command)
  /// To read a help page.
  case help(String)
  /// To see the version.
  case version(String)
  /// Something that cannot be understood, and a text that says where to look.
  case usage(UsageError, hint: String)
}
