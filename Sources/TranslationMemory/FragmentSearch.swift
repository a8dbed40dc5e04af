internal import Languages
internal import Matching
internal import Storage
internal import Terminology
internal import Text
internal import Translation

/// Looks in one direction for the longest runs of words of a text that the memory knows; within one snapshot.
struct FragmentSearch {
  /// How many texts are read for words that very many have, and how many units of a run.
  private static let (textsOfPair, unitsOfRun) = (200, 60)
  /// How many texts of the target language chance is judged by.
  private static let sample = 512

  private let store: MemoryStore
  private let request: CandidateRequest
  private let tokenizer: Tokenizer
  private let usesIndex: Bool
  private let functionWords: FunctionWords
  private let placement: FragmentPlacement

  /// Prepares searches.
  init(_ store: MemoryStore, _ request: CandidateRequest, _ tokenizer: Tokenizer, usesIndex: Bool) throws {
    self.store = store
    self.usesIndex = usesIndex
    self.request = request
    self.tokenizer = tokenizer
    functionWords = FunctionWords(request.source)
    let others = try store.texts(in: request.target, sample: Self.sample)
    placement = FragmentPlacement(Tokenizer(request.target), others: others)
  }

  /// The runs, the longest first; those that are as long in the order of the text.
  func callAsFunction(_ text: String, limit: Int) throws -> [Fragment] {
    let query = FragmentQuery(text, tokenizer) { functionWords.place(of: $0.wordForm) != .anywhere }
    let candidates = try StoredCandidates(store, request, usesIndex: usesIndex)
      .sharing(query.pairs, atMost: Self.textsOfPair)
    var owners: [Range<Int>: [Matching.Candidate]] = [:]
    for candidate in candidates {
      for run in query.runs(in: candidate.source.text) { owners[run, default: []].append(candidate) }
    }
    let runs = Self.worthwhile(owners).sorted {
      ($1.key.count, $0.key.lowerBound) < ($0.key.count, $1.key.lowerBound)
    }
    var fragments: [Fragment] = []
    for (run, owners) in runs where fragments.count < limit {
      if let fragment = try fragment(run, of: query, in: text, owners) { fragments.append(fragment) }
    }
    return fragments
  }

  /// The runs with all units that have them; a run within a longer one counts where at least twice as many have it.
  private static func worthwhile(
    _ owners: [Range<Int>: [Matching.Candidate]]
  ) -> [Range<Int>: [Matching.Candidate]] {
    var all = owners
    for run in owners.keys {
      for (longer, units) in owners where longer != run && longer.contains(run) { all[run]? += units }
    }
    return all.filter { run, units in
      !all.contains { $0.key != run && $0.key.contains(run) && 2 * $0.value.count > units.count }
    }
  }

  /// A unit that has a run, with its translation.
  fileprivate struct Owner {
    var source: String
    /// Where the run stands in the source, in bytes.
    var place: Range<Int>
    var translation: StoredTranslation
  }

  private func fragment(
    _ run: Range<Int>, of query: FragmentQuery, in text: String, _ candidates: [Matching.Candidate]
  ) throws -> Fragment? {
    let owners = try owners(of: run, query, candidates)
    guard !owners.isEmpty else { return nil }
    let places = placement.places(in: owners.map { ($0.translation.content.text, $0.expectedLength) })
    let renderings = zip(owners, places).compactMap { owner, place in
      place.map { owner.translation.content.text.part($0) }
    }
    let counts = Dictionary(renderings.map { ($0, 1) }, uniquingKeysWith: +)
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let chosen = places.firstIndex { $0 != nil } ?? 0
    return Fragment(
      range: ScalarPlaces(text).scalars(of: query.range(of: run)), text: query.text(of: run),
      count: Set(candidates.map(\.unit)).count, translation: best?.key, translationCount: renderings.count,
      example: owners[chosen].example(places[chosen]))
  }

  /// The newest units with their translations, the newest first.
  private func owners(
    of run: Range<Int>, _ query: FragmentQuery, _ candidates: [Matching.Candidate]
  ) throws -> [Owner] {
    let sources = Dictionary(candidates.map { ($0.unit, $0.source.text) }) { first, _ in first }
    let units = sources.keys.sorted(by: >).prefix(Self.unitsOfRun)
    let found = try store.translations(ofUnits: Array(units), in: request.target, statuses: request.statuses)
    return found.compactMap { translation in
      guard let source = sources[translation.unit], let place = query.place(of: run, in: source) else { return nil }
      return Owner(source: source, place: place, translation: translation)
    }
  }
}

extension FragmentSearch.Owner {
  /// How many characters of the translation stand for the run, if all of it is as long as the run is in the source.
  fileprivate var expectedLength: Double {
    let target = Double(translation.content.text.unicodeScalars.count)
    return target * Double(source.part(place).unicodeScalars.count) / Double(max(1, source.unicodeScalars.count))
  }

  fileprivate func example(_ target: Range<Int>?) -> Fragment.Example {
    let text = translation.content.text
    return Fragment.Example(
      unit: translation.unit, release: translation.release, source: source, target: text, status: translation.status,
      sourceRange: ScalarPlaces(source).scalars(of: place),
      targetRange: target.map { ScalarPlaces(text).scalars(of: $0) })
  }
}

extension String {
  /// The part of a text between two UTF-8 offsets.
  fileprivate func part(_ bytes: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }
}
