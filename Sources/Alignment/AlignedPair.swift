/// The alignment of two texts.
public struct AlignedPair: Hashable, Sendable {
  /// The beads, in order: every segment of either side is in exactly one.
  public var beads: [Bead]
}
