/// What a place in a list by frequency says about the frequency.
enum Zipf {
  /// The logarithm of a frequency that falls with the rank, from 0, less steeply for the first.
  static func points(ofRank rank: Int) -> Float { -logarithm(Float(rank + 20)) }

  /// The natural logarithm of a number above zero, by the series of the inverse hyperbolic tangent.
  static func logarithm(_ value: Float) -> Float { Float(Logarithm.natural(Double(value))) }
}
