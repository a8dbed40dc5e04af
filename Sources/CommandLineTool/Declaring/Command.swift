/// One verb of a tool: what it takes is declared by its properties, what it does is `run()`.
///
///     struct Lookup: Command {
///       static let name = "lookup"
///       static let abstract = "best approved translations of a text"
///
///       @Operand(help: "the text to look up") var text: String
///       @Option(short: "m", help: "lowest score to show") var min = 70
///       @OptionGroup var memory: MemoryOptions
///
///       func run() throws -> ExitCode { … }
///     }
package protocol Command: ParameterGroup, SendableMetatype {
  /// The word that calls the command: lower-case letters, digits and hyphens.
  static var name: String { get }

  /// One line that says what the command does, shown in lists and under the usage line.
  static var abstract: String { get }

  /// Longer text at the end of the help; empty lines part paragraphs, indented lines such as examples stay as they are.
  static var discussion: String { get }

  /// The heading under which the parent's help lists the command.
  static var topic: String { get }

  /// Does the work, with every declared property set from the command line.
  ///
  /// - Returns: how the process should end.
  /// - Throws: a ``UsageError`` if the command line turns out wrong after all, or any error that stops the work.
  mutating func run() throws -> ExitCode
}

extension Command {
  /// No longer text.
  package static var discussion: String { "" }

  /// The heading of commands that name none.
  package static var topic: String { "Commands" }
}
