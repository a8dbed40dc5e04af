/// The natural logarithm, which the standard library lacks.
enum Logarithm {
  private static let two = 0.693_147_180_559_945_3

  /// The logarithm of a number above zero: its exponent times ln 2, and 2·artanh((m − 1)/(m + 1)) for the rest.
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return -.infinity }
    let ratio = (value.significand - 1) / (value.significand + 1)
    var (sum, power) = (0.0, ratio)
    for divisor in stride(from: 1.0, through: 41, by: 2) {
      sum += power / divisor
      power *= ratio * ratio
    }
    return Double(value.exponent) * two + 2 * sum
  }
}
