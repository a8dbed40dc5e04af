internal import Translation

/// A row with its texts read.
struct ComparedRow {
  /// The row.
  let row: ReleaseRow
  /// Its texts, `nil` where a language lacks one or has no words in it.
  let versions: [CheckedText?]

  /// Reads the texts of a row.
  init(_ row: ReleaseRow) {
    self.row = row
    versions = row.versions.map { content in
      content.map { CheckedText($0.text) }.flatMap { $0.isBlank ? nil : $0 }
    }
  }

  /// The versions that are there.
  var present: [Int] { versions.indices.filter { versions[$0] != nil } }

  /// Whether a finding of a pair is about a difference that its target lacks.
  func isAbout(_ difference: ReleaseDifference, _ finding: Finding, _ version: Int) -> Bool {
    guard let span = finding.span else { return false }
    let range = span.side == .source ? difference.places[0] : difference.replaced[version]
    return range.map { text($0, span.side == .source ? 0 : version) } == finding.excerpt(of: span)
  }

  /// Whether a finding of a pair points at what its target has and the source lacks.
  func shows(_ difference: ReleaseDifference, _ finding: Finding, _ version: Int) -> Bool {
    guard let span = finding.span else { return false }
    let range = span.side == .target ? difference.places[version] : difference.replaced[0]
    return range.map { text($0, span.side == .target ? version : 0) } == finding.excerpt(of: span)
  }

  private func text(_ range: Range<Int>, _ version: Int) -> String { versions[version]?.string(range) ?? "" }
}
