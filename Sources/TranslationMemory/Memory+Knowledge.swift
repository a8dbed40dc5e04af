internal import Alignment
internal import Languages
internal import Storage
internal import Translation

extension Memory {
  /// How many translations are learnt from, the latest; more teach little.
  private static let mostSentences = 5_000

  /// What the memory knows of two languages before texts are aligned: texts that were reviewed or approved, and terms of
  /// its glossary that may be used; nothing where a language is not told.
  func knowledge(from source: Language?, to target: Language?) throws -> Aligner.Knowledge {
    guard let source, let target else { return Aligner.Knowledge() }
    return Aligner.Knowledge(
      sentences: try sentences(from: source, to: target), terms: try terms(from: source, to: target))
  }

  private func sentences(from source: Language, to target: Language) throws -> [Aligner.Known] {
    var known: [Aligner.Known] = []
    let selection = UnitSelection(languages: [source, target], statuses: [.reviewed, .approved])
    try store.forEachUnit(selection) { unit in
      guard let text = unit.variant(in: source), let translation = unit.variant(in: target) else { return }
      known.append((text.content, translation.content))
    }
    return Array(known.suffix(Self.mostSentences))
  }

  private func terms(from source: Language, to target: Language) throws -> [Aligner.Known] {
    try store.concepts().flatMap { concept in
      let translations = concept.terms(in: target).filter(\.mayBeUsed)
      return concept.terms(in: source).filter(\.mayBeUsed).flatMap { term in
        translations.map { (InlineText(term.text), InlineText($0.text)) }
      }
    }
  }
}

extension Term {
  /// Whether it stands in texts that are in order.
  fileprivate var mayBeUsed: Bool { standing == .preferred || standing == .admitted }
}
