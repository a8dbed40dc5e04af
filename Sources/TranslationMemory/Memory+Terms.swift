internal import Interchange
public import Languages
internal import Storage
internal import Termbases
public import Terminology
internal import Text
public import Translation

extension Memory {
  /// The concepts of the glossary, ordered by name: all, or those with a text in their name or in a term, in any case.
  public func concepts(containing text: String? = nil) throws -> [Concept] {
    let concepts = try store.concepts()
    guard let text = text?.comparisonForm else { return concepts }
    return concepts.filter { concept in
      concept.id.comparisonForm.contains(text) || concept.terms.contains { $0.text.comparisonForm.contains(text) }
    }
  }

  /// The terms of a text in one language.
  ///
  /// Of concepts that the text does not name, no more is read than finding them takes.
  public func terms(in text: String, _ language: Language) throws -> [TermMatch] {
    let outlines = try store.conceptOutlines(in: language, properties: MatchingForm.propertyType)
    var whole: [String: Concept] = [:]
    return try TermFinder(outlines, language: language, mode: .recognise).matches(in: text).compactMap { match in
      // Somebody may have removed it since.
      guard let concept = try whole[match.concept.id] ?? store.concept(match.concept.id) else { return nil }
      whole[concept.id] = concept
      let term = concept.terms.first { $0.text == match.term.text && $0.language == match.term.language }
      return TermMatch(concept: concept, term: term ?? match.term, range: match.range, evidence: match.evidence)
    }
  }

  /// Adds terms to a concept, which is made where it is not there.
  ///
  /// - Throws: An error where another concept has a term already; nothing is stored then.
  public func addTerms(_ terms: [Term], to concept: Concept, _ signature: Signature) throws {
    try terms.forEach(refuseReversedDays)
    try refuseTwins(terms, of: concept.id)
    var concept = concept
    concept.terms = terms
    try store.change(by: signature.author, at: signature.time) { _ = try $0.merge(concept) }
  }

  /// Writes the glossary for other tools.
  ///
  /// - Returns: The number of concepts written.
  /// - Throws: A `MemoryError` where a format of two languages is left without them.
  public func exportGlossary(
    _ format: GlossaryFormat, languages: [Language] = [], version: String, date: Timestamp? = nil,
    _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    if format.isBilingual, languages.count != 2 {
      throw MemoryError(.unknownLanguage, "\(format.rawValue) holds two languages; choose them, as with --langs en,ru")
    }
    return try format.write(
      store.concepts(), WritingSettings(languages: languages, toolVersion: version, date: date), sink)
  }
}
