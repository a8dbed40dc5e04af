internal import Quality
internal import Translation

/// The pairs of several translations of one source as rows of all languages.
///
/// Of aligned documents a row is the smallest stretch of the source that no pair of any translation cuts:
///
///     en → ru   0 │ 1 2 │ 3          pairs begin at 0, 1, 3
///     en → pl   0 │ 1 │ 2 │ 3        pairs begin at 0, 1, 2, 3
///     rows      0 │ 1 2 │ 3
///
/// Of units each is a row, whether a language has it or not.
struct ReleaseRows {
  /// The rows, in the order of the source.
  let all: [ReleaseRow]

  /// Puts pairs side by side.
  ///
  /// - Parameters:
  ///   - translations: For each translation its pairs; one without a source segment, index -1, is in no row.
  ///   - areUnits: Whether a translation that lacks a pair lacks that unit alone.
  ///   - place: What readers call the place of a source segment.
  init(_ translations: [[SegmentPair]], areUnits: Bool = false, place: (Int) -> String) {
    let sorted = translations.map { pairs in
      pairs.filter { $0.index >= 0 }.enumerated()
        .sorted { ($0.element.index, $0.offset) < ($1.element.index, $1.offset) }.map(\.element)
    }
    let starts = Self.starts(sorted.map { Set($0.map(\.index)) }, areUnits)
    var next = sorted.map { _ in 0 }
    all = starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : Int.max
      let parts = sorted.indices.map { version in
        let first = next[version]
        next[version] = sorted[version][first...].firstIndex { $0.index >= end } ?? sorted[version].count
        return sorted[version][first..<next[version]]
      }
      return Self.row(parts, from: start, place(start))
    }
  }

  private static func starts(_ indices: [Set<Int>], _ areUnits: Bool) -> [Int] {
    guard let first = indices.first else { return [] }
    return indices.dropFirst().reduce(first) { areUnits ? $0.union($1) : $0.intersection($1) }.sorted()
  }

  private static func row(_ parts: [ArraySlice<SegmentPair>], from start: Int, _ place: String) -> ReleaseRow {
    let last = parts.compactMap { $0.last?.index }.max() ?? start
    let source = parts.first { !$0.isEmpty }.map { InlineText(joining: $0.map(\.source)) }
    let targets = parts.map { $0.isEmpty ? nil : InlineText(joining: $0.map(\.target)) }
    return ReleaseRow([source] + targets, segments: start..<last + 1, place: place)
  }

  /// What readers call the places of segments: `paragraph 4`, `heading 1`, `note 2`, each kind counted by itself.
  static func places(of segments: [Segment]) -> [String] {
    var (counts, last) = ([BlockKind: Int](), -1)
    return segments.map { segment in
      if segment.block != last { counts[segment.kind, default: 0] += 1 }
      last = segment.block
      return "\(segment.kind == .listItem ? "list item" : segment.kind.rawValue) \(counts[segment.kind] ?? 0)"
    }
  }
}
