/// The confidence in a bead: how often beads with such evidence are right.
///
/// A logistic regression, fitted by `Benchmarks/alignment/fit` to the public alignments: each set of documents trained
/// together and each document alone, and documents that do not belong together.
enum Calibration {
  private static let bias = -1.6097
  /// The weights, in the order of `BeadEvidence.names`.
  private static let weights: [Double] = [
    0.6123,  // posterior
    -3.6232,  // words
    0.2727,  // lengths
    0.0791,  // edges
    0.0018,  // explained
    -1.4424,  // density
    1.6061,  // weakest
    -0.1802,  // tokens
    -0.0612,  // neighbour
    0.9714,  // uneven
    -0.2895,  // block
    -0.1358,  // explainedPosterior
    0.4598,  // document
    0.1482,  // learnt
  ]

  /// The probability that a bead is right.
  static func confidence(_ evidence: BeadEvidence) -> Double {
    let sum = odds(evidence).reduce(0) { $0 + $1.value }
    return 1 / (1 + exponential(-sum))
  }

  /// The parts of the logarithm of the odds that a bead is right.
  static func odds(_ evidence: BeadEvidence) -> [(name: String, value: Double)] {
    let parts = zip(BeadEvidence.names, zip(weights, evidence.values)).map { ($0, $1.0 * $1.1) }
    return [("constant", bias)] + parts
  }
}
