package import Languages
package import Translation

/// Which texts can answer a look-up.
package struct CandidateSelection: Hashable, Sendable {
  /// The language of the texts, which a matching tag will do for.
  package var language: Language
  /// The statuses that the texts may have.
  package var statuses: Set<Status>
  /// The language that their units must have a translation in; `nil` where none is needed.
  package var target: Language?
  /// The statuses that such a translation may have.
  package var targetStatuses: Set<Status>
  /// The only releases that count, by their slugs; `nil` for all, and for free-standing units too.
  package var releases: Set<String>?
  /// Releases that do not count, by their slugs.
  package var excludedReleases: Set<String>

  /// Selects texts in a language, of all releases, translated or not.
  package init(_ language: Language, statuses: Set<Status> = Set(Status.allCases)) {
    self.language = language
    self.statuses = statuses
    targetStatuses = Set(Status.allCases)
    excludedReleases = []
  }
}
