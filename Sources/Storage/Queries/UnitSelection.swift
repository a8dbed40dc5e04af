package import Languages
package import Translation

/// Which units, and which of their texts, a query is about; by default all.
package struct UnitSelection: Hashable, Sendable {
  /// Units of this release alone, by its slug.
  package var release: String?
  /// Texts in languages that one of these matches; empty for all.
  package var languages: [Language]
  /// Texts of these statuses; `nil` for all.
  package var statuses: Set<Status>?
  /// Units made or changed at this moment or later.
  package var since: Timestamp?
  /// Units made and changed before this moment.
  package var until: Timestamp?
  /// Units that came from a file of this name, or from one whose path ends with it after a slash.
  package var origin: String?

  /// Makes a selection.
  package init(
    release: String? = nil, languages: [Language] = [], statuses: Set<Status>? = nil, since: Timestamp? = nil,
    until: Timestamp? = nil, origin: String? = nil
  ) {
    self.release = release
    self.languages = languages
    self.statuses = statuses
    self.since = since
    self.until = until
    self.origin = origin
  }

  /// Whether a text is wanted.
  func contains(_ variant: Variant) -> Bool {
    guard statuses?.contains(variant.status) ?? true else { return false }
    return languages.isEmpty || languages.contains { $0.matches(variant.language) }
  }
}
