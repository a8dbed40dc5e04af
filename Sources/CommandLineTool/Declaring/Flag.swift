/// An option without a value: `--dry-run`, `-n`, and with inversion `--no-glossary` too.
///
/// The last one given wins.
@propertyWrapper
package struct Flag: Declaration {
  private let box: Box<Bool>

  /// Declares a flag.
  ///
  /// - Parameters:
  ///   - wrappedValue: the value when the flag is not given; only a flag with `inversion` may start as true.
  ///   - name: the long name without dashes; empty takes it from the property.
  ///   - short: the letter of the short form.
  ///   - inversion: whether `--no-…` exists and turns the flag off.
  ///   - help: what giving the flag does.
  ///   - isHidden: whether the help and suggestions keep silent about it.
  package init(
    wrappedValue: Bool = false, name: String = "", short: Character? = nil, inversion: Bool = false, help: String,
    isHidden: Bool = false
  ) {
    var parameter = Parameter(kind: .flag, name: name, short: short, help: help, isHidden: isHidden)
    parameter.isInvertible = inversion
    parameter.defaultText = wrappedValue ? "on" : nil
    box = Box(parameter, initial: wrappedValue) { words, _ in words.last == Flag.on }
  }

  /// Whether the flag is on.
  package var wrappedValue: Bool { box.current }

  /// The word that the parser puts down for a flag that is turned on.
  static let on = "on"

  /// The word that the parser puts down for a flag that is turned off.
  static let off = "off"

  var parameter: Parameter { box.parameter }

  func accept(_ words: [String], for parameter: Parameter) throws(UsageError) {
    try box.accept(words, for: parameter)
  }
}
