package import Translation

/// A question asked of all pairs of a document together.
package protocol DocumentCheck: Sendable {
  /// What the check can find.
  static var rules: [CheckRule] { get }

  /// What is wrong with the pairs; nothing where all is well.
  func findings(in pairs: [CheckedPair]) -> [Finding]
}

extension DocumentCheck {
  /// What is wrong with pairs that were not read yet.
  package func findings(in pairs: [SegmentPair]) -> [Finding] { findings(in: pairs.map { CheckedPair($0) }) }
}
