internal import Interchange
internal import Languages
internal import Translation

/// The terms of a concept that a list of pairs takes: those of a source and of a target language.
struct GlossaryPairing {
  /// The terms to recognise, those to use first.
  let sources: [Term]
  /// The terms to write, those to use first.
  let targets: [Term]
  /// The terms never to write.
  let banned: [Term]

  /// Chooses terms; `nil` where the settings do not name two languages.
  init?(_ concept: Concept, _ settings: WritingSettings) {
    let source = settings.source ?? settings.languages.first
    guard let source, let target = settings.languages.first(where: { $0 != source }) else { return nil }
    sources = Self.usable(concept, source) + Self.terms(concept, source, [.deprecated])
    targets = Self.usable(concept, target)
    banned = Self.terms(concept, target, [.deprecated, .forbidden])
  }

  /// The terms of a language that may be written, those to use first.
  static func usable(_ concept: Concept, _ language: Language) -> [Term] {
    terms(concept, language, [.preferred]) + terms(concept, language, [.admitted])
  }

  /// The terms of a language with one of some standings: of the language itself, else of one that matches it.
  static func terms(_ concept: Concept, _ language: Language, _ standings: Set<Term.Standing>) -> [Term] {
    let all = concept.terms.filter { standings.contains($0.standing) && !$0.text.folded.isEmpty }
    let exact = all.filter { $0.language == language }
    return exact.isEmpty ? all.filter { $0.language.matches(language) } : exact
  }

  /// What a reader may want to know of a concept and one of its terms, on one line.
  static func remark(_ concept: Concept, _ term: Term) -> String {
    let definition = concept.definitions.first { $0.language == nil || $0.language == term.language }?.text ?? ""
    return [definition, concept.note, term.note].map(\.folded).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
