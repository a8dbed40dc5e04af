public import Translation

/// Which translations a look-up shows.
public struct LookupOptions: Hashable, Sendable {
  /// The lowest score, 0 to 101; what has nothing in common with a text is never shown.
  public var minimum: Int
  /// The most matches for one text.
  public var limit: Int
  /// The statuses a translation may have.
  public var statuses: Set<Status>
  /// The only releases that count, by their slugs; `nil` for all, and for free-standing units too.
  public var releases: Set<String>?
  /// Releases that do not count, by their slugs.
  public var excludedReleases: Set<String>
  /// The points, 1 to 100, that translations lose which are less trusted for where they come from, by the slug of their
  /// release or the name of the file they were imported from, without folders.
  public var originPenalties: [String: Int] = [:]
  /// Whether a text may be in either language, and is looked up both ways.
  public var isBothWays = false
  /// Whether a translation may be found through a third language; it loses a point, and is marked.
  public var allowsPivots = false

  /// Describes a look-up, by default of approved translations in all releases.
  public init(
    minimum: Int = 70, limit: Int = 5, statuses: Set<Status> = [.approved], releases: Set<String>? = nil,
    excludedReleases: Set<String> = []
  ) {
    self.minimum = minimum
    self.limit = limit
    self.statuses = statuses
    self.releases = releases
    self.excludedReleases = excludedReleases
  }
}
