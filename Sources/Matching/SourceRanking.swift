internal import Languages
internal import Translation

/// The best sources seen so far for one query; which they are does not depend on the order in which they come.
struct SourceRanking {
  private struct Key: Hashable {
    var source: InlineText
    var language: Language
  }

  /// What other sources must reach to be kept, at least: the worst fuzzy source that will be kept, or the minimum.
  private(set) var floor: Int
  /// The scores of the best fuzzy sources, best first.
  private var scores: [Int] = []
  private let query: Query
  private let capacity: Int
  /// How many points below the worst one that will be kept another source may lie and still be kept.
  private let margin: Int
  private var sources: [RankedSource] = []
  private var places: [Key: Int] = [:]
  /// How many sources there are when it is worth while to drop some.
  private var pruning: Int

  /// Keeps `capacity` different fuzzy sources that reach a minimum, those within a margin below them, and every exact
  /// one.
  init(_ query: Query, minimum: Int, capacity: Int, margin: Int = 0) {
    self.query = query
    self.capacity = capacity
    self.margin = margin
    floor = minimum
    pruning = 2 * capacity
  }

  /// Whether a source is the same as the query in all that scores see.
  var isFull: Bool { sources.contains { $0.comparison.score.value == 100 } }

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
      return rest >= 0 || margin > 0 && source.comparison.score.value >= floor
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
    if !comparison.score.isExact { raiseFloor(comparison.score.value) }
    if sources.count >= pruning { prune() }
  }

  /// Counts the score of a new fuzzy source.
  private mutating func raiseFloor(_ score: Int) {
    scores.insert(score, at: scores.firstIndex { $0 < score } ?? scores.count)
    guard scores.count >= capacity else { return }
    scores.removeLast(scores.count - capacity)
    floor = max(floor, scores[capacity - 1] - margin)
  }

  /// Drops what lies below the floor.
  ///
  /// What lies at the floor stays, for which of equal ones are the best is known at the end alone.
  private mutating func prune() {
    sources.removeAll { !$0.comparison.score.isExact && $0.comparison.score.value < floor }
    pruning = max(2 * capacity, 2 * sources.count)
    places = [:]
    for (place, source) in sources.enumerated() {
      places[Key(source: source.source, language: source.language)] = place
    }
  }
}
