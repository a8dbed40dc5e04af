/// How the lengths of translations go together.
///
/// A block of A characters becomes one of about `ratio` · A, with a variance that grows with the length; the tails
/// are heavy. Sources: W. Gale, K. Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, for the
/// normal law; here as a likelihood ratio against lengths that know nothing of each other, so that a segment without
/// a partner scores 0.
struct LengthModel: Sendable {
  /// Target characters for one source character.
  private(set) var ratio: Float
  /// The variance for one character.
  private(set) var variance: Float = 9
  /// How long source segments are.
  let source: LengthLaw
  /// How long target segments are.
  let target: LengthLaw

  /// Starts from the lengths of whole texts, drawn towards equal ones where they are short.
  init(_ source: [Float], _ target: [Float]) {
    ratio = min(max(target.reduce(500, +) / source.reduce(500, +), 0.4), 2.5)
    self.source = LengthLaw(source)
    self.target = LengthLaw(target)
  }

  /// The logarithm of the likelihood ratio of two blocks.
  func score(_ source: BlockLength, _ target: BlockLength) -> Float {
    let forward = logDensity(target.characters, expected: source.characters * ratio) + target.alone
    let backward = logDensity(source.characters, expected: target.characters / ratio) + source.alone
    return (forward + backward) / 2
  }

  private func logDensity(_ length: Float, expected: Float) -> Float {
    let spread = variance * (expected + length) / 2 + 9
    let square = (length - expected) * (length - expected) / spread
    return HeavyTail.logarithm(square) - 0.5 * Alignment.logarithm(6.283_185 * spread)
  }

  /// Fits the model to pairs of segments that surely belong together.
  mutating func fit(_ pairs: [(source: Float, target: Float)]) {
    guard pairs.count >= 3 else { return }
    let (source, target) = pairs.reduce((0, 0)) { ($0.0 + $1.source, $0.1 + $1.target) }
    ratio = min(max((target + 100 * ratio) / (source + 100), 0.3), 3)
    let sum = pairs.reduce(Float(0)) { sum, pair in
      let expected = pair.source * ratio
      return sum + (pair.target - expected) * (pair.target - expected) / ((expected + pair.target) / 2)
    }
    variance = min(max((sum + 9 * 10) / Float(pairs.count + 10), 3), 30)
  }
}

/// The log-normal law of the lengths of segments.
struct LengthLaw: Sendable {
  private let mean: Float
  private let variance: Float

  /// Fits lengths, drawn a little towards 100 characters.
  init(_ lengths: [Float]) {
    let logs = lengths.map(logarithm)
    let weight = Float(logs.count) + 2
    let mean = logs.reduce(2 * logarithm(100 as Float), +) / weight
    self.mean = mean
    variance = logs.reduce(1) { $0 + ($1 - mean) * ($1 - mean) } / weight
  }

  /// The logarithm of the density of a length.
  func logDensity(_ length: Float) -> Float {
    let log = logarithm(length)
    return -(log - mean) * (log - mean) / (2 * variance) - 0.5 * logarithm(6.283_185 * variance) - log
  }
}

/// The length of some segments that follow each other.
struct BlockLength: Sendable {
  /// Their characters.
  var characters: Float = 0
  /// The logarithm of how unlikely their lengths are by themselves, given only their sum: what a model that expects
  /// them gains over one that does not.
  var alone: Float = 0

  /// Adds up segments.
  init(_ lengths: ArraySlice<Float>, _ law: LengthLaw) {
    for length in lengths {
      characters += length
      alone -= law.logDensity(length)
    }
    if lengths.count > 1 { alone -= Float(lengths.count - 1) * logarithm(max(1, characters)) }
  }
}

/// Nine parts in ten and more a normal law, the rest one three times as wide.
enum HeavyTail {
  private static let step: Float = 0.125
  private static let last = 2_000

  /// The logarithm of the density, without its normal factor, by the square of the distance in spreads.
  static func logarithm(_ square: Float) -> Float {
    let place = min(square / step, Float(last - 1))
    let index = Int(place)
    return table[index] + (place - Float(index)) * (table[index + 1] - table[index])
  }

  private static let table: [Float] = (0...last).map { index in
    let square = Double(Float(index) * step)
    return Float(Alignment.logarithm(0.97 * exponential(-square / 2) + 0.01 * exponential(-square / 18)))
  }
}
