package import Translation

extension Aligner {
  /// Rows of segments that translate each other, over any number of versions of one text.
  ///
  /// All pairs of versions are aligned. The version that the others agree with best becomes the pivot: a row is the
  /// smallest stretch of it that no bead of another version cuts. A version whose segments do not cover a row, or
  /// whose bead is not sure enough, is left out of the row, and its segments get rows of their own: a row has fewer
  /// languages rather than wrong ones. What the pivot lacks is joined where two other versions have it.
  ///
  /// Every segment of every version is in exactly one row, and rows keep the order of each version.
  ///
  /// - Parameters:
  ///   - versions: The segments of each version.
  ///   - minimumConfidence: The least confidence of a bead that may join versions.
  /// - Complexity: One alignment for each pair of versions.
  package func rows(of versions: [[Segment]], minimumConfidence: Double = 0.5) -> [AlignedRow] {
    let readers = versions.map { _ in TokenReader() }
    let features = zip(versions, readers).map { TextFeatures($0, $1) }
    let none = Array(repeating: [Bead](), count: versions.count)
    var beads = Array(repeating: none, count: versions.count)
    for first in versions.indices {
      for second in versions.indices where second > first {
        beads[first][second] = align(features[first], features[second], readers[first], readers[second])
        beads[second][first] = beads[first][second].map(\.mirrored)
      }
    }
    let sure = beads.map { $0.map { $0.filter { !$0.isOneSided && $0.confidence >= minimumConfidence } } }
    guard let pivot = Self.pivot(beads) else { return [] }
    return RowBuilder(versions.map(\.count), sure, pivot: pivot).rows
  }

  /// The version whose alignments with all others carry the most segments with the most confidence.
  private static func pivot(_ beads: [[[Bead]]]) -> Int? {
    let merits = beads.map { partners in
      partners.joined().reduce(0) { sum, bead in
        bead.isOneSided ? sum : sum + bead.confidence * Double(bead.source.count + bead.target.count)
      }
    }
    // The first of equals, so that the order of the versions decides.
    return merits.indices.max { (merits[$0], -$0) < (merits[$1], -$1) }
  }
}
