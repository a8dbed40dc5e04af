/// The confidence in a bead: how often beads with such evidence are right.
///
/// A logistic regression, fitted by `Benchmarks/alignment/fit` to the public alignments: each set of documents trained
/// together and each document alone, and documents that do not belong together.
enum Calibration {
  private static let bias = -0.9433
  /// The weights, in the order of `BeadEvidence.names`.
  private static let weights: [Double] = [
    0.6975,  // posterior
    -3.4524,  // words
    0.1947,  // lengths
    0.0096,  // edges
    0.1350,  // explained
    -2.0117,  // density
    2.1393,  // weakest
    -0.1623,  // tokens
    -0.0788,  // neighbour
    1.0049,  // uneven
    -0.1884,  // block
    -0.9635,  // explainedPosterior
    0.4708,  // document
    0.1107,  // learnt
  ]

  /// The probability that a bead is right.
  static func confidence(_ evidence: BeadEvidence) -> Double {
    let sum = zip(weights, evidence.values).reduce(bias) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exponential(-sum))
  }
}
