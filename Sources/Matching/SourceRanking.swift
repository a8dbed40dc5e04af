internal import Languages
internal import Translation

/// The best sources seen so far for one query; which they are does not depend on the order in which they come.
struct SourceRanking {
  private struct Key: Hashable {
    var source: InlineText
    var language: Language
  }

  /// What other sources must reach to be kept, at least.
  private(set) var floor: Int
  private let query: Query
  private let capacity: Int
  private var sources: [RankedSource] = []
  private var places: [Key: Int] = [:]
  /// How many sources there are when it is worth while to drop some.
  private var pruning: Int

  /// Keeps `capacity` different fuzzy sources that reach a minimum, and every exact one.
  init(_ query: Query, minimum: Int, capacity: Int) {
    self.query = query
    self.capacity = capacity
    floor = minimum
    pruning = 2 * capacity
  }

  /// The sources, best first; of equal ones that with the newest unit.
  var best: [RankedSource] {
    let ranked = sources.sorted {
      let (left, right) = ($0.comparison.score.value, $1.comparison.score.value)
      return left != right ? left > right : $0.units.max() ?? 0 > $1.units.max() ?? 0
    }
    var rest = capacity
    return ranked.filter { source in
      if source.comparison.score.isExact { return true }
      rest -= 1
      return rest >= 0
    }
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
    if sources.count >= pruning { prune() }
  }

  /// Raises the floor to the worst fuzzy source that will be kept, and drops what lies below it.
  ///
  /// What lies at the floor stays, for which of equal ones are the best is known at the end alone.
  private mutating func prune() {
    let scores = sources.filter { !$0.comparison.score.isExact }.map(\.comparison.score.value).sorted(by: >)
    if scores.count >= capacity { floor = max(floor, scores[capacity - 1]) }
    sources.removeAll { !$0.comparison.score.isExact && $0.comparison.score.value < floor }
    pruning = max(2 * capacity, 2 * sources.count)
    places = [:]
    for (place, source) in sources.enumerated() {
      places[Key(source: source.source, language: source.language)] = place
    }
  }
}
