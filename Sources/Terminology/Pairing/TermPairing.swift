internal import Translation

/// Which terms of a source are rendered by which terms of a target.
///
/// Every occurrence in the target renders one of the source at most, and what stands inside a rendering is no rendering
/// of its own: `домашний арест` renders `house arrest` and not an `arrest` besides. Among all ways to pair them, the
/// one is taken that renders the most concepts, then the most occurrences, then by the surest evidence and in the most
/// alike order; a greedy choice would let an `arrest` take the place that only `detention` can have.
public struct TermPairing: Sendable {
  /// The terms found in the source.
  public let source: [TermMatch]
  /// The terms found in the target.
  public let target: [TermMatch]
  /// For each term of the source the number of its rendering in the target; `nil` where there is none.
  public let renderings: [Int?]

  /// Pairs the terms of a segment; two belong together where they name one concept.
  ///
  /// - Complexity: O(*n*² × (*n* + *m*)) in the terms of both.
  public init(source: [TermMatch], target: [TermMatch]) {
    self.source = source
    self.target = target
    renderings = Self.withoutNested(Self.pairs(source, target), source, target)
  }

  /// The concepts of the source, by id, that no term of the target renders, in order of their first occurrence.
  public var missingConcepts: [String] {
    var seen: Set<String> = []
    let rendered = Set(zip(source, renderings).filter { $1 != nil }.map { $0.0.concept.id })
    return source.map(\.concept.id).filter { !rendered.contains($0) && seen.insert($0).inserted }
  }

  private static func pairs(_ source: [TermMatch], _ target: [TermMatch]) -> [Int?] {
    guard !source.isEmpty, !target.isEmpty else { return source.map { _ in nil } }
    // Terms that stand at one place are one rendering.
    let places = Array(Set(target.map(\.range))).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    let byPlace = Dictionary(grouping: target.indices) { target[$0].range }
    var counts: [String: Int] = [:]
    let choices: [[(cost: Int, number: Int?)]] = source.enumerated().map { row, match in
      let nth = counts[match.concept.id, default: 0]
      counts[match.concept.id] = nth + 1
      let fits = places.enumerated().map { column, place -> (cost: Int, number: Int?) in
        let best = (byPlace[place] ?? []).filter { target[$0].concept.id == match.concept.id }
          .min { target[$0].evidence < target[$1].evidence }
        guard let best else { return (forbidden, nil) }
        let distance = abs(row * places.count - column * source.count) * 100 / (source.count * places.count)
        return (rank(target[best].evidence) * 100 + distance, best)
      }
      // A column of its own for each row: no rendering. The first occurrence of a concept counts most.
      let none = source.indices.map {
        ($0 == row ? (nth == 0 ? forbidden / 64 : forbidden / 4096) : forbidden, nil as Int?)
      }
      return fits + none
    }
    return zip(choices, Assignment.columns(choices.map { $0.map(\.cost) })).map { $0[$1].number }
  }

  private static let forbidden = 1 << 40

  private static func rank(_ evidence: TermMatch.Evidence) -> Int {
    TermMatch.Evidence.allCases.count { $0 < evidence }
  }

  /// Takes back what stands inside another rendering, unless the source's term stands inside the other's too.
  private static func withoutNested(_ pairs: [Int?], _ source: [TermMatch], _ target: [TermMatch]) -> [Int?] {
    pairs.enumerated().map { row, number in
      guard let number else { return nil }
      let isNested = pairs.enumerated().contains { other, rival in
        guard let rival, other != row else { return false }
        let (inner, outer) = (target[number].range, target[rival].range)
        let isInside = outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer
        return isInside && !source[other].range.overlaps(source[row].range)
      }
      return isNested ? nil : number
    }
  }
}
