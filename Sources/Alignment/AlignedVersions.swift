internal import Translation

/// The alignment of all versions of a release.
package struct AlignedVersions: Sendable {
  /// The rows, over all versions; those that are missing or strangers have no segments in any.
  package let rows: [AlignedRow]
  /// The versions that seem to be no translations of the others.
  package let strangers: [Int]

  /// Joins the alignments of all pairs of versions.
  ///
  /// - Parameters:
  ///   - versions: The segments of each version, `nil` for one that is missing.
  ///   - pairs: For each version, for each later one, their alignment where both are there.
  init(
    _ versions: [[Segment]?], _ pairs: [[AlignedPair?]], _ minimumConfidence: Double, keepsStrangers: Bool
  ) {
    let present = versions.indices.filter { versions[$0] != nil }
    let kin = keepsStrangers ? present : Self.kin(present, pairs)
    strangers = present.filter { !kin.contains($0) }
    let none = Array(repeating: [Bead](), count: versions.count)
    var beads = Array(repeating: none, count: versions.count)
    for first in kin {
      for second in kin where second > first {
        beads[first][second] = pairs[first][second]?.beads ?? []
        beads[second][first] = beads[first][second].map(\.mirrored)
      }
    }
    let sure = beads.map { $0.map { $0.filter { !$0.isOneSided && $0.confidence >= minimumConfidence } } }
    let counts = versions.indices.map { kin.contains($0) ? versions[$0]?.count ?? 0 : 0 }
    rows = Self.pivot(beads, kin).map { RowBuilder(counts, sure, pivot: $0).rows } ?? []
  }

  private init(rows: [AlignedRow], strangers: [Int]) {
    self.rows = rows
    self.strangers = strangers
  }

  /// The alignment of some versions, given by their numbers, in another order; the rest must have no segments in any row.
  package func picking(_ numbers: [Int]) -> AlignedVersions {
    AlignedVersions(
      rows: rows.map { row in
        AlignedRow(groups: numbers.map { row.groups[$0] }, confidences: numbers.map { row.confidences[$0] })
      }, strangers: numbers.indices.filter { strangers.contains(numbers[$0]) })
  }

  /// The largest set of versions that translations tie together; of equals the one with the first version.
  private static func kin(_ present: [Int], _ pairs: [[AlignedPair?]]) -> [Int] {
    var best: [Int] = []
    var rest = present
    while let seed = rest.first {
      var (group, next) = ([seed], [seed])
      while let version = next.popLast() {
        let found = rest.filter { other in
          !group.contains(other) && pairs[min(version, other)][max(version, other)]?.isTranslation == true
        }
        group += found
        next += found
      }
      rest.removeAll { group.contains($0) }
      if group.count > best.count { best = group.sorted() }
    }
    return best
  }

  /// The version whose alignments with all others carry the most segments with the most confidence.
  private static func pivot(_ beads: [[[Bead]]], _ kin: [Int]) -> Int? {
    let merits = beads.map { partners in
      partners.joined().reduce(0) { sum, bead in
        bead.isOneSided ? sum : sum + bead.confidence * Double(bead.source.count + bead.target.count)
      }
    }
    // The first of equals, so that the order of the versions decides.
    return kin.max { (merits[$0], -$0) < (merits[$1], -$1) }
  }
}
