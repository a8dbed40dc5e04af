/// What a place in a list by frequency says about the frequency.
enum Zipf {
  /// The logarithm of a frequency that falls with the rank, from 0, less steeply for the first.
  static func points(ofRank rank: Int) -> Float { Float(-Logarithm.natural(Double(rank + 20))) }

  /// The frequency of a place, from 0, up to a factor that all places share.
  static func share(ofRank rank: Int) -> Float { 1 / Float(rank + 20) }
}
