/// A word of the command line that belongs to no option, known by its place.
///
/// The type of the property says how many words it takes:
///
///     @Operand(help: "text to translate from") var source: String         // SOURCE
///     @Operand(help: "text to look up") var text: String?                 // [TEXT]
///     @Operand(name: "FILE", help: "versions of the release", minimum: 2) var files: [String]  // FILE...
///
/// Operands are filled in the order of declaration. In all initialisers, `name` is the word for it in the help (empty
/// takes it from the property, in capitals).
@propertyWrapper
package struct Operand<Value>: Declaration {
  private let box: Box<Value>

  /// What was given in the operand's place, or the default.
  package var wrappedValue: Value { box.current }

  var parameter: Parameter { box.parameter }

  func accept(_ words: [String], for parameter: Parameter) throws(UsageError) {
    try box.accept(words, for: parameter)
  }
}

extension Operand where Value: ParameterValue {
  /// Declares an operand with a default.
  package init(wrappedValue: Value, name: String = "", help: String) {
    box = Box(one: Parameter(kind: .operand, name: name, help: help), initial: wrappedValue)
  }

  /// Declares an operand that must be given.
  package init(name: String = "", help: String) {
    box = Box(one: Parameter(kind: .operand, name: name, help: help), initial: nil)
  }
}

extension Operand {
  /// Declares an operand that may be left out.
  package init<Element: ParameterValue>(
    wrappedValue: Element? = nil, name: String = "", help: String
  ) where Value == Element? {
    box = Box(perhaps: Parameter(kind: .operand, name: name, help: help), initial: wrappedValue)
  }

  /// Declares an operand that takes all remaining words, of which there must be at least `minimum`.
  package init<Element: ParameterValue>(name: String = "", help: String, minimum: Int = 1) where Value == [Element] {
    var parameter = Parameter(kind: .operand, name: name, help: help)
    parameter.minimum = minimum
    box = Box(several: parameter, initial: [])
  }
}
