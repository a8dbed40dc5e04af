/// A command that only leads to others: the root of a tool, or `concord terms` above `concord terms list`.
///
/// Options that it declares itself may stand ahead of the subcommand's name. They are handed on, so that a subcommand
/// which takes them declares them as well, best by a shared ``OptionGroup``; any other refuses them.
package protocol CommandGroup: Command {
  /// The commands below this one, in the order in which the help lists them.
  static var subcommands: [any Command.Type] { get }
}

extension CommandGroup {
  /// Never called, since the parser asks for a subcommand.
  package func run() -> ExitCode {
    preconditionFailure("'\(Self.name)' only groups commands")
  }
}

extension Command {
  /// The commands below this one; none for a verb.
  static var children: [any Command.Type] {
    (self as? any CommandGroup.Type)?.subcommands ?? []
  }
}

extension [any Command.Type] {
  /// A path from the root as one types it: `concord terms list`.
  var spelling: String { map { $0.name }.joined(separator: " ") }
}
