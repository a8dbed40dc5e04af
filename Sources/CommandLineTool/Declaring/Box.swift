/// The place where a wrapper keeps its value.
///
/// It is a reference because the parser reaches the wrappers through `Mirror`, which hands out copies of them.
final class Box<Value> {
  typealias Conversion = ([String], Parameter) throws(UsageError) -> Value

  /// The row of the table, as declared.
  let parameter: Parameter
  private var value: Value?
  private let convert: Conversion

  /// A value that starts as `initial`, or must come from the command line if that is nil.
  init(_ parameter: Parameter, initial: Value?, convert: @escaping Conversion) {
    self.parameter = parameter
    value = initial
    self.convert = convert
  }

  /// The value given, or the default.
  var current: Value {
    guard let value else { preconditionFailure("a required parameter is read before the command line is parsed") }
    return value
  }

  /// Replaces the value by the one that the words spell.
  func accept(_ words: [String], for parameter: Parameter) throws(UsageError) {
    value = try convert(words, parameter)
  }
}

extension Box where Value: ParameterValue {
  /// One value; the last word wins, but all must be well-formed.
  convenience init(one parameter: Parameter, initial: Value?) {
    var parameter = parameter.taking(Value.self)
    parameter.minimum = initial == nil ? 1 : 0
    parameter.defaultText = initial?.argument
    self.init(parameter, initial: initial) { words, parameter throws(UsageError) in
      var value = try parameter.read(words[0], as: Value.self)
      for word in words.dropFirst() { value = try parameter.read(word, as: Value.self) }
      return value
    }
  }
}

extension Box {
  /// One value or none.
  convenience init<Element: ParameterValue>(perhaps parameter: Parameter, initial: Element?) where Value == Element? {
    var parameter = parameter.taking(Element.self)
    parameter.defaultText = initial?.argument
    self.init(parameter, initial: .some(initial)) { words, parameter throws(UsageError) in
      var value: Element?
      for word in words { value = try parameter.read(word, as: Element.self) }
      return value
    }
  }

  /// All values in the order given.
  convenience init<Element: ParameterValue>(several parameter: Parameter, initial: [Element]) where Value == [Element] {
    var parameter = parameter.taking(Element.self)
    parameter.isRepeating = true
    parameter.defaultText = initial.isEmpty ? nil : initial.map(\.argument).joined(separator: ", ")
    self.init(parameter, initial: initial) { words, parameter throws(UsageError) in
      var values: [Element] = []
      for word in words { values.append(try parameter.read(word, as: Element.self)) }
      return values
    }
  }
}
