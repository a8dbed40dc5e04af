internal import Alignment
public import Languages
public import Quality
internal import Storage
internal import Terminology
internal import Text
public import Translation

/// Checks translations in one direction, prepared once for many segments.
public final class TranslationCheck {
  private let checker: Checker
  private let source: Language
  private let target: Language

  /// Prepares the checks.
  ///
  /// - Parameters:
  ///   - source: The language of the sources.
  ///   - target: The language of the translations.
  ///   - memory: Gives the glossary and the approved translations; the starter glossary serves where `nil`.
  ///   - policy: Which findings are wanted, and how bad they are.
  ///   - day: When the translations are published, as `2022-09-17`: terms that do not hold then are neither asked for
  ///     nor forbidden; today where `nil`.
  public init(
    from source: Language, to target: Language, memory: Memory? = nil, policy: CheckPolicy = CheckPolicy(),
    day: String? = nil
  ) throws {
    let concepts = try (memory?.store.concepts(in: [source]) ?? Memory.starterGlossary())
      .holding(on: day ?? Signature(author: nil).day, in: target)
    let approved = try memory?.approvedTranslations(from: source, to: target) ?? [:]
    checker = Checker(
      from: source, to: target, concepts: concepts,
      approved: { approved.isEmpty ? [] : approved[$0.text.exactForm] ?? [] }, policy: policy)
    self.source = source
    self.target = target
  }

  /// What all checks can find.
  public static var rules: [CheckRule] { Checker.rules }

  /// What is wrong with a pair.
  public func findings(in pair: SegmentPair) -> [Finding] { checker.findings(in: pair) }

  /// What is wrong with the pairs of a document, each and together.
  public func findings(in pairs: [SegmentPair]) -> [Finding] { checker.findings(in: pairs) }

  /// What is wrong with a translation: both documents are aligned, then each bead is checked.
  ///
  /// - Parameters:
  ///   - target: The translation.
  ///   - source: What was translated.
  ///   - byLine: Whether segment *n* of the target translates segment *n* of the source.
  /// - Throws: A `MemoryError` of kind `mismatch` where segments go by number, and there are not as many, or a bilingual
  ///   file has its sources in another language.
  public func check(
    _ target: DocumentFile, translating source: DocumentFile, byLine: Bool = false
  ) throws -> CheckedDocument {
    checked(try pairs(target, source, byLine: byLine), named: target.path)
  }

  /// A pair with its line of the target's file.
  typealias PlacedPair = (pair: SegmentPair, line: Int?)

  /// The pairs of two documents; see `check`.
  func pairs(_ target: DocumentFile, _ source: DocumentFile, byLine: Bool) throws -> [PlacedPair] {
    for file in [source, target] { try file.confirmLanguage() }
    if source.segments.isEmpty { throw MemoryError(.noText, "\(source.path): no text in it; check the file") }
    return try byLine ? numberedPairs(source, target) : alignedPairs(source, target)
  }

  /// What is wrong with pairs that have a line of the target's file.
  func checked(_ pairs: [PlacedPair], named name: String) -> CheckedDocument {
    let lines = Dictionary(pairs.map { ($0.pair.index, $0.line) }) { first, _ in first }
    let findings = checker.findings(in: pairs.map(\.pair)).map { finding in
      var finding = finding
      finding.line = lines[finding.segment] ?? nil
      return finding
    }
    return CheckedDocument(name, from: source, to: target, segmentCount: pairs.count, findings: findings)
  }

  /// Line *n* of the target with line *n* of the source; an empty target line is a missing translation.
  private func numberedPairs(
    _ source: DocumentFile, _ target: DocumentFile
  ) throws -> [PlacedPair] {
    guard source.lines.count == target.lines.count else {
      throw MemoryError(
        .mismatch,
        "'\(source.path)' has \(source.lines.count) lines and '\(target.path)' \(target.lines.count); with --layout "
          + "segments each line must have its translation")
    }
    var pairs: [PlacedPair] = []
    for (number, (text, translation)) in zip(source.lines, target.lines).enumerated() {
      if text.isEmpty, !translation.isEmpty {
        throw MemoryError(
          .mismatch, "\(target.path):\(number + 1): translates an empty line; put the lines of both files side by side")
      }
      let pair = SegmentPair(InlineText(text), InlineText(translation), index: pairs.count)
      if !text.isEmpty { pairs.append((pair, target.hasLines ? number + 1 : nil)) }
    }
    return pairs
  }

  private func alignedPairs(_ source: DocumentFile, _ target: DocumentFile) -> [PlacedPair] {
    Aligner().align(source.segments, target.segments).map { bead in
      let pair = SegmentPair(
        InlineText(joining: source.segments[bead.source].map(\.content)),
        InlineText(joining: target.segments[bead.target].map(\.content)), index: bead.source.first ?? -1)
      return (pair, target.segments[bead.target].first.flatMap(target.line))
    }
  }
}

extension Memory {
  /// The approved translations of each text of a language, by its exact form.
  func approvedTranslations(from source: Language, to target: Language) throws -> [String: [InlineText]] {
    var known: [String: [InlineText]] = [:]
    try store.forEachUnit(UnitSelection(languages: [source, target], statuses: [.approved])) { unit in
      guard let text = unit.variant(in: source), let translation = unit.variant(in: target) else { return }
      known[text.text.exactForm, default: []].append(translation.content)
    }
    return known
  }
}
