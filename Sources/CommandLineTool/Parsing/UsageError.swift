/// A command line that cannot be understood.
package struct UsageError: Error, Hashable, CustomStringConvertible {
  /// What is wrong, for tests and for callers that must tell one from another.
  package enum Kind: Hashable, Sendable {
    /// No option has this name.
    case unknownOption
    /// Several options begin so.
    case ambiguousOption
    /// A required option is not there.
    case missingOption
    /// No command has this name.
    case unknownCommand
    /// Several commands begin so.
    case ambiguousCommand
    /// A group of commands is called without one.
    case missingCommand
    /// An option stands without its value.
    case missingValue
    /// A flag is given a value.
    case unexpectedValue
    /// A word does not spell a value of the type.
    case invalidValue
    /// Too few operands.
    case missingOperand
    /// Too many operands.
    case unexpectedOperand
    /// Parameters that do not go together; for `validate()`.
    case conflict
  }

  /// What is wrong.
  package let kind: Kind

  /// The sentence for the user: lower case, no full stop, what was expected, then the remedy.
  package let message: String

  /// Makes an error of a kind with its sentence.
  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// The message.
  package var description: String { message }
}
