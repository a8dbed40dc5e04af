package import Translation

/// A question asked of each pair of source and target segment.
package protocol SegmentCheck: Sendable {
  /// The identifiers of the findings the check can make.
  static var identifiers: [String] { get }

  /// What is wrong with a pair; nothing where all is well.
  func findings(in pair: SegmentPair) -> [Finding]
}
