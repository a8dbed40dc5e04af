/// An option with a value: `--min 70`, `--min=70`, `-m 70`, `-m70`.
///
/// The type of the property says how often it may be given:
///
///     @Option(help: "language of the text") var from: String        // must be given, the last one wins
///     @Option(short: "m", help: "lowest score") var min = 70        // may be given
///     @Option(help: "only this release") var release: String?       // may be given, nil otherwise
///     @Option(name: "skip", help: "leave a check out") var skipped: [String]  // any number of times
///
/// In all initialisers, `name` is the long name without dashes (empty takes it from the property), `short` the letter
/// of the short form, `valueName` the word for the value in the help (empty takes it from the type), and a hidden option
/// works but is neither listed nor suggested.
@propertyWrapper
package struct Option<Value>: Declaration {
  private let box: Box<Value>

  /// The value given, or the default.
  package var wrappedValue: Value { box.current }

  var parameter: Parameter { box.parameter }

  func accept(_ words: [String], for parameter: Parameter) throws(UsageError) {
    try box.accept(words, for: parameter)
  }
}

extension Option where Value: ParameterValue {
  /// Declares an option with a default.
  package init(
    wrappedValue: Value, name: String = "", short: Character? = nil, valueName: String = "", help: String,
    isHidden: Bool = false
  ) {
    box = Box(one: .option(name, short, valueName, help: help, isHidden: isHidden), initial: wrappedValue)
  }

  /// Declares an option that must be given.
  package init(
    name: String = "", short: Character? = nil, valueName: String = "", help: String, isHidden: Bool = false
  ) {
    box = Box(one: .option(name, short, valueName, help: help, isHidden: isHidden), initial: nil)
  }
}

extension Option {
  /// Declares an option that may be left out.
  package init<Element: ParameterValue>(
    wrappedValue: Element? = nil, name: String = "", short: Character? = nil, valueName: String = "", help: String,
    isHidden: Bool = false
  ) where Value == Element? {
    box = Box(perhaps: .option(name, short, valueName, help: help, isHidden: isHidden), initial: wrappedValue)
  }

  /// Declares an option that may be given any number of times; what is given replaces the default.
  package init<Element: ParameterValue>(
    wrappedValue: [Element] = [], name: String = "", short: Character? = nil, valueName: String = "", help: String,
    isHidden: Bool = false
  ) where Value == [Element] {
    box = Box(several: .option(name, short, valueName, help: help, isHidden: isHidden), initial: wrappedValue)
  }
}

extension Parameter {
  fileprivate static func option(
    _ name: String, _ short: Character?, _ valueName: String, help: String, isHidden: Bool
  ) -> Parameter {
    Parameter(kind: .option, name: name, short: short, valueName: valueName, help: help, isHidden: isHidden)
  }
}
