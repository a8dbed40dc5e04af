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
    var floor = minimum
    var ceiling = 101
    for level in Self.levels.filter({ $0 > minimum && minimum < 70 }) + [minimum] {
      prepared.minimum = max(level, floor)
      var found = Gathered()
      for (search, run) in zip(searches, runs) {
        try search.forEachDocument(prepared) { document, bound in
          if bound < ceiling, !isRemoved(document, from: run.head) { found.insert(document, bound: bound) }
        }
      }
      gatherPending(prepared, below: ceiling, &found)
      var limit = prepared.minimum
      try found.drain(from: &limit) { document, bound, limit in
        floor = max(floor, try body(Int(document), bound))
        limit = max(limit, floor)
      }
      if floor >= prepared.minimum && level != minimum { return }
      ceiling = prepared.minimum
    }
  }

  private func gatherPending(_ query: SearchQuery, below ceiling: Int, _ found: inout Gathered) {
    guard pending.count > 0 else { return }
    let arranged = pending.inOrder()
    var candidates: [cretrieval_candidate] = []
    arranged.letters.sweep(
      0..<UInt32(arranged.documents.count), query, arranged.counts, uncounted: query.elements.count, into: &candidates)
    arranged.letters.filter(&candidates, query)
    let words = KeyPattern(query.outline.keys)
    for candidate in candidates {
      let keys = arranged.outlines[Int(candidate.document)].keys
      let bound = query.bound.percent(
        words: max(keys.count, query.outline.keys.count), differing: words.distance(to: keys),
        characters: max(Int(candidate.length), query.outline.length), differing: Int(candidate.letters))
      if bound >= query.minimum, bound < ceiling {
        found.insert(arranged.documents[Int(candidate.document)], bound: bound)
      }
    }
  }
}
