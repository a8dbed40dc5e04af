public import Languages
public import Matching
internal import Storage
public import Translation

/// Look-ups between two languages, prepared once for many questions.
public final class Lookup {
  /// A text, and what stands around it for matches in context; `nil` where that is not known.
  public typealias Question = (text: InlineText, neighbours: Matching.Neighbours?)

  private let memory: Memory
  private let directions: [LookupDirection]
  private let matcher: Matcher

  init(_ memory: Memory, _ directions: [LookupDirection], _ matcher: Matcher) {
    self.memory = memory
    self.directions = directions
    self.matcher = matcher
  }

  /// The best translations of a text, best first.
  ///
  /// - Parameters:
  ///   - text: The text, white space as it comes.
  ///   - neighbours: What stands around it, for matches in context; `nil` where that is not known.
  public func callAsFunction(_ text: InlineText, between neighbours: Matching.Neighbours? = nil) throws -> [Match] {
    try self([(text, neighbours)]).first ?? []
  }

  /// The best translations of several texts, for each best first; the memory stands still for all of them.
  public func callAsFunction(_ questions: [Question]) throws -> [[Match]] {
    try memory.store.snapshot {
      let found = try directions.map { try $0.matches(for: questions, in: memory.store, matcher) }
      guard found.count > 1 else { return found.first ?? [] }
      return questions.indices.map { index in matcher.best(of: found.flatMap { $0[index] }) }
    }
  }
}

extension Lookup {
  /// The longest runs of words of a text that the memory knows, for texts that nothing serves as a whole.
  ///
  /// Where counts tell it surely, with what stands for them in the translations. No translation through a third
  /// language counts.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: How many runs at most.
  public func fragments(of text: String, limit: Int = 5) throws -> [Fragment] {
    try memory.store.snapshot {
      try Array(
        directions.filter { !$0.isThroughPivot }
          .flatMap { try $0.fragments(of: text, limit: limit, in: memory.store) }.prefix(limit))
    }
  }
}

extension Memory {
  /// Prepares look-ups from one language into another.
  ///
  /// - Throws: A `MemoryError` where a release or a file that is named is not there.
  public func lookup(
    from source: Language, to target: Language, _ options: LookupOptions = LookupOptions()
  ) throws -> Lookup {
    try lookup(from: source, to: target, options, usesIndex: true)
  }

  /// The same, with or without the index.
  func lookup(
    from source: Language, to target: Language, _ options: LookupOptions, usesIndex: Bool
  ) throws -> Lookup {
    for slug in (options.releases ?? []).union(options.excludedReleases).sorted() { try check(release: slug) }
    for origin in options.originPenalties.keys.sorted() { try check(origin: origin) }
    let pairs = options.isBothWays && source != target ? [(source, target), (target, source)] : [(source, target)]
    var directions: [LookupDirection] = []
    for (source, target) in pairs {
      let request = CandidateRequest(from: source, to: target, options)
      directions.append(LookupDirection(request, usesIndex: usesIndex))
      guard options.allowsPivots else { continue }
      for pivot in try pivots(between: source, and: target) {
        directions.append(LookupDirection(request, through: pivot, usesIndex: usesIndex))
      }
    }
    return Lookup(self, directions, Matcher(minimum: options.minimum, limit: options.limit))
  }

  /// Refuses a name that is neither a release's nor that of a file which units came from.
  private func check(origin: String) throws {
    guard try store.release(origin) == nil, try !store.hasUnit(from: origin) else { return }
    throw MemoryError(
      .notFound,
      "the memory has no release '\(origin)' and no unit of a file '\(origin)'; 'concord history' names the files")
  }

  /// The languages of the memory that are neither of two, without regions.
  private func pivots(between source: Language, and target: Language) throws -> [Language] {
    let others = try store.languages().map(\.withoutRegion).filter { !$0.matches(source) && !$0.matches(target) }
    return Set(others).sorted()
  }
}

extension CandidateRequest {
  fileprivate init(from source: Language, to target: Language, _ options: LookupOptions) {
    self.init(from: source, to: target, statuses: options.statuses)
    releases = options.releases
    excludedReleases = options.excludedReleases
    originPenalties = options.originPenalties
  }
}
