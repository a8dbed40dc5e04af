public import Languages
internal import Text
internal import Translation

/// One term that is asked for in many texts.
public struct SingleTerm: Sendable {
  /// What is asked.
  public enum Question: String, Sendable, CaseIterable {
    /// Whether the text uses the term, taken strictly.
    case recognise
    /// Whether the text has the term as a translation, taken leniently.
    case present
    /// Whether the text has the name that the term is in another language or spelling.
    case name
  }

  /// The language of one side, its inflection read once for many terms.
  public struct Grammar: Sendable {
    /// The language.
    public let language: Language
    let inflection: Inflection

    /// Reads the inflection of a language.
    public init(of language: Language) {
      self.language = language
      inflection = Inflection.of(language)
    }
  }

  private enum Method {
    case finder(TermFinder)
    case name([NameMatcher])
  }

  private let concept: Concept
  private let method: Method

  /// Prepares a term; it may carry the marks `=` and `|`.
  public init(_ text: String, _ grammar: Grammar, _ question: Question) {
    concept = Concept(id: "", terms: [Term(text, grammar.language)])
    switch question {
    case .name: method = .name(FoldedText(text).surfaces(of: text).map { NameMatcher($0) })
    case .recognise, .present:
      let mode: TermFinder.Mode = question == .present ? .present : .recognise
      method = .finder(
        TermFinder([concept], language: grammar.language, mode: mode, inflection: grammar.inflection))
    }
  }

  /// The first and surest place of the term in a text.
  public func match(in text: String) -> TermMatch? {
    switch method {
    case .finder(let finder) where finder.mode == .recognise: finder.matches(in: text).first
    case .finder(let finder): finder.occurrences(of: concept, in: text).min { $0.evidence < $1.evidence }
    case .name(let parts): name(parts, in: text)
    }
  }

  private func name(_ parts: [NameMatcher], in text: String) -> TermMatch? {
    guard !parts.isEmpty else { return nil }
    let folded = FoldedText(text)
    let words = folded.surfaces(of: text).map { NameMatcher($0) }
    let start = words.indices.first { start in
      start + parts.count <= words.count
        && zip(parts, words[start...]).allSatisfy { $0.matches($1, inflected: words.count > parts.count) }
    }
    guard let start else { return nil }
    let range = folded.words[start].range.lowerBound..<folded.words[start + parts.count - 1].range.upperBound
    return TermMatch(concept: concept, term: concept.terms[0], range: range, evidence: .name)
  }
}
