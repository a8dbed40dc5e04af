/// The alignment of two texts.
public struct AlignedPair: Hashable, Sendable {
  /// The beads, in order: every segment of either side is in exactly one.
  public var beads: [Bead]
  /// For each bead what its confidence stands on; `nil` where it has one side.
  public var evidence: [BeadEvidence?]
  /// The share of segments that are in beads of high confidence, of the side that has more of them.
  public let sureShare: Double
  /// The share of segments that are expected to be in right beads with two sides, of the side that has more of them.
  public let expectedShare: Double
  /// The number of beads that words were learnt from.
  let learnt: Int

  /// The confidence above which a bead speaks for its texts being translations.
  private static let sure = 0.9
  /// The least sure share of texts that belong together, where little was learnt.
  ///
  /// Of public documents alone no wrong pair has more than 0.15, and one right pair in a hundred has less than this.
  private static let leastSureShare = 0.22
  /// The least expected share of texts that belong together, where much was learnt.
  ///
  /// Of public documents learnt together wrong pairs have at most 0.49, right ones at least 0.59.
  private static let leastExpectedShare = 0.54
  /// Texts of fewer segments are not judged where little was learnt, and not at all where there are fewer than three.
  private static let leastSegments = 8
  /// The beads to learn from that are much.
  private static let enoughBeads = 500

  /// Puts an alignment together.
  init(_ beads: [Bead], _ evidence: [BeadEvidence?] = [], learnt: Int = 0) {
    self.learnt = learnt
    self.beads = beads
    self.evidence = evidence.isEmpty ? beads.map { _ in nil } : evidence
    let paired = beads.filter { !$0.isOneSided }
    let counts = (source: beads.last?.source.upperBound ?? 0, target: beads.last?.target.upperBound ?? 0)
    /// The larger of the shares that weighted beads have of both sides.
    func share(_ weight: (Bead) -> Double) -> Double {
      let source = paired.reduce(0) { $0 + weight($1) * Double($1.source.count) }
      let target = paired.reduce(0) { $0 + weight($1) * Double($1.target.count) }
      return max(source / Double(max(1, counts.source)), target / Double(max(1, counts.target)))
    }
    sureShare = share { $0.confidence > Self.sure ? 1 : 0 }
    expectedShare = share(\.confidence)
  }

  /// Whether the texts seem to be translations of each other, if only in part.
  public var isTranslation: Bool {
    let count = min(beads.last?.source.upperBound ?? 0, beads.last?.target.upperBound ?? 0)
    let isMuch = learnt >= Self.enoughBeads
    guard count >= (isMuch ? 3 : Self.leastSegments) else { return count > 0 }
    return isMuch ? expectedShare >= Self.leastExpectedShare : sureShare >= Self.leastSureShare
  }
}
