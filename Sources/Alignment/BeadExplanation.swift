/// Why a bead is as sure as it is.
public struct BeadExplanation: Sendable {
  /// A part of a sum.
  public typealias Part = (name: String, value: Double)

  /// A source token and a target token that speak for each other.
  public struct Link: Hashable, Sendable {
    /// The source token: a word by its first letters, a number by its digits.
    public let source: String
    /// The target token.
    public let target: String
    /// How much likelier the source makes the target token, as a natural logarithm.
    public let gain: Double
  }

  /// The bead, with its calibrated confidence.
  public let bead: Bead
  /// The parts of its score, as natural logarithms of likelihood ratios; none where it has one side.
  public let parts: [Part]
  /// Its probability in the model, before it is calibrated.
  public let posterior: Double
  /// The parts of the logarithm of the odds that it is right: a constant, then each number of the evidence times its
  /// weight; none where it has one side.
  public let odds: [Part]
  /// The links between its tokens, the strongest first.
  public let links: [Link]
  /// Other probable beads of the same segments, the most probable first, with their probability in the model.
  public let rivals: [Bead]
}
