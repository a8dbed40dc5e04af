/// One row of the table of what a command takes: all that the parser, the help, manual pages and completions need.
package struct Parameter: Hashable, Sendable {
  /// What a parameter looks like on the command line.
  package enum Kind: Hashable, Sendable {
    /// `--dry-run`
    case flag
    /// `--min 70`
    case option
    /// `release.en.txt`
    case operand
  }

  /// What it looks like on the command line.
  package var kind: Kind

  /// The long name without dashes (`dry-run`), or the word for an operand (`FILE`).
  package var name: String

  /// The letter of the short form.
  package var short: Character?

  /// The word for the value (`N`, `FILE`), empty for a flag.
  package var valueName = ""

  /// One phrase that says what it is for.
  package var help: String

  /// Whether it works without being listed or suggested.
  package var isHidden = false

  /// The only values there are; empty if any word may do.
  package var choices: [String] = []

  /// How the default is written on the command line, nil if there is none; `on` for a flag that starts as true.
  package var defaultText: String?

  /// The heading under which the help lists it.
  package var section = ""

  /// How many words must be given: 0 for what may be left out, more than 1 only for repeating operands.
  package var minimum = 0

  /// Whether it may be given more than once, each adding to the list.
  package var isRepeating = false

  /// Whether a flag can be turned off by `--no-…`.
  package var isInvertible = false
}

extension Parameter {
  /// The row completed by what the type of its value knows.
  func taking<Value: ParameterValue>(_ type: Value.Type) -> Parameter {
    var row = self
    if valueName.isEmpty { row.valueName = type.valueName }
    row.choices = type.choices
    return row
  }

  /// The row with the name filled in from its property unless it has one.
  func named(after property: String, in section: String) -> Parameter {
    var row = self
    let words = property.hyphenated
    if name.isEmpty { row.name = kind == .operand ? words.uppercased() : words }
    row.section = section
    return row
  }

  /// The parameter as messages call it: `option '--min'`, `operand FILE`.
  var label: String { kind == .operand ? "operand \(name)" : "option '--\(name)'" }

  /// The value that a word stands for.
  ///
  /// - Throws: what was expected instead, and the nearest choice if the word looks like one.
  func read<Value: ParameterValue>(_ word: String, as type: Value.Type) throws(UsageError) -> Value {
    if let value = Value(argument: word) { return value }
    let remedy = Vocabulary(type.choices).remedy(for: word, prefix: "")
    throw UsageError(.invalidValue, "\(label) expects \(type.expectation), got '\(word)'\(remedy)")
  }
}
