/// Segments of several versions of one text that translate each other.
package struct AlignedRow: Hashable, Sendable {
  /// For each version its segments, counted from 0; empty where the version has none.
  package var groups: [Range<Int>]
  /// For each version the probability that it belongs in the row, from 0 to 1; 1 for the version the others were
  /// aligned to, or for one that is alone.
  package var confidences: [Double]

  /// Makes a row.
  package init(groups: [Range<Int>], confidences: [Double]) {
    self.groups = groups
    self.confidences = confidences
  }

  /// The versions that have segments in the row.
  package var versions: [Int] { groups.indices.filter { !groups[$0].isEmpty } }
}
