package import Languages
internal import Terminology
package import Translation

/// Asks whether each glossary term of the source has its approved translation in the target, and whether the target
/// uses a term it must not.
///
/// Terms are recognised strictly in the source and looked for leniently in the target: in any form, as part of a
/// compound, and as another word of the same stem. A concept without a preferred or admitted term in the target language
/// is not asked for, and a repetition is asked for once.
package struct TermCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "term-missing", .error, "A glossary term of the source has none of its approved translations in the target.",
      reason: "Terms are found in every form. Words of the same stem and a part of a longer term are let pass (see "
        + "`term-partial`). Places and single words of law, which translators often render freely, are warnings.",
      example: "the European Court of Human Rights → Страсбургский трибунал"),
    CheckRule(
      "term-untranslated", .warning,
      "A glossary term stands in the target as in the source, though it has a translation.",
      reason: "Left over from pretranslation, or a foreign name that has one of its own.",
      example: "The OSCE said → OSCE заявила"),
    CheckRule(
      "term-partial", .note, isOn: false,
      "Only a part of a term's translation, or a word of its stem, is in the target.",
      reason: "Fine after the first mention: the court, for the European Court of Human Rights.",
      example: "the Supreme Court ruled → суд постановил"),
    CheckRule(
      "term-forbidden", .error,
      "The target uses a term that the glossary forbids; a warning for one that is no longer used.",
      reason: "The glossary's preferred term is proposed. Inside a longer approved term the word is let pass.",
      example: "Kyiv → Киёв, where the glossary forbids it"),
    CheckRule(
      "term-case", .warning, "A place or person of the glossary is written with a small first letter.",
      reason: "Bodies and treaties are let pass: many house styles write them without capitals.",
      example: "in Warsaw → в варшаве"),
  ]

  /// Finds the terms of the source.
  let source: TermFinder
  private let target: TermFinder
  private let forbidden: TermFinder?
  /// The forbidden terms alone: where they find nothing, the other finder finds nothing that is forbidden.
  private let suspects: TermFinder
  private let language: Language
  /// The alphabets in which source and target are folded.
  let alphabets: (source: Alphabet, target: Alphabet)
  private let isEmpty: Bool
  /// The terms that may render each concept that has any.
  private let approved: [String: [Term]]

  /// Prepares the glossary for a direction.
  package init(_ concepts: [Concept], from source: Language, to target: Language) {
    let isUsable = { (term: Term) in term.standing == .preferred || term.standing == .admitted }
    self.source = TermFinder(concepts, language: source, mode: .recognise)
    let inflection = Inflection.of(target)
    self.target = TermFinder(concepts.with(isUsable), language: target, mode: .present, inflection: inflection)
    // Usable terms compete with forbidden ones, so that a forbidden word inside a longer approved term is not found.
    let isForbidden = concepts.contains { $0.terms(in: target).contains { !isUsable($0) } }
    suspects = TermFinder(concepts.with { !isUsable($0) }, language: target, mode: .recognise, inflection: inflection)
    forbidden =
      isForbidden ? TermFinder(concepts, language: target, mode: .recognise, inflection: inflection) : nil
    language = target
    alphabets = (Alphabet(of: source), Alphabet(of: target))
    isEmpty = concepts.isEmpty
    let usable = concepts.map { ($0.id, $0.terms(in: target).filter(isUsable)) }
    approved = Dictionary(usable.filter { !$0.1.isEmpty }) { first, _ in first }
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    if isEmpty { return [] }
    let matches = pair.terms ?? source.matches(in: pair.source(in: alphabets.source))
    return missing(in: pair, matches) + lowered(in: pair, matches) + forbidden(in: pair)
  }

  private func missing(in pair: CheckedPair, _ matches: [TermMatch]) -> [Finding] {
    if matches.isEmpty { return [] }
    var seen: Set<String> = []
    let asked = matches.filter { seen.insert($0.concept.id).inserted && approved[$0.concept.id] != nil }
    if asked.isEmpty { return [] }
    let present = target.occurrences(of: asked.map(\.concept), in: pair.target(in: alphabets.target))
    let unrendered = Set(TermPairing(source: asked, target: present.values.flatMap(\.self)).missingConcepts)
    return asked.filter { unrendered.contains($0.concept.id) }.compactMap { match in
      guard let other = present[match.concept.id]?.first else { return finding(about: match, in: pair) }
      return Finding(
        "term-partial", .note, in: pair.pair,
        "'\(match.term.text)' has no rendering of its own: '\(pair.target.string(other.range))' renders another term",
        suggestion: approved[match.concept.id]?.first?.text, at: Finding.Span(.source, match.range))
    }
  }

  /// What is wrong with a term none of whose approved translations is in the target.
  private func finding(about match: TermMatch, in pair: CheckedPair) -> Finding? {
    let approved = approved[match.concept.id] ?? []
    let others = approved.map { "'\($0.text)'" }.joined(separator: " or ")
    let make = { (check: String, severity: Fault.Severity, message: String) in
      Finding(
        check, severity, in: pair.pair, message, suggestion: approved.first?.text,
        at: Finding.Span(.source, match.range))
    }
    if let other = source.matches(in: pair.pair.target.text).first(where: { $0.concept.id == match.concept.id }) {
      if isInForeignName(other.range, pair) { return nil }
      return make("term-untranslated", .warning, "'\(match.term.text)' stays untranslated; use \(others)")
    }
    if approved.contains(where: { StemPresence.hasPart(of: $0.text, in: pair.target) }) {
      return make("term-partial", .note, "'\(match.term.text)' is rendered by a part of \(others)")
    }
    return make("term-missing", severity(of: match), "'\(match.term.text)' should be rendered as \(others)")
  }

  /// Whether the word before or behind a place in the target stands beside the same in the source: `Washington
  /// Examiner` is a name that stays as it is.
  private func isInForeignName(_ range: Range<Int>, _ pair: CheckedPair) -> Bool {
    let words = pair.target.words
    guard let first = words.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }),
      let last = words.lastIndex(where: { $0.range.upperBound <= range.upperBound }), first <= last
    else { return false }
    let source = pair.source.words.map(\.form)
    let isInSource = { (run: ArraySlice<CheckedWord>) in
      source.indices.contains { source[$0...].starts(with: run.map(\.form)) }
    }
    return (first > 0 && isInSource(words[(first - 1)...last]))
      || (last + 1 < words.count && isInSource(words[first...(last + 1)]))
  }

  /// An error where the term is the name of a body, a treaty or a person, or belongs to the user's own glossary; a
  /// warning for places and single words of law.
  private func severity(of match: TermMatch) -> Fault.Severity {
    switch match.concept.kind {
    case .place: .warning
    case .legalTerm: match.term.text.contains(" ") ? .error : .warning
    case .organisation, .document, .person, .other: .error
    }
  }

  /// Names that the target has with a small first letter.
  private func lowered(in pair: CheckedPair, _ matches: [TermMatch]) -> [Finding] {
    // Bodies and treaties go without capitals in many house styles.
    let names = Set(matches.filter { $0.concept.kind == .place || $0.concept.kind == .person }.map(\.concept.id))
    guard !names.isEmpty else { return [] }
    return target.matches(in: pair.target(in: alphabets.target)).compactMap { match in
      guard names.contains(match.concept.id), match.evidence == .exact,
        match.term.text.unicodeScalars.first.map({ CharacterClass.of($0).contains(.capital) }) ?? false,
        pair.target.classes[match.range].allSatisfy({ !$0.contains(.capital) }),
        match.term.text.unicodeScalars.count > 3
      else { return nil }
      return Finding(
        "term-case", .warning, in: pair.pair, "'\(pair.target.string(match.range))' should be '\(match.term.text)'",
        suggestion: match.term.text, at: Finding.Span(.target, match.range))
    }
  }

  private func forbidden(in pair: CheckedPair) -> [Finding] {
    let text = pair.target(in: alphabets.target)
    guard let forbidden, !suspects.matches(in: text).isEmpty else { return [] }
    return forbidden.matches(in: text).compactMap { match in
      guard match.term.standing == .forbidden || match.term.standing == .deprecated else { return nil }
      let better = match.concept.terms(in: language).first { $0.standing == .preferred }
      let remedy = better.map { "; use '\($0.text)'" } ?? ""
      let severity: Fault.Severity = match.term.standing == .forbidden ? .error : .warning
      return Finding(
        "term-forbidden", severity, in: pair.pair, "'\(match.term.text)' is \(match.term.standing.rawValue)\(remedy)",
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
