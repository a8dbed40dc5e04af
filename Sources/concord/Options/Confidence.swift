import CommandLineTool

/// How sure an alignment must be: a number from 0 to 1.
struct Confidence: Hashable, Sendable {
  /// The number.
  let value: Double

  /// Makes a confidence.
  init(_ value: Double) { self.value = value }
}

/// A number from 0 to 1.
extension Confidence: ParameterValue {
  static let valueName = "SHARE"
  static let expectation = "a number from 0 to 1"

  init?(argument: String) {
    guard let value = Double(argument), (0...1).contains(value) else { return nil }
    self.value = value
  }

  var argument: String { "\(value)" }
}
