internal import Text
internal import Translation

/// Finds the translations that serve a text best.
///
/// Two steps, so that a memory hands out translations only for the sources that deserve them: `sources` ranks what a
/// `CandidateSource` streams, `matches` joins the translations. Calling a matcher does both.
package struct Matcher: Sendable {
  /// The lowest score that is shown; what has nothing in common is never shown.
  package var minimum: Int
  /// The most matches that are shown.
  package var limit: Int

  /// Makes a matcher.
  package init(minimum: Int = 70, limit: Int = 5) {
    self.minimum = minimum
    self.limit = limit
  }

  /// The best matches for a text, best first: by score, then by status, then the newest.
  package func callAsFunction(
    _ query: Query, in memory: some CandidateSource, _ request: CandidateRequest
  ) throws -> [Match] {
    try self([query], in: memory, request).first ?? []
  }

  /// The best matches for each of several texts, in one pass over the memory.
  ///
  /// - Precondition: One tokenizer prepared all queries.
  package func callAsFunction(
    _ queries: [Query], in memory: some CandidateSource, _ request: CandidateRequest
  ) throws -> [[Match]] {
    let sources = try sources(for: queries, in: memory, request)
    let units = Set(sources.joined().flatMap(\.units))
    let targets = units.isEmpty ? [] : try memory.targets(of: units.sorted(), request)
    let byUnit = Dictionary(grouping: targets, by: \.unit)
    var contexts = Contexts(memory, request)
    return try zip(queries, sources).map { query, sources in
      let targets = Set(sources.flatMap(\.units)).sorted().flatMap { byUnit[$0] ?? [] }
      return try matches(for: query, sources, targets, request) { try contexts.neighbours(of: $0) }
    }
  }

  /// For each query the sources that come nearest, best first; every exact one, and more similar ones than will be
  /// shown, because some may share a translation.
  package func sources(
    for queries: [Query], in memory: some CandidateSource, _ request: CandidateRequest
  ) throws -> [[RankedSource]] {
    guard let tokenizer = queries.first?.tokenizer else { return [] }
    precondition(queries.allSatisfy { $0.tokenizer === tokenizer }, "queries of several tokenizers cannot be mixed")
    let questions = Questions(queries)
    guard !questions.different.isEmpty, limit > 0 else { return queries.map { _ in [] } }
    let found = try rankings(of: questions.different, in: memory, request).map(\.best)
    return questions.places.map { $0.map { found[$0] } ?? [] }
  }

  /// The rankings of queries that differ.
  ///
  /// Where one match will be shown, a source of 100 leaves no room for those below what its translation may lose by a
  /// region, by ambiguity or by what is known of it; so these are looked for first if that costs little.
  private func rankings(
    of queries: [Query], in memory: some CandidateSource, _ request: CandidateRequest
  ) throws -> [SourceRanking] {
    let least = max(1, min(100, minimum))
    let nearlyFull = 100 - request.mostTargetPoints
    guard limit == 1, least < nearlyFull, memory.isIndexed else {
      return try rankings(of: queries, reaching: least, in: memory, request)
    }
    var rankings = try rankings(of: queries, reaching: nearlyFull, in: memory, request)
    let open = rankings.indices.filter { !rankings[$0].isFull }
    let others = try self.rankings(of: open.map { queries[$0] }, reaching: least, in: memory, request)
    for (place, ranking) in zip(open, others) { rankings[place] = ranking }
    return rankings
  }

  private func rankings(
    of queries: [Query], reaching least: Int, in memory: some CandidateSource, _ request: CandidateRequest
  ) throws -> [SourceRanking] {
    guard let tokenizer = queries.first?.tokenizer else { return [] }
    // What the translation of a better source may lose; that one point may be lost, the capacity makes up for.
    let margin = request.mostTargetPoints - 1
    var rankings = queries.map { SourceRanking($0, minimum: least, capacity: max(8, 4 * limit), margin: margin) }
    var texts = RecentTexts(tokenizer)
    try memory.forEachCandidate(request, for: queries, minimum: least) { candidate, places in
      let text = texts[candidate]
      for place in places where queries[place].unitLeftOut != candidate.unit {
        rankings[place].add(candidate, text)
      }
      return places.last.map { rankings[$0].floor } ?? least
    }
    return rankings
  }

  /// The matches that sources and their translations make, best first.
  ///
  /// - Parameter neighbours: Tells what stands around a unit; asked for exact sources alone.
  package func matches(
    for query: Query, _ sources: [RankedSource], _ targets: [CandidateTarget], _ request: CandidateRequest,
    neighbours: (_ unit: Int) throws -> Neighbours?
  ) rethrows -> [Match] {
    let byUnit = Dictionary(grouping: targets, by: \.unit)
    var matches: [Match] = []
    for source in sources {
      for target in source.units.flatMap({ byUnit[$0] ?? [] }) {
        var score = source.comparison.score
        if score.isExact, let around = query.neighbours, around.isKnown {
          score.isInContext = try around == neighbours(target.unit)
        }
        matches.append(match(source, score, target, request))
      }
    }
    markAmbiguous(&matches)
    return best(of: matches)
  }

  /// The best of some matches, best first, each pair of texts once.
  package func best(of matches: [Match]) -> [Match] {
    let shown = matches.filter { $0.score >= minimum }.sorted(by: Self.isBetter)
    return Array(Self.withoutRepetition(shown).prefix(limit))
  }

  private func match(
    _ source: RankedSource, _ score: Score, _ target: CandidateTarget, _ request: CandidateRequest
  ) -> Match {
    var score = score
    let isOfOtherRegion = score.penalties.contains { $0.reason == .region }
    score.penalties += request.penalties(for: target).filter { !isOfOtherRegion || $0.reason != .region }
    return Match(
      parts: score, source: source.source, sourceLanguage: source.language, target: target.content,
      targetLanguage: target.language, status: target.status, unit: target.unit, release: target.release,
      changed: target.changed, differences: source.comparison.differences, isAmbiguous: false)
  }

  /// Marks exact matches with different approved translations, but for those that their neighbours choose.
  private func markAmbiguous(_ matches: inout [Match]) {
    func translations(_ isIncluded: (Match) -> Bool) -> Set<String> {
      Set(matches.filter { $0.parts.isExact && $0.status == .approved && isIncluded($0) }.map(\.target.text.exactForm))
    }
    guard translations({ _ in true }).count > 1 else { return }
    let contextDecides = translations { $0.kind == .context }.count == 1
    for index in matches.indices where matches[index].parts.isExact && matches[index].status == .approved {
      if contextDecides, matches[index].kind == .context { continue }
      matches[index].isAmbiguous = true
      if matches[index].score > 99 { matches[index].parts.penalties.append(Penalty(.ambiguity, 1)) }
    }
  }

  private static func isBetter(_ left: Match, _ right: Match) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.status != right.status { return left.status > right.status }
    let (leftTime, rightTime) = (left.changed?.seconds ?? .min, right.changed?.seconds ?? .min)
    return leftTime != rightTime ? leftTime > rightTime : left.unit > right.unit
  }

  /// Keeps the first of the matches that say the same in both languages.
  private static func withoutRepetition(_ matches: [Match]) -> [Match] {
    var seen: Set<[String]> = []
    return matches.filter { seen.insert([$0.source.text.exactForm, $0.target.text.exactForm]).inserted }
  }
}

/// What stands around units, each asked for once.
private struct Contexts<Memory: CandidateSource> {
  private let memory: Memory
  private let request: CandidateRequest
  private var known: [Int: Neighbours?] = [:]

  init(_ memory: Memory, _ request: CandidateRequest) {
    self.memory = memory
    self.request = request
  }

  mutating func neighbours(of unit: Int) throws -> Neighbours? {
    if let found = known[unit] { return found }
    let found = try memory.neighbours(of: unit, request)
    known[unit] = found
    return found
  }
}
