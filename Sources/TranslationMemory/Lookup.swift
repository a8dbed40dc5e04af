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

extension Memory {
  /// Prepares look-ups from one language into another.
  ///
  /// - Throws: A `MemoryError` where a release that is named is not there.
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
  }
}
