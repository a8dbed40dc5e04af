/// What speaks for a bead, as numbers that its confidence is worked out from.
public struct BeadEvidence: Hashable, Sendable {
  /// What each number is, in order.
  public static let names = [
    "posterior", "words", "lengths", "edges", "explained", "density", "weakest", "tokens", "neighbour", "uneven",
    "block", "explainedPosterior", "document", "learnt",
  ]

  /// The numbers, in the order of `names`.
  public let values: [Double]

  /// What is known of the text pair that a bead is in.
  struct Surroundings {
    /// The mean posterior of the pair's beads.
    var posterior: Double
    /// The number of beads that words were learnt from.
    var learnt: Int
  }

  /// Collects the numbers.
  ///
  /// - Parameters:
  ///   - posterior: The bead's probability in the model.
  ///   - parts: The parts of its score.
  ///   - tokens: The number of tokens on both sides.
  ///   - neighbour: The probability of the less probable neighbour.
  init(
    _ bead: Bead, _ parts: BeadScorer.Parts, tokens: Int, neighbour: Double, _ surroundings: Surroundings
  ) {
    let posterior = Self.logOdds(bead.confidence)
    let length = Double(max(1, tokens))
    let explained = Double(parts.source.share + parts.target.share) / 2
    let isEven = bead.source.count == 1 && bead.target.count == 1
    values = [
      posterior, Double(parts.words) / length, Double(parts.lengths), Double(parts.edges), explained,
      -Double(parts.source.loss + parts.target.loss) / length, Double(min(parts.source.share, parts.target.share)),
      logarithm(length), Self.logOdds(neighbour), isEven ? 0 : 1,
      bead.source.count > 1 && bead.target.count > 1 ? 1 : 0,
      bead.confidence * explained, Self.logOdds(surroundings.posterior), logarithm(Double(surroundings.learnt + 1)),
    ]
  }

  /// The logarithm of the odds, within what a sum of many numbers can tell.
  private static func logOdds(_ probability: Double) -> Double {
    let probability = min(max(probability, 1e-4), 1 - 1e-6)
    return logarithm(probability / (1 - probability))
  }
}
