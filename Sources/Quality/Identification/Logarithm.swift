internal import Glibc

/// The natural logarithm.
enum Logarithm {
  /// The logarithm of a number above zero; negative infinity for any other, and for one that is not finite.
  static func natural(_ value: Double) -> Double { value > 0 && value.isFinite ? log(value) : -.infinity }
}
