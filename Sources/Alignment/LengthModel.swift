/// How the lengths of translations go together.
///
/// A block of A characters becomes one of about `ratio` · A, with a variance that grows with the length; the tails
/// are heavy. Sources: W. Gale, K. Church, "A Program for Aligning Sentences in Bilingual Corpora", 1993, for the
/// normal law; here as a likelihood ratio against lengths that know nothing of each other, so that a segment without
/// a partner scores 0.
struct LengthModel {
  /// Target characters for one source character.
  var ratio: Double
  /// The variance for one character.
  var variance: Double

  /// Starts from the lengths of two whole texts, drawn towards equal ones where they are short.
  init(_ source: TextFeatures, _ target: TextFeatures) {
    let ratio = (target.lengths.reduce(500, +)) / (source.lengths.reduce(500, +))
    self.ratio = min(max(ratio, 0.4), 2.5)
    variance = 9
  }

  /// The logarithm of the likelihood ratio of a block.
  ///
  /// - Parameters:
  ///   - source: Characters of the source block, its segments, and the sum of their `logLengthShares`.
  ///   - target: The same of the target block.
  func score(_ source: BlockLength, _ target: BlockLength) -> Double {
    let forward = logDensity(target.characters, expected: source.characters * ratio) + target.alone
    let backward = logDensity(source.characters, expected: target.characters / ratio) + source.alone
    return (forward + backward) / 2
  }

  /// Nine parts in ten and more a normal law, the rest one three times as wide.
  private func logDensity(_ length: Double, expected: Double) -> Double {
    let spread = variance * (expected + length) / 2 + 9
    let square = (length - expected) * (length - expected) / spread
    let narrow = 0.97 * exponential(-square / 2)
    let wide = 0.01 * exponential(-square / 18)
    return logarithm(narrow + wide + 1e-300) - 0.5 * logarithm(6.283_185 * spread)
  }

  /// Fits the model to pairs of segments that surely belong together.
  mutating func fit(_ pairs: [(source: Double, target: Double)]) {
    guard pairs.count >= 3 else { return }
    let (source, target) = pairs.reduce((0, 0)) { ($0.0 + $1.source, $0.1 + $1.target) }
    ratio = min(max((target + 100 * ratio) / (source + 100), 0.3), 3)
    let sum = pairs.reduce(0) { sum, pair in
      let expected = pair.source * ratio
      return sum + (pair.target - expected) * (pair.target - expected) / ((expected + pair.target) / 2)
    }
    variance = min(max((sum + 9 * 10) / Double(pairs.count + 10), 3), 30)
  }
}

/// The length of some segments that follow each other.
struct BlockLength {
  /// Their characters.
  var characters = 0.0
  /// The logarithm of how unlikely their lengths are by themselves, given only their sum: what a model that expects
  /// them gains over one that does not.
  var alone = 0.0

  /// Adds up segments.
  init(_ features: TextFeatures, _ range: Range<Int>) {
    for index in range {
      characters += features.lengths[index]
      alone -= features.logLengthShares[index]
    }
    alone -= Double(range.count - 1) * logarithm(max(1, characters))
  }
}
