/// Segments of two texts that translate each other.
///
/// The beads of an alignment follow each other without gaps: every segment of either side is in exactly one.
public struct Bead: Hashable, Sendable {
  /// The source segments, counted from 0; empty where the target has something extra.
  public var source: Range<Int>
  /// The target segments, counted from 0; empty for an omission.
  public var target: Range<Int>
  /// The probability that the bead is right, from 0 to 1, as the model sees it.
  public var confidence: Double

  /// Makes a bead.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  /// Where a bead is, without confidence.
  struct Place: Hashable {
    let source: Range<Int>
    let target: Range<Int>
  }

  /// Where the bead is.
  var place: Place { Place(source: source, target: target) }

  /// Whether one side is empty.
  public var isOneSided: Bool { source.isEmpty || target.isEmpty }

  /// The bead with its sides exchanged.
  package var mirrored: Bead { Bead(source: target, target: source, confidence: confidence) }
}
