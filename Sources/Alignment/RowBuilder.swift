/// Builds the rows of several versions from the sure beads of each pair.
struct RowBuilder {
  /// The rows, in order.
  private(set) var rows: [AlignedRow] = []
  private let counts: [Int]
  private let beads: [[[Bead]]]
  /// For each version, which segments are in a row.
  private var isPlaced: [[Bool]]

  /// Builds rows.
  ///
  /// - Parameters:
  ///   - counts: The number of segments of each version.
  ///   - beads: For each version, for each other one, the sure beads with two sides, in order.
  ///   - pivot: The version that all others are joined to.
  init(_ counts: [Int], _ beads: [[[Bead]]], pivot: Int) {
    self.counts = counts
    self.beads = beads
    isPlaced = counts.map { Array(repeating: false, count: $0) }
    for stretch in stretches(pivot) { addRow(stretch, pivot) }
    for version in counts.indices { placeRest(of: version) }
  }

  /// The smallest stretches of the pivot that no bead cuts.
  private func stretches(_ pivot: Int) -> [Range<Int>] {
    var isCut = Array(repeating: true, count: counts[pivot] + 1)
    for bead in beads[pivot].joined() {
      for boundary in bead.source.dropFirst() { isCut[boundary] = false }
    }
    let cuts = isCut.indices.filter { isCut[$0] }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// Adds the row of a stretch of the pivot, with the versions that cover all of it and do not contradict each other.
  private mutating func addRow(_ stretch: Range<Int>, _ pivot: Int) {
    var members = [Cover(version: pivot, group: stretch, confidence: 1)]
    for version in counts.indices where version != pivot {
      if let cover = cover(stretch, of: pivot, by: version) { members.append(cover) }
    }
    while let index = mostContradicted(members) { members.remove(at: index) }
    addTold(&members)
    var row = emptyRow
    for member in members { put(member.group, member.version, member.confidence, in: &row) }
    rows.append(row)
  }

  /// The segments of a version that translate a group of another one's.
  private struct Cover {
    var version: Int
    var group: Range<Int>
    var confidence: Double
  }

  /// What sure beads say that a version has for a group of another one; `nil` where they do not cover all of it.
  private func cover(_ group: Range<Int>, of other: Int, by version: Int) -> Cover? {
    let inside = Self.inside(beads[other][version], group)
    guard let first = inside.first, let last = inside.last,
      inside.reduce(0, { $0 + $1.source.count }) == group.count
    else { return nil }
    let confidence = inside.map(\.confidence).min() ?? 0
    return Cover(
      version: version, group: first.target.lowerBound..<last.target.upperBound, confidence: confidence)
  }

  /// The member of a row that the others speak against most, and louder than for it; the pivot, the first one, stays.
  private func mostContradicted(_ members: [Cover]) -> Int? {
    let votes = members.map { member in
      members.reduce(0.0) { sum, other in
        guard other.version != member.version,
          let view = cover(other.group, of: other.version, by: member.version)
        else { return sum }
        return sum + (view.group == member.group ? view.confidence : -view.confidence)
      }
    }
    return members.indices.dropFirst().filter { votes[$0] < 0 }.min { votes[$0] < votes[$1] }
  }

  /// Adds versions that the pivot has no sure bead with, where members of the row agree on what they have.
  private func addTold(_ members: inout [Cover]) {
    for version in counts.indices where !members.contains(where: { $0.version == version }) {
      let views = members.compactMap { cover($0.group, of: $0.version, by: version) }
      guard let best = views.max(by: { $0.confidence < $1.confidence }), views.allSatisfy({ $0.group == best.group }),
        best.group.allSatisfy({ !isPlaced[version][$0] }), fits(best.group, version, rows.count),
        !isClaimed(best.group, by: version, exceptIn: members[0])
      else { continue }
      members.append(best)
    }
  }

  /// Whether a version's segments have a sure bead with other segments of the pivot than those of a row.
  private func isClaimed(_ group: Range<Int>, by version: Int, exceptIn pivot: Cover) -> Bool {
    beads[version][pivot.version].contains { $0.source.overlaps(group) && !$0.target.overlaps(pivot.group) }
  }

  /// Gives the segments of a version that are in no row rows of their own, joined with other such segments.
  private mutating func placeRest(of version: Int) {
    var index = 0
    while index < counts[version] {
      if isPlaced[version][index] {
        index += 1
        continue
      }
      var row = emptyRow
      let place = rows.firstIndex { !$0.groups[version].isEmpty && $0.groups[version].lowerBound > index } ?? rows.count
      let joined = partners(of: version, index, at: place)
      let group = joined.first?.1.source ?? index..<(index + 1)
      put(group, version, 1, in: &row)
      for (other, bead) in joined { put(bead.target, other, bead.confidence, in: &row) }
      rows.insert(row, at: place)
      index = group.upperBound
    }
  }

  /// The beads that tie a segment to segments of other versions which are in no row either and fit into a place; all
  /// of the same stretch.
  private func partners(of version: Int, _ index: Int, at place: Int) -> [(Int, Bead)] {
    var result: [(Int, Bead)] = []
    for other in counts.indices where other != version {
      guard let bead = Self.inside(beads[version][other], index..<counts[version]).first,
        bead.source.lowerBound == index, result.first.map({ $0.1.source == bead.source }) ?? true,
        bead.source.allSatisfy({ !isPlaced[version][$0] }), bead.target.allSatisfy({ !isPlaced[other][$0] }),
        fits(bead.source, version, place), fits(bead.target, other, place)
      else { continue }
      result.append((other, bead))
    }
    return result
  }

  /// Whether a version's segments keep their order when they are put before a row.
  private func fits(_ group: Range<Int>, _ version: Int, _ place: Int) -> Bool {
    let before = rows[..<place].last { !$0.groups[version].isEmpty }
    let after = rows[place...].first { !$0.groups[version].isEmpty }
    return (before?.groups[version].upperBound ?? 0) <= group.lowerBound
      && group.upperBound <= after?.groups[version].lowerBound ?? counts[version]
  }

  private mutating func put(_ group: Range<Int>, _ version: Int, _ confidence: Double, in row: inout AlignedRow) {
    row.groups[version] = group
    row.confidences[version] = confidence
    for index in group { isPlaced[version][index] = true }
  }

  private var emptyRow: AlignedRow {
    AlignedRow(
      groups: Array(repeating: 0..<0, count: counts.count), confidences: Array(repeating: 0, count: counts.count))
  }

  /// The beads whose source lies in a stretch, found by halving.
  private static func inside(_ beads: [Bead], _ stretch: Range<Int>) -> ArraySlice<Bead> {
    var (low, high) = (0, beads.count)
    while low < high {
      let middle = (low + high) / 2
      if beads[middle].source.lowerBound < stretch.lowerBound { low = middle + 1 } else { high = middle }
    }
    return beads[low...].prefix { $0.source.upperBound <= stretch.upperBound }
  }
}
