package import Translation

extension Aligner {
  /// Rows of segments that translate each other, over any number of versions of one text.
  ///
  /// See `ReleaseAligner`, which learns from many releases at once; here no version is taken for a stranger.
  ///
  /// - Parameters:
  ///   - versions: The segments of each version.
  ///   - minimumConfidence: The least confidence of a bead that may join versions.
  /// - Complexity: One alignment for each pair of versions.
  package static func rows(of versions: [[Segment]], minimumConfidence: Double = 0.5) -> [AlignedRow] {
    let aligner = ReleaseAligner(minimumConfidence: minimumConfidence, keepsStrangers: true)
    return aligner.align([versions]).first?.rows ?? []
  }
}
