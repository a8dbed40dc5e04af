package import Languages
package import Translation

/// A stored source that may be similar to a query.
package struct Candidate: Hashable, Sendable {
  /// The number of its unit.
  package var unit: Int
  /// The language of the source.
  package var language: Language
  /// The source.
  package var source: InlineText

  /// Makes a candidate.
  package init(unit: Int, language: Language, source: InlineText) {
    self.unit = unit
    self.language = language
    self.source = source
  }
}
