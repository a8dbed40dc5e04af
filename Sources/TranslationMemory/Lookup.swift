public import Languages
public import Matching
internal import Storage
public import Translation

/// Look-ups in one direction, prepared once for many questions.
public final class Lookup {
  private let memory: Memory
  private let tokenizer: Tokenizer
  private let request: CandidateRequest
  private let matcher: Matcher

  init(_ memory: Memory, _ request: CandidateRequest, _ matcher: Matcher) {
    self.memory = memory
    self.request = request
    self.matcher = matcher
    tokenizer = Tokenizer(request.source)
  }

  /// The best translations of a text, best first.
  ///
  /// - Parameters:
  ///   - text: The text, white space as it comes.
  ///   - neighbours: What stands around it, for matches in context; `nil` where that is not known.
  public func callAsFunction(_ text: InlineText, between neighbours: Matching.Neighbours? = nil) throws -> [Match] {
    try self([(text, neighbours)]).first ?? []
  }

  /// The best translations of several texts, for each best first; the memory is read once for all of them.
  public func callAsFunction(
    _ texts: [(text: InlineText, neighbours: Matching.Neighbours?)]
  ) throws -> [[Match]] {
    let queries = texts.map { Query($0.text, neighbours: $0.neighbours, tokenizer) }
    return try memory.store.snapshot {
      try matcher(queries, in: StoredCandidates(store: memory.store), request)
    }
  }
}

extension Memory {
  /// Prepares look-ups in a direction.
  ///
  /// - Parameters:
  ///   - minimum: The lowest score that is shown, 0 to 101.
  ///   - limit: The most matches for one text.
  ///   - statuses: The statuses a translation may have.
  public func lookup(
    from source: Language, to target: Language, minimum: Int = 70, limit: Int = 5, statuses: Set<Status> = [.approved]
  ) -> Lookup {
    Lookup(
      self, CandidateRequest(from: source, to: target, statuses: statuses), Matcher(minimum: minimum, limit: limit))
  }
}

/// A memory's store as the matcher asks it.
private struct StoredCandidates: CandidateSource {
  let store: MemoryStore

  func forEachCandidate(
    _ request: CandidateRequest, for queries: [Query], minimum: Int, _ body: (Matching.Candidate) throws -> Void
  ) throws {
    let usable: Set<Status> = Set(Status.allCases).subtracting([.rejected])
    let partner = VariantSelection(statuses: request.statuses, language: request.target)
    // The matcher counts numbers and addresses as one character and folds case, which may triple a character; the
    // store counts what is written. Only this much of the matcher's bounds holds for both.
    let shortest = queries.map { $0.lengths(reaching: minimum).lowerBound }.min() ?? 0
    try store.forEachCandidate(in: request.source, lengths: shortest / 3...Int.max, statuses: usable, with: partner) {
      try body(Matching.Candidate(unit: $0.unit, language: $0.language, source: content(of: $0)))
    }
  }

  /// A candidate's text with its codes, which few texts have.
  private func content(of candidate: Storage.Candidate) throws -> InlineText {
    guard candidate.hasCodes else { return InlineText(candidate.text) }
    let unit = try store.unit(candidate.unit)
    return unit?.variants.first { $0.language == candidate.language }?.content ?? InlineText(candidate.text)
  }

  func targets(of units: [Int], _ request: CandidateRequest) throws -> [CandidateTarget] {
    try units.flatMap { try targets(of: $0, request) }
  }

  private func targets(of id: Int, _ request: CandidateRequest) throws -> [CandidateTarget] {
    guard let unit = try store.unit(id) else { return [] }
    let around = try unit.position == nil ? nil : store.neighbours(ofUnit: id, in: request.source)
    return unit.variants.filter { $0.language.matches(request.target) && request.statuses.contains($0.status) }
      .map { variant in
        var target = CandidateTarget(
          unit: id, language: variant.language, content: variant.content, status: variant.status)
        target.release = unit.release
        target.changed = variant.change.date ?? variant.creation.date
        target.neighbours = around.map { Matching.Neighbours(previous: $0.previous, next: $0.next) }
        return target
      }
  }
}
