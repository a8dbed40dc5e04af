package import Languages
package import Translation

/// The checks that are in force, in the order in which they report.
package struct Checker: Sendable {
  private let checks: [any SegmentCheck]
  private let documentChecks: [any DocumentCheck]
  private let policy: CheckPolicy
  /// The check of terms, which reads each pair once for all that ask for terms; `nil` where there are none.
  private let terms: TermCheck?

  /// Prepares the checks for a direction.
  ///
  /// - Parameters:
  ///   - concepts: The glossary; empty for none.
  ///   - approved: The approved translations of a source text, asked for each segment; none by default.
  package init(
    from source: Language, to target: Language, concepts: [Concept] = [],
    approved: @escaping ApprovedTranslationCheck.Lookup = { _ in [] }, policy: CheckPolicy = CheckPolicy()
  ) {
    self.policy = policy
    let termCheck = TermCheck(concepts, from: source, to: target)
    terms = concepts.isEmpty ? nil : termCheck
    let checks: [any SegmentCheck] = [
      UntranslatedCheck(), CharacterCheck(), MixedScriptCheck(), LanguageCheck(to: target),
      LengthCheck(from: source, to: target),
      termCheck, NumberCheck(from: source, to: target),
      SpelledNumberCheck(from: source, to: target), NumberFormatCheck(from: source, to: target),
      SymbolCheck(from: source, to: target),
      ReferenceCheck(from: source, to: target), NameCheck(), LinkCheck(from: source, to: target), NoteCheck(),
      TagCheck(), BracketCheck(), BracketCountCheck(), PunctuationCheck(), QuotationCheck(), DashCheck(),
      SpacingCheck(to: target), ShortWordCheck(to: target), DoubledWordCheck(to: target), TripledLetterCheck(),
      LoneLookalikeCheck(), SentenceCountCheck(),
      ApprovedTranslationCheck(approved: approved),
    ]
    let documentChecks: [any DocumentCheck] = [
      TermConsistencyCheck(concepts, from: source, to: target), ConsistencyCheck(wanted: policy.includes),
      QuoteCheck(to: target),
    ]
    // A check all of whose findings would be dropped is not asked.
    self.checks = checks.filter { type(of: $0).rules.contains(where: policy.includes) }
    self.documentChecks = documentChecks.filter { type(of: $0).rules.contains(where: policy.includes) }
  }

  /// What all checks can find, in the order in which they report.
  package static let rules: [CheckRule] = [
    UntranslatedCheck.rules, CharacterCheck.rules, MixedScriptCheck.rules, LanguageCheck.rules, LengthCheck.rules,
    TermCheck.rules, TermConsistencyCheck.rules, NumberCheck.rules, SpelledNumberCheck.rules, NumberFormatCheck.rules,
    SymbolCheck.rules,
    ReferenceCheck.rules, NameCheck.rules, LinkCheck.rules, NoteCheck.rules, TagCheck.rules, BracketCheck.rules,
    BracketCountCheck.rules, PunctuationCheck.rules, QuotationCheck.rules, DashCheck.rules, SpacingCheck.rules,
    ShortWordCheck.rules, DoubledWordCheck.rules, TripledLetterCheck.rules, LoneLookalikeCheck.rules,
    SentenceCountCheck.rules, QuoteCheck.rules, ConsistencyCheck.rules, ApprovedTranslationCheck.rules,
    ReleaseChecker.rules,
  ].flatMap(\.self)

  /// The identifiers of all checks.
  package static let identifiers = rules.map(\.id)

  /// What the checks find in one pair.
  ///
  /// An untranslated segment is reported as that alone.
  package func findings(in pair: SegmentPair) -> [Finding] { findings(in: CheckedPair(pair, terms: terms)) }

  /// What the checks find in one pair that was read already.
  package func findings(in pair: CheckedPair) -> [Finding] {
    var findings: [Finding] = []
    for check in checks {
      let found = check.findings(in: pair)
      if found.isEmpty { continue }
      findings += found.compactMap(policy.judged)
      if found.contains(where: { $0.check == UntranslatedCheck.rules[0].id }) { break }
    }
    return findings
  }

  /// What the checks find in the pairs of a document, in the order of its segments.
  package func findings(in pairs: [SegmentPair]) -> [Finding] {
    let readings = documentChecks.map { $0.reading() }
    var findings: [Finding] = []
    for pair in pairs {
      let pair = CheckedPair(pair, terms: terms)
      findings += self.findings(in: pair)
      for reading in readings { reading.take(pair) }
    }
    let others = readings.flatMap { $0.findings() }.compactMap(policy.judged)
    if others.isEmpty { return findings }
    // Sorting keeps the order of findings in the same segment.
    return (findings + others).enumerated()
      .sorted { ($0.element.segment, $0.offset) < ($1.element.segment, $1.offset) }.map(\.element)
  }
}
