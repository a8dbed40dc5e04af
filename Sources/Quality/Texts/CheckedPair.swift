package import Translation

/// A source segment and its translation, both read for the checks.
package struct CheckedPair: Sendable {
  /// The pair.
  package let pair: SegmentPair
  /// The source.
  let source: CheckedText
  /// The target.
  let target: CheckedText

  /// Reads a pair.
  package init(_ pair: SegmentPair) {
    self.pair = pair
    source = CheckedText(pair.source.text)
    target = CheckedText(pair.target.text)
  }
}
