/// What a place in a list by frequency says about the frequency.
enum Zipf {
  /// The logarithm of a frequency that falls with the rank, from 0, less steeply for the first.
  static func points(ofRank rank: Int) -> Float { Float(-Logarithm.natural(Double(rank + 20))) }
}
