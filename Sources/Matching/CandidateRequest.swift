package import Languages
package import Translation

/// What a matcher asks a memory for.
package struct CandidateRequest: Hashable, Sendable {
  /// The language of the sources; a text in a matching language will do.
  package var source: Language
  /// The language that a unit must have a translation in.
  package var target: Language
  /// The statuses that such a translation may have.
  package var statuses: Set<Status>
  /// The only releases that count, by their slugs; `nil` for all, and for free-standing units too.
  package var releases: Set<String>?
  /// Releases that do not count, by their slugs.
  package var excludedReleases: Set<String> = []

  /// Makes a request, for approved translations unless told otherwise.
  package init(from source: Language, to target: Language, statuses: Set<Status> = [.approved]) {
    self.source = source
    self.target = target
    self.statuses = statuses
  }
}
