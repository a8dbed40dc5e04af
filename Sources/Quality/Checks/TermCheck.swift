package import Languages
internal import Terminology
package import Translation

/// Asks whether each glossary term of the source has its approved translation in the target, and whether the target
/// uses a term it must not.
///
/// Terms are recognised strictly in the source and looked for leniently in the target. A concept without a preferred
/// or admitted term in the target language is not asked for.
package struct TermCheck: SegmentCheck {
  package static let identifiers = ["term-missing", "term-forbidden"]

  private let source: TermFinder
  private let target: TermFinder
  private let forbidden: TermFinder
  private let language: Language

  /// Prepares the glossary for a direction.
  package init(_ concepts: [Concept], from source: Language, to target: Language) {
    let isUsable = { (term: Term) in term.standing == .preferred || term.standing == .admitted }
    self.source = TermFinder(concepts, language: source, mode: .recognise)
    self.target = TermFinder(concepts.with(isUsable), language: target, mode: .present)
    // Usable terms compete with forbidden ones, so that a forbidden word inside a longer approved term is not found.
    forbidden = TermFinder(concepts, language: target, mode: .recognise)
    language = target
  }

  package func findings(in pair: SegmentPair) -> [Finding] { missing(in: pair) + forbidden(in: pair) }

  private func missing(in pair: SegmentPair) -> [Finding] {
    var seen: Set<String> = []
    return source.matches(in: pair.source.text).compactMap { match in
      let approved = match.concept.terms(in: language).filter { $0.standing == .preferred || $0.standing == .admitted }
      guard let first = approved.first, seen.insert(match.concept.id).inserted,
        !target.isPresent(match.concept, in: pair.target.text)
      else { return nil }
      let others = approved.map { "'\($0.text)'" }.joined(separator: " or ")
      return Finding(
        "term-missing", .error, in: pair, "'\(match.term.text)' should be rendered as \(others)",
        suggestion: first.text, at: Finding.Span(.source, match.range))
    }
  }

  private func forbidden(in pair: SegmentPair) -> [Finding] {
    forbidden.matches(in: pair.target.text).compactMap { match in
      guard match.term.standing == .forbidden || match.term.standing == .deprecated else { return nil }
      let better = match.concept.terms(in: language).first { $0.standing == .preferred }
      let remedy = better.map { "; use '\($0.text)'" } ?? ""
      let severity: Fault.Severity = match.term.standing == .forbidden ? .error : .warning
      return Finding(
        "term-forbidden", severity, in: pair, "'\(match.term.text)' is \(match.term.standing.rawValue)\(remedy)",
        suggestion: better?.text, at: Finding.Span(.target, match.range))
    }
  }
}

extension [Concept] {
  /// The same concepts with only some of their terms.
  fileprivate func with(_ isWanted: (Term) -> Bool) -> [Concept] {
    map { concept in
      var concept = concept
      concept.terms.removeAll { !isWanted($0) }
      return concept
    }
  }
}
