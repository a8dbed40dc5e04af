internal import CRetrieval

extension SegmentIndex {
  /// The percentages at which a search for less stops first, to see whether that is enough already.
  private static let levels = [85, 70, 60]

  /// Hands over every segment that can reach a percentage, with the most that it can reach; those that can reach most
  /// come first, nearly.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - minimum: The percentage, above 0.
  ///   - bound: How the caller judges segments; its score must be at most this one.
  ///   - body: Takes a document and the most that it can reach, and returns the percentage that others must be able to
  ///     reach from now on: the one given, or more, such as the score of the caller's *k*-th best.
  /// - Throws: `RetrievalError`, or what the body or the store throws.
  package func search(
    _ query: Outline, minimum: Int, bound: Bound = .mean,
    _ body: (_ document: Int, _ upperBound: Int) throws -> Int
  ) throws {
    var prepared = SearchQuery(query, bound, minimum: minimum)
    try finishBuilding()
    let searches = try runs.map { try RunSearch(prepared, $0) }
    lazy var words = KeyPattern(query.keys)
    var floor = minimum
    var ceiling = 101
    for level in Self.levels.filter({ $0 > minimum && minimum < 70 }) + [minimum] {
      prepared.minimum = max(level, floor)
      var found = Gathered()
      for (index, search) in searches.enumerated() {
        found.insert(try search.gather(prepared)) { .run(index, segment: $0) }
      }
      gatherPending(prepared, &found)
      var limit = prepared.minimum
      try found.drain(from: &limit) { segment in
        let reached = try compare(&segment, prepared, searches) { words.distance(to: $0) }
        return reached.flatMap { $0 < ceiling ? $0 : nil }
      } _: { document, reached, limit in
        floor = max(floor, try body(Int(document), reached))
        limit = max(limit, floor)
      }
      if floor >= prepared.minimum && level != minimum { return }
      ceiling = prepared.minimum
    }
  }

  private func gatherPending(_ query: SearchQuery, _ found: inout Gathered) {
    guard pending.count > 0 else { return }
    let arranged = pending.inOrder()
    var kept: [UInt32] = []
    arranged.signatures.filter(Array(0..<UInt32(arranged.documents.count)), query, into: &kept)
    arranged.signatures.forget(kept)
    var candidates: [cretrieval_candidate] = []
    arranged.signatures.addCandidates(kept[...], query, to: &candidates)
    found.insert(candidates) { .pending($0) }
  }

  /// Compares a segment's words with the query's, and gives what it can reach; `nil` for a removed one.
  private func compare(
    _ segment: inout Gathered.Segment, _ query: SearchQuery, _ searches: [RunSearch],
    _ distance: ([UInt64]) -> Int
  ) throws -> Int? {
    let found: (document: UInt32, distance: Int, count: Int)
    switch segment.place {
    case .run(let index, let place):
      let rest = cretrieval_rest(
        word_weight: Int64(query.bound.wordWeight), letter_weight: Int64(query.bound.letterWeight),
        minimum: Int64(query.minimum), length: Int64(max(segment.length, query.outline.length)),
        letters: Int64(segment.letters))
      found = try searches[index].compare(place, rest)
      if isRemoved(found.document, from: runs[index].head) { return nil }
    case .pending(let place):
      let arranged = pending.inOrder()
      let keys = arranged.outlines[place].keys
      found = (arranged.documents[place], distance(keys), keys.count)
    }
    segment.document = found.document
    return query.bound.percent(
      words: max(found.count, query.outline.keys.count), differing: found.distance,
      characters: max(segment.length, query.outline.length), differing: segment.letters)
  }
}
