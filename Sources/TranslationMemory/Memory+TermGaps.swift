public import Languages
internal import Storage
internal import Terminology
public import Translation

/// A concept that lacks terms.
public struct TermGap: Hashable, Sendable {
  /// The concept.
  public var concept: Concept
  /// The languages in which it has no preferred or admitted term.
  public var missing: [Language]
  /// How many texts of the memory name it.
  public var count: Int
  /// Where it was named last; `nil` where it never was.
  public var lastUse: TermUse?
}

extension Memory {
  /// The concepts that lack a term in some languages, the most recently used first, then the most used.
  ///
  /// - Parameter languages: The languages asked about; those of the memory's texts where empty.
  public func termGaps(in languages: [Language] = []) throws -> [TermGap] {
    let asked = languages.isEmpty ? try store.languages() : languages
    var gaps: [String: TermGap] = [:]
    for concept in try store.concepts() {
      let missing = asked.filter { language in !concept.terms(in: language).contains(where: \.isUsable) }
      if !missing.isEmpty { gaps[concept.id] = TermGap(concept: concept, missing: missing, count: 0) }
    }
    try count(&gaps)
    return gaps.values.sorted { left, right in
      let (first, second) = (left.lastUse?.day ?? "", right.lastUse?.day ?? "")
      return (second, right.count, left.concept.id) < (first, left.count, right.concept.id)
    }
  }

  /// Counts the texts that name concepts, in whatever language they can be recognised.
  private func count(_ gaps: inout [String: TermGap]) throws {
    let concepts = gaps.values.map(\.concept)
    var finders: [Language: TermFinder] = [:]
    for language in try store.languages() {
      finders[language] = TermFinder(concepts, language: language, mode: .recognise)
    }
    let days = try releaseDays()
    try store.forEachUnit(UnitSelection(statuses: [.draft, .reviewed, .approved])) { unit in
      let use = TermUse(unit, days: days)
      for variant in unit.variants {
        for id in Set(finders[variant.language]?.matches(in: variant.text).map(\.concept.id) ?? []) {
          guard var gap = gaps[id] else { continue }
          gap.count += 1
          gap.lastUse = max(gap.lastUse ?? use, use)
          gaps[id] = gap
        }
      }
    }
  }
}

extension Term {
  /// Whether a translation may use it.
  var isUsable: Bool { standing == .preferred || standing == .admitted }
}
