/// The alignment of two texts.
public struct AlignedPair: Hashable, Sendable {
  /// The beads, in order: every segment of either side is in exactly one.
  public var beads: [Bead]
  /// For each bead what its confidence stands on; `nil` where it has one side.
  public var evidence: [BeadEvidence?]
  /// The share of segments that are in beads of high confidence, of the side that has more of them.
  public let sureShare: Double
  /// The number of beads that words were learnt from.
  let learnt: Int

  /// The confidence above which a bead speaks for its texts being translations.
  private static let sure = 0.9
  /// The least share of sure beads in texts that belong together.
  ///
  /// Of public documents learnt together one right pair in
  /// a thousand has less, and one wrong pair in a hundred, all of seven segments, more.
  private static let leastShare = 0.22
  /// Texts of fewer segments are not judged by themselves, and not at all where there are fewer than three.
  private static let leastSegments = 8
  /// The beads to learn from that make short texts fit to be judged.
  private static let enoughBeads = 200

  /// Puts an alignment together.
  init(_ beads: [Bead], _ evidence: [BeadEvidence?] = [], learnt: Int = 0) {
    self.learnt = learnt
    self.beads = beads
    self.evidence = evidence.isEmpty ? beads.map { _ in nil } : evidence
    let sure = beads.filter { !$0.isOneSided && $0.confidence > Self.sure }
    let source = Double(sure.reduce(0) { $0 + $1.source.count }) / Double(max(1, beads.last?.source.upperBound ?? 0))
    let target = Double(sure.reduce(0) { $0 + $1.target.count }) / Double(max(1, beads.last?.target.upperBound ?? 0))
    sureShare = max(source, target)
  }

  /// Whether the texts seem to be translations of each other, if only in part.
  public var isTranslation: Bool {
    let last = beads.last
    let count = min(last?.source.upperBound ?? 0, last?.target.upperBound ?? 0)
    guard count >= (learnt < Self.enoughBeads ? Self.leastSegments : 3) else { return count > 0 }
    return sureShare >= Self.leastShare
  }
}
