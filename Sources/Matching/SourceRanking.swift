internal import Languages
internal import Translation

/// The best sources seen so far for one query.
struct SourceRanking {
  private struct Key: Hashable {
    var source: InlineText
    var language: Language
  }

  private let query: Query
  private let capacity: Int
  private var floor: Int
  private var sources: [RankedSource] = []
  private var places: [Key: Int] = [:]

  /// Keeps `capacity` different fuzzy sources that reach a minimum, and every exact one.
  init(_ query: Query, minimum: Int, capacity: Int) {
    self.query = query
    self.capacity = capacity
    floor = minimum
  }

  /// The sources, best first; equal ones in the order in which they came.
  var best: [RankedSource] {
    sources.enumerated().sorted {
      ($1.element.comparison.score.value, $0.offset) < ($0.element.comparison.score.value, $1.offset)
    }.map(\.element)
  }

  /// Takes a candidate into account, whose source was taken apart already.
  mutating func add(_ candidate: Candidate, _ text: ComparableText) {
    guard let similarity = query.similarity(to: text, minimum: floor) else { return }
    let key = Key(source: candidate.source, language: candidate.language)
    if let place = places[key] {
      sources[place].units.append(candidate.unit)
      return
    }
    var comparison = Comparison(query, text, similarity)
    if candidate.language != query.language { comparison.score.penalties.append(Penalty(.region, 1)) }
    guard comparison.score.isExact || comparison.score.value >= floor else { return }
    places[key] = sources.count
    sources.append(
      RankedSource(
        source: candidate.source, language: candidate.language, comparison: comparison, units: [candidate.unit]))
    if sources.count >= 2 * capacity { prune() }
  }

  /// Drops what can no longer be among the best, and raises the floor to the worst that stays.
  private mutating func prune() {
    let ranked = best
    let exact = ranked.prefix { $0.comparison.score.isExact }
    sources = Array(ranked.prefix(exact.count + capacity))
    if let last = sources.last, sources.count >= exact.count + capacity {
      floor = max(floor, last.comparison.score.value)
    }
    places = [:]
    for (place, source) in sources.enumerated() {
      places[Key(source: source.source, language: source.language)] = place
    }
  }
}
