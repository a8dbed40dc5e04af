package import Translation

/// A question asked of all pairs of a document together.
package protocol DocumentCheck: Sendable {
  /// What the check can find.
  static var rules: [CheckRule] { get }

  /// Begins to read a document.
  func reading() -> any DocumentReading
}

/// A document that a check reads pair by pair, keeping no more of each than it needs.
package protocol DocumentReading: AnyObject {
  /// Reads the next pair.
  func take(_ pair: CheckedPair)

  /// What is wrong with the pairs; nothing where all is well.
  func findings() -> [Finding]
}

extension DocumentCheck {
  /// What is wrong with pairs that were not read yet.
  package func findings(in pairs: [SegmentPair]) -> [Finding] {
    let reading = reading()
    for pair in pairs { reading.take(CheckedPair(pair)) }
    return reading.findings()
  }
}
