package import Languages
internal import Translation

/// Compares the articles, paragraphs, resolutions and cases that source and target refer to.
package struct ReferenceCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "legal-reference", .warning, "A reference to an article, a paragraph or a decision became one to something else.",
      reason: "The number alone may be right. Sections and rules count as articles, parts of paragraphs as paragraphs, "
        + "for countries name them differently. The words are in `Locales/<language>/references.txt`; languages "
        + "without that file are let pass.",
      example: "Article 5 of the Convention → пункт 5 Конвенции")
  ]

  private let source: References
  private let target: References

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = References(source)
    self.target = References(target)
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard !source.isEmpty, !target.isEmpty, pair.source.has(.digit), pair.target.has(.digit) else { return [] }
    let asked = source.found(in: pair.source)
    if asked.isEmpty { return [] }
    let given = target.found(in: pair.target)
    return asked.compactMap { reference in
      guard !given.contains(where: reference.isSame), let other = given.first(where: { $0.number == reference.number }),
        !asked.contains(where: other.isSame)
      else { return nil }
      return Finding(
        "legal-reference", .warning, in: pair.pair,
        "'\(pair.source.string(reference.range))' became '\(pair.target.string(other.range))'",
        at: Finding.Span(.target, other.range))
    }
  }
}
