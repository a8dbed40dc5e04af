internal import Languages
internal import Matching
internal import Storage
internal import Text
internal import Translation

/// Look-ups from one language into another: by units that have both, or through the texts of a third language.
final class LookupDirection {
  private let request: CandidateRequest
  private let pivot: Language?
  private let tokenizer: Tokenizer
  /// Whether the index may be asked; without it every text is compared.
  private let usesIndex: Bool
  private var fragmentSearch: FragmentSearch?

  /// Prepares look-ups.
  init(_ request: CandidateRequest, through pivot: Language? = nil, usesIndex: Bool) {
    self.request = request
    self.pivot = pivot
    self.usesIndex = usesIndex
    tokenizer = Tokenizer(request.source)
  }

  /// The best translations of texts, for each best first; called in a snapshot.
  func matches(for questions: [Lookup.Question], in store: MemoryStore, _ matcher: Matcher) throws -> [[Match]] {
    try matches(for: questions.map { Query($0.text, neighbours: $0.neighbours, tokenizer) }, in: store, matcher)
  }

  /// Whether translations are found through a third language.
  var isThroughPivot: Bool { pivot != nil }

  /// The longest runs of words of a text that the memory knows; called in a snapshot.
  func fragments(of text: String, limit: Int, in store: MemoryStore) throws -> [Fragment] {
    let search = try fragmentSearch ?? FragmentSearch(store, request, tokenizer, usesIndex: usesIndex)
    fragmentSearch = search
    return try search(text, limit: limit)
  }

  /// The best translations of texts of units, for each best first, as if the unit were not there.
  func matches(
    for texts: [(unit: Int, text: InlineText)], in store: MemoryStore, _ matcher: Matcher
  ) throws -> [[Match]] {
    let queries = texts.map { unit, text in
      var query = Query(text, tokenizer)
      query.unitLeftOut = unit
      return query
    }
    return try matches(for: queries, in: store, matcher)
  }

  private func matches(for queries: [Query], in store: MemoryStore, _ matcher: Matcher) throws -> [[Match]] {
    var asked = request
    asked.target = pivot ?? request.target
    let found = try matcher(queries, in: StoredCandidates(store, asked, usesIndex: usesIndex), asked)
    guard let pivot else { return found }
    return try found.map { matches in
      matcher.best(of: try matches.flatMap { try translations(of: $0, through: pivot, in: store) })
    }
  }

  /// The translations that other units have for a match's translation into a third language.
  private func translations(of match: Match, through pivot: Language, in store: MemoryStore) throws -> [Match] {
    let form = match.target.text.exactForm
    let shared = try store.variants(equalTo: match.target.text, in: pivot, statuses: request.statuses)
      .filter { $0.text.exactForm == form && serves($0) }
    let found = try store.translations(
      ofUnits: shared.map(\.unit), in: request.target, statuses: request.statuses)
    return found.map { translation in
      var result = match
      result.pivot = Pivot(match.target.text, in: match.targetLanguage, ofUnit: match.unit)
      (result.target, result.targetLanguage) = (translation.content, translation.language)
      (result.status, result.unit) = (min(match.status, translation.status), translation.unit)
      (result.release, result.changed) = (translation.release, translation.changed)
      result.parts.isInContext = false
      result.parts.penalties.append(Penalty(.pivot, 1))
      return result
    }
  }

  private func serves(_ text: StoredVariant) -> Bool {
    guard let release = text.release else { return request.releases == nil }
    return request.releases?.contains(release) ?? true && !request.excludedReleases.contains(release)
  }
}
