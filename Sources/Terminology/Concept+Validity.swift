public import Languages
public import Translation

extension [Concept] {
  /// The concepts without those terms of a language that do not hold on a day, given as `2022-09-17`.
  ///
  /// Such a term is neither asked of a translation of that day nor forbidden in it. Terms of other languages stay: a
  /// source that uses an old name still names the concept.
  ///
  /// - Complexity: O(*n*) in the terms.
  public func holding(on day: String, in language: Language) -> [Concept] {
    let isOutdated = { (term: Term) in !term.isValid(on: day) && term.language.matches(language) }
    guard contains(where: { $0.terms.contains(where: isOutdated) }) else { return self }
    return map { concept in
      var concept = concept
      concept.terms.removeAll(where: isOutdated)
      return concept
    }
  }
}
