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
  /// The points that translations lose, by the slug of their release or the name of the file they came from.
  package var originPenalties: [String: Int] = [:]

  /// Makes a request, for approved translations unless told otherwise.
  package init(from source: Language, to target: Language, statuses: Set<Status> = [.approved]) {
    self.source = source
    self.target = target
    self.statuses = statuses
  }

  /// The most points that a translation can lose which its source does not.
  var mostTargetPoints: Int {
    let isMixed = statuses.contains(.draft) && statuses.count > 1
    return 1 + (statuses.contains(.draft) ? 1 : 0) + (isMixed ? 1 : 0) + max(0, originPenalties.values.max() ?? 0)
  }

  /// What a translation loses which its source does not.
  func penalties(for target: CandidateTarget) -> [Penalty] {
    var penalties: [Penalty] = []
    if target.language != self.target { penalties.append(Penalty(.region, 1)) }
    if target.status == .draft, statuses.count > 1 { penalties.append(Penalty(.status, 1)) }
    if target.isDoubtful { penalties.append(Penalty(.alignment, 1)) }
    let points = max(originPenalties[target.release ?? ""] ?? 0, originPenalties[target.origin ?? ""] ?? 0)
    if points > 0 { penalties.append(Penalty(.origin, points)) }
    return penalties
  }
}
