public import Languages
internal import Storage
internal import Terminology
internal import Translation

/// Spellings of one name in one language.
public struct NameSpellings: Hashable, Sendable {
  /// One spelling.
  public struct Spelling: Hashable, Sendable {
    /// The word as it is written.
    public var text: String
    /// Every use, in order.
    public var uses: [TermUse]
  }

  /// The language.
  public var language: Language
  /// The spellings, the most frequent first.
  public var spellings: [Spelling]
}

/// A name of a source that some translations lack.
public struct LostName: Hashable, Sendable {
  /// The name as the source writes it.
  public var text: String
  /// In how many translations it was found.
  public var found: Int
  /// The units whose translation has nothing that sounds like it.
  public var lost: [TermUse]
}

extension Memory {
  /// The names that a language spells in more than one way, the most used first.
  ///
  /// In a language that writes every noun with a capital, such as German, only that counts as a name which sounds like
  /// one in another version of the same unit.
  ///
  /// - Parameter languages: The languages asked about; those of the memory where empty.
  /// - Complexity: O(names² of those that begin alike).
  public func nameSpellings(in languages: [Language] = []) throws -> [NameSpellings] {
    let days = try releaseDays()
    return try (languages.isEmpty ? try store.languages() : languages).flatMap { language in
      var names = NameCollector()
      for concept in try store.concepts() { for term in concept.terms(in: language) { names.ignore(term.text) } }
      var uses: [String: [TermUse]] = [:]
      let hasCapitalNouns = NameCollector.hasCapitalNouns(language)
      let selection = UnitSelection(
        languages: hasCapitalNouns ? [] : [language], statuses: [.draft, .reviewed, .approved])
      try store.forEachUnit(selection) { unit in
        let others = unit.variants.filter { !NameCollector.hasCapitalNouns($0.language) }.map(\.text)
        for variant in unit.variants where variant.language.matches(language) {
          let found = hasCapitalNouns ? names.read(variant.text, besides: others) : names.read(variant.text)
          for name in found { uses[name, default: []].append(TermUse(unit, days: days)) }
        }
      }
      return names.spellings(language).map { group in
        NameSpellings(
          language: language,
          spellings: group.map { NameSpellings.Spelling(text: $0, uses: (uses[$0] ?? []).sorted()) }
            .sorted { ($1.uses.count, $0.text) < ($0.uses.count, $1.text) })
      }
    }.sorted { ($1.count, $0.spellings[0].text) < ($0.count, $1.spellings[0].text) }
  }

  /// The names of a source that sound like nothing in the translation of some units, though they do in most others.
  public func lostNames(from source: Language, to target: Language, release: String? = nil) throws -> [LostName] {
    let days = try releaseDays()
    var names: [String: LostName] = [:]
    var (left, right) = (NameCollector(), NameCollector())
    try forEachPair(from: source, to: target, release) { unit, text, translation in
      let partners = right.words(of: translation)
      for name in Set(left.read(text)) {
        let isFound = partners.contains { left.sounds(name).matches(right.sounds($0), inflected: true) }
        var record = names[name] ?? LostName(text: name, found: 0, lost: [])
        if isFound { record.found += 1 } else { record.lost.append(TermUse(unit, days: days)) }
        names[name] = record
      }
    }
    // What mostly has no partner is translated, not transcribed: `Poland`, `Польша`.
    return names.values.filter { $0.found > $0.lost.count && !$0.lost.isEmpty }.sorted { $0.text < $1.text }
  }
}

extension NameSpellings {
  /// How often the name is written.
  fileprivate var count: Int { spellings.reduce(0) { $0 + $1.uses.count } }
}
