/// How near a source is to a query, with the parts that the figure is made of.
///
/// The figure is `base` less the penalties; 100 is kept for the same text, and 101 for the same text between the
/// same neighbours.
public struct Score: Hashable, Sendable {
  /// The two distances.
  public var similarity: Similarity
  /// What is taken off, in the order of `Penalty.Reason`.
  public var penalties: [Penalty]
  /// Whether both texts are the same: NFC, white space folded.
  public var isExact: Bool
  /// Whether the neighbours are the same too.
  public var isInContext: Bool

  /// Makes a score of its parts.
  public init(_ similarity: Similarity, penalties: [Penalty] = [], isExact: Bool, isInContext: Bool = false) {
    self.similarity = similarity
    self.penalties = penalties
    self.isExact = isExact
    self.isInContext = isInContext
  }

  /// The figure, 0 to 101.
  public var value: Int {
    let rest = max(0, similarity.percent - penalties.reduce(0) { $0 + $1.points })
    if !isExact { return min(rest, 99) }
    return rest == 100 && isInContext ? 101 : rest
  }
}
