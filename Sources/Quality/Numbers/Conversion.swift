/// What numbers with a unit come to in the unit that other languages use.
///
/// Units are named as in `Locales/<language>/units.txt`. Factors: International yard and pound agreement (1959).
enum Conversion {
  private static let factors: [String: [Double]] = [
    "inch": [2.54, 25.4, 0.0254], "foot": [0.3048, 30.48], "yard": [0.9144], "mile": [1.609_344],
    "pound": [0.453_592_37], "ounce": [28.349_523, 29.573_53, 0.028_349_523], "stone": [6.350_293],
    "gallon": [3.785_412, 4.546_09], "acre": [0.404_686, 4_046.86], "fahrenheit": [5.0 / 9],
  ]

  /// What a value in a unit may come to.
  static func results(of value: Double, _ unit: String) -> [Double] {
    let results = (factors[unit] ?? []).map { $0 * value }
    return unit == "fahrenheit" ? results + [(value - 32) * 5 / 9] : results
  }

  /// Whether a number is one of the results of a conversion, rounded.
  static func contains(_ results: [Double], _ number: NumberValues) -> Bool {
    !results.isEmpty
      && number.values.contains { text in
        guard let value = Double(text) else { return false }
        let tolerance = tolerance(of: text, value)
        return value > 0 && results.contains { abs($0 - value) <= tolerance && $0 * 2 >= value }
      }
  }

  /// Whether one of two numbers is what the other comes to in another unit.
  static func relates(_ one: NumberValues, _ other: NumberValues) -> Bool {
    contains(one.conversions, other) || contains(other.conversions, one)
  }

  /// Whether one of two numbers translates the other into another unit: where both have the same one, it does not.
  ///
  /// Degrees are one word for two units.
  static func translates(_ one: NumberValues, _ other: NumberValues) -> Bool {
    if let unit = one.unit, unit == other.unit, unit != "fahrenheit" { return false }
    return relates(one, other)
  }

  /// How far a written number may be from the exact result: a twentieth for round numbers, but no more than they are
  /// rounded to, a little more for those that end in a half, else one of its last digit.
  private static func tolerance(of text: String, _ value: Double) -> Double {
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.utf8.count ?? 0
    if decimals == 1, text.hasSuffix(".5") { return value / 13 }
    let last = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let roundness = decimals == 0 && value >= 10 ? Int(exactly: value).map(roundness) ?? 0 : 0
    // Small whole numbers are rounded, hardly ever cut: a yard is 1 m, a sixth of one is not.
    return roundness > 0 ? min(value / 20, Double(roundness)) : decimals == 0 && value < 10 ? 0.75 : last * 1.01
  }

  /// What a whole number is rounded to: 5 of 305, 100 of 1,200; 0 where it is not.
  private static func roundness(_ value: Int) -> Int {
    if value % 10 != 0 { return value % 5 == 0 ? 5 : 0 }
    var unit = 10
    while unit < 1_000_000_000, value % (unit * 10) == 0 { unit *= 10 }
    return unit
  }
}
