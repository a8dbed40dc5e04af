package import Languages
package import Translation

/// Which texts a query is about; by default all.
package struct VariantSelection: Hashable, Sendable {
  /// Texts of these statuses; `nil` for all.
  package var statuses: Set<Status>?
  /// Texts in a language that matches this one.
  package var language: Language?
  /// Texts of this release, by its slug.
  package var release: String?
  /// Texts that the alignment was at most this sure of; those without a confidence are left out.
  package var maximumConfidence: Double?

  /// Makes a selection.
  package init(
    statuses: Set<Status>? = nil, language: Language? = nil, release: String? = nil, maximumConfidence: Double? = nil
  ) {
    self.statuses = statuses
    self.language = language
    self.release = release
    self.maximumConfidence = maximumConfidence
  }
}
