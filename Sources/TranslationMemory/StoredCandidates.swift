internal import Languages
internal import Matching
internal import Storage
internal import Translation

/// A memory's store as the matcher asks it, within one snapshot.
struct StoredCandidates: CandidateSource {
  private let store: MemoryStore
  private let selection: CandidateSelection
  private let search: SimilaritySearch?

  /// Prepares to answer a request, by the index where there is one that may be used.
  init(_ store: MemoryStore, _ request: CandidateRequest, usesIndex: Bool) throws {
    self.store = store
    selection = CandidateSelection(request)
    search = usesIndex ? try store.similaritySearch(selection) : nil
  }

  var isIndexed: Bool { search != nil }

  func forEachCandidate(
    _ request: CandidateRequest, for queries: [Query], minimum: Int,
    _ body: (Matching.Candidate, Range<Int>) throws -> Int
  ) throws {
    guard let search else {
      return try store.forEachCandidate(selection) { _ = try body(candidate($0), queries.indices) }
    }
    // Texts of one length meet much the same stored ones, which are at hand then.
    for place in queries.indices.sorted(by: { queries[$0].text.length < queries[$1].text.length }) {
      try search.forEachCandidate(like: queries[place].outline, minimum: minimum) {
        try body(candidate($0), place..<(place + 1))
      }
    }
  }

  /// The texts that may have some words that follow each other in a query: for each pair of words the newest that have
  /// both, and for each run of pairs that ever fewer have, all of the last few.
  ///
  /// Without an index all texts.
  ///
  /// - Parameters:
  ///   - pairs: The keys of the pairs, in order.
  ///   - limit: How many texts of one pair, or of a run of pairs, are few.
  func sharing(_ pairs: [Set<UInt64>], atMost limit: Int) throws -> [Matching.Candidate] {
    guard let search else {
      var all: [Matching.Candidate] = []
      try store.forEachCandidate(selection) { all.append(try candidate($0)) }
      return all
    }
    let rows = try pairs.map { try search.rows(containing: $0) }
    var wanted: Set<Int> = []
    for start in rows.indices {
      var shared = rows[start]
      wanted.formUnion(shared.suffix(limit))
      for next in rows.indices.dropFirst(start + 1) where shared.count > limit {
        let others = Set(rows[next])
        shared.removeAll { !others.contains($0) }
        wanted.formUnion(shared.suffix(limit))
      }
    }
    return try wanted.sorted().compactMap { try search.candidate($0).map(candidate) }
  }

  func targets(of units: [Int], _ request: CandidateRequest) throws -> [CandidateTarget] {
    let found = try store.translations(
      ofUnits: units, in: request.target, statuses: request.statuses, from: request.source,
      withOrigins: !request.originPenalties.isEmpty)
    return found.map { translation in
      var target = CandidateTarget(
        unit: translation.unit, language: translation.language, content: translation.content,
        status: translation.status)
      target.release = translation.release
      target.changed = translation.changed
      target.origin = translation.origin
      target.isDoubtful = translation.confidence.map { $0 < Memory.doubtfulConfidence } ?? false
      return target
    }
  }

  func neighbours(of unit: Int, _ request: CandidateRequest) throws -> Matching.Neighbours? {
    let around = try store.neighbours(ofUnit: unit, in: request.source)
    return Matching.Neighbours(previous: around.previous, next: around.next)
  }

  private func candidate(_ candidate: Storage.Candidate) throws -> Matching.Candidate {
    Matching.Candidate(unit: candidate.unit, language: candidate.language, source: try content(of: candidate))
  }

  /// A candidate's text with its codes, which few texts have.
  private func content(of candidate: Storage.Candidate) throws -> InlineText {
    guard candidate.hasCodes else { return InlineText(candidate.text) }
    let unit = try store.unit(candidate.unit)
    return unit?.variants.first { $0.language == candidate.language }?.content ?? InlineText(candidate.text)
  }
}

extension CandidateSelection {
  /// What serves a request: a text that was rejected is no source.
  fileprivate init(_ request: CandidateRequest) {
    self.init(request.source, statuses: Set(Status.allCases).subtracting([.rejected]))
    target = request.target
    targetStatuses = request.statuses
    releases = request.releases
    excludedReleases = request.excludedReleases
  }
}
