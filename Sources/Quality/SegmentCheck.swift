package import Translation

/// A question asked of each pair of source and target segment.
package protocol SegmentCheck: Sendable {
  /// What the check can find.
  static var rules: [CheckRule] { get }

  /// What is wrong with a pair; nothing where all is well.
  func findings(in pair: CheckedPair) -> [Finding]
}

extension SegmentCheck {
  /// What is wrong with a pair that was not read yet.
  package func findings(in pair: SegmentPair) -> [Finding] { findings(in: CheckedPair(pair)) }
}
