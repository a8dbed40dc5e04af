/// A source segment and its translation, to be checked.
public struct SegmentPair: Hashable, Sendable {
  /// The source text.
  public var source: InlineText
  /// The target text; empty where nothing was translated.
  public var target: InlineText
  /// The number of the source segment, from 0.
  public var index: Int

  /// Makes a pair.
  public init(_ source: InlineText, _ target: InlineText, index: Int) {
    self.source = source
    self.target = target
    self.index = index
  }
}
