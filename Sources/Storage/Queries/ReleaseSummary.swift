package import Languages
package import Translation

/// A release and what the memory has of it.
package struct ReleaseSummary: Hashable, Sendable {
  /// The release with its editions.
  package var release: Release
  /// The number of its units.
  package var units: Int
  /// How many texts there are of each language and status, ordered by both.
  package var counts: [VariantCount]
}

/// How many texts of one language have one status.
package struct VariantCount: Hashable, Sendable {
  /// The language.
  package var language: Language
  /// The status.
  package var status: Status
  /// The number of texts.
  package var count: Int
}
