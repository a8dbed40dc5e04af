package import Languages

/// How much a memory holds.
package struct Statistics: Hashable, Sendable {
  /// The number of releases.
  package var releases: Int
  /// The number of units.
  package var units: Int
  /// The number of texts.
  package var variants: Int
  /// The number of texts by language and status, ordered by both.
  package var variantCounts: [VariantCount]
  /// The number of concepts.
  package var concepts: Int
  /// The number of terms by language, ordered by tag.
  package var termCounts: [TermCount]
  /// The number of events.
  package var events: Int
  /// The size of the memory in bytes, without what is not yet written back into its file.
  package var bytes: Int
}

/// How many terms one language has.
package struct TermCount: Hashable, Sendable {
  /// The language.
  package var language: Language
  /// The number of terms.
  package var count: Int
}
