/// A type whose values are written as one word on the command line.
///
/// An enumeration with string raw values that is `CaseIterable` needs to add nothing, a `LosslessStringConvertible`
/// type at most a `valueName` and an `expectation`.
package protocol ParameterValue {
  /// The value that a word stands for, nil if it stands for none.
  init?(argument: String)

  /// The word that stands for the value, shown as the default.
  var argument: String { get }

  /// The word for such a value in the help, in capitals.
  static var valueName: String { get }

  /// What a message says was expected: `a number`.
  static var expectation: String { get }

  /// The only words there are; empty if they cannot be counted up.
  static var choices: [String] { get }
}

extension ParameterValue {
  /// The type's own name: `OutputForm` gives `OUTPUT-FORM`.
  package static var valueName: String { "\(Self.self)".hyphenated.uppercased() }

  /// The choices, or the name of the value.
  package static var expectation: String { choices.isEmpty ? valueName : choices.alternatives }

  /// Words that cannot be counted up.
  package static var choices: [String] { [] }
}

extension ParameterValue where Self: LosslessStringConvertible {
  /// The value of which the word is the description.
  package init?(argument: String) { self.init(argument) }

  /// The description.
  package var argument: String { description }
}

extension ParameterValue where Self: RawRepresentable, RawValue == String {
  /// The case of which the word is the raw value.
  package init?(argument: String) { self.init(rawValue: argument) }

  /// The raw value.
  package var argument: String { rawValue }
}

extension ParameterValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The raw values of all cases.
  package static var choices: [String] { allCases.map(\.rawValue) }
}

extension String: ParameterValue {
  /// Any text.
  package static var valueName: String { "TEXT" }
}

extension Int: ParameterValue {
  /// A count.
  package static var valueName: String { "N" }

  /// Digits only.
  package static var expectation: String { "a whole number" }
}

extension Double: ParameterValue {
  /// A finite number; `nan` and `inf` are refused, since no limit can be compared with them.
  package init?(argument: String) {
    guard let value = Double(argument), value.isFinite else { return nil }
    self = value
  }

  /// The shortest digits, without a fraction of zero.
  package var argument: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }

  /// A quantity.
  package static var valueName: String { "NUMBER" }

  /// Digits, with a decimal point if need be.
  package static var expectation: String { "a number" }
}
