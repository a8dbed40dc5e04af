package import Languages
internal import Translation

/// Compares all languages of a release with each other, and tells what most of them have and a few lack.
///
/// A finding belongs to the first language that lacks something; where the source alone lacks it, to the first that has
/// it. What the check of a pair found already is joined: such a finding is told which versions keep what is lost, and
/// what every pair found because of its common source is told once.
package struct ReleaseChecker: Sendable {
  private let languages: [Language]
  private let checks: [any ReleaseCheck]
  private let policy: CheckPolicy

  /// Prepares the comparison of some languages, the source first.
  package init(_ languages: [Language], policy: CheckPolicy = CheckPolicy()) {
    self.languages = languages
    self.policy = policy
    let checks: [any ReleaseCheck] = [
      FigureComparison(languages), LinkComparison(languages), NameComparison(), QuoteComparison(),
    ]
    self.checks = checks.filter { type(of: $0).rules.contains(where: policy.includes) }
  }

  /// What the comparison can find.
  package static let rules = [
    FigureComparison.rules, LinkComparison.rules, NameComparison.rules, QuoteComparison.rules,
  ].flatMap(\.self)

  /// The findings of a pair's check that say the same of one pair.
  private static let partners: [String: Set<String>] = [
    "release-number": ["number-mismatch", "number-missing", "number-extra"],
    "release-date": ["date-mismatch", "number-mismatch", "number-missing", "number-extra"],
    "release-link": ["link-mismatch"], "release-quote": ["quote-balance"],
  ]

  /// Compares the versions of each row, and adds what is found to the documents.
  ///
  /// - Parameters:
  ///   - rows: The stretches of the release in all languages, in the order of the source.
  ///   - documents: The translations in the order of the languages after the source, with what their pairs showed.
  package func compare(_ rows: [ReleaseRow], in documents: inout [CheckedDocument]) {
    if languages.count < 3 || checks.isEmpty { return }
    var ledgers = documents.map(FindingLedger.init)
    for row in rows {
      let compared = ComparedRow(row)
      if compared.present.count < 3 { continue }
      for check in checks {
        for difference in check.differences(among: compared.versions) { tell(compared, difference, &ledgers) }
      }
    }
    for index in documents.indices { documents[index].findings = ledgers[index].findings }
  }

  private func tell(_ row: ComparedRow, _ difference: ReleaseDifference, _ ledgers: inout [FindingLedger]) {
    guard let rule = Self.rules.first(where: { $0.id == difference.check }), policy.includes(rule) else { return }
    let partners = Self.partners[difference.check] ?? []
    let known = difference.lacking.filter { $0 > 0 }.filter { version in
      ledgers[version - 1].add(addition(row, difference), to: partners, in: row.row.segments) {
        row.isAbout(difference, $0, version)
      }
    }
    if !known.isEmpty { return }
    var severity = rule.severity
    // A fault of the source shows in every pair; it is told here instead.
    if difference.lacking.contains(0) {
      for version in row.present where version > 0 && !difference.lacking.contains(version) {
        let worst = ledgers[version - 1].remove(partners, in: row.row.segments) {
          row.shows(difference, $0, version)
        }
        severity = max(severity, worst ?? severity)
      }
    }
    guard let (document, finding) = finding(row, difference, severity), let judged = policy.judged(finding) else {
      return
    }
    ledgers[document].append(judged)
  }

  /// What is added to the message of a pair's finding.
  private func addition(_ row: ComparedRow, _ difference: ReleaseDifference) -> String {
    let holders = row.present.filter { $0 > 0 && !difference.lacking.contains($0) }
    return "; \(list(holders)) \(holders.count == 1 ? "keeps" : "keep") it (\(row.row.place))"
  }

  private func finding(
    _ row: ComparedRow, _ difference: ReleaseDifference, _ severity: Fault.Severity
  ) -> (Int, Finding)? {
    let holders = row.present.filter { !difference.lacking.contains($0) }
    let lacking = row.present.filter(difference.lacking.contains)
    guard let version = (lacking + holders).first(where: { $0 > 0 }) else { return nil }
    let pair = SegmentPair(
      row.row.versions[0] ?? "", row.row.versions[version] ?? "", index: row.row.segments.lowerBound)
    let place = difference.places[0].map { Finding.Span(.source, $0) }
    let own = (difference.places[version] ?? difference.replaced[version]).map { Finding.Span(.target, $0) }
    let message = "\(row.row.place): \(difference.what) is in \(list(holders)), but not in \(list(lacking))"
    return (version - 1, Finding(difference.check, severity, in: pair, message, at: own ?? place))
  }

  /// Languages in a row: `de, fr and pl`.
  private func list(_ versions: [Int]) -> String {
    let tags = versions.map { languages[$0].tag }
    guard let last = tags.last, tags.count > 1 else { return tags.joined() }
    return tags.dropLast().joined(separator: ", ") + " and " + last
  }
}
