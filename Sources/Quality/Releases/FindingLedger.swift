internal import Translation

/// The findings of a document, to be looked up by segment, added to and taken away.
struct FindingLedger {
  private var all: [Finding?]
  private var places: [Int: [Int]] = [:]

  /// Takes the findings of a document.
  init(_ document: CheckedDocument) {
    all = document.findings
    for (index, finding) in document.findings.enumerated() { places[finding.segment, default: []].append(index) }
  }

  /// The findings that are left, in the order of segments.
  var findings: [Finding] {
    all.compactMap(\.self).enumerated().sorted { ($0.element.segment, $0.offset) < ($1.element.segment, $1.offset) }
      .map(\.element)
  }

  /// Adds a finding.
  mutating func append(_ finding: Finding) {
    places[finding.segment, default: []].append(all.count)
    all.append(finding)
  }

  /// Adds words to the message of the first finding that is meant.
  ///
  /// - Returns: Whether there is one.
  mutating func add(
    _ words: String, to checks: Set<String>, in segments: Range<Int>, where isMeant: (Finding) -> Bool
  ) -> Bool {
    guard let index = indices(checks, segments, isMeant).first else { return false }
    all[index]?.message += words
    return true
  }

  /// Takes away the findings that are meant.
  ///
  /// - Returns: The severity of the worst of them.
  mutating func remove(
    _ checks: Set<String>, in segments: Range<Int>, where isMeant: (Finding) -> Bool
  ) -> Fault.Severity? {
    let indices = indices(checks, segments, isMeant)
    let worst = indices.compactMap { all[$0]?.severity }.max()
    for index in indices { all[index] = nil }
    return worst
  }

  private func indices(_ checks: Set<String>, _ segments: Range<Int>, _ isMeant: (Finding) -> Bool) -> [Int] {
    segments.flatMap { places[$0] ?? [] }.filter { index in
      all[index].map { checks.contains($0.check) && isMeant($0) } ?? false
    }
  }
}
