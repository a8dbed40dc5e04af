internal import Languages
internal import Translation

/// A unit as a row of a review table.
struct ReviewRow {
  /// What stands between two remarks.
  private static let gap = "\n\n"

  /// The texts of the columns that have any.
  private(set) var texts: [ReviewColumn: String] = [:]

  /// The row of a unit.
  ///
  /// - Parameters:
  ///   - pair: The texts to show.
  ///   - languages: The languages that the titles name.
  init(_ unit: TranslationUnit, _ pair: (source: Variant, target: Variant), _ languages: [Language]) {
    let tags = ReviewTags(pair.source.content, pair.target.content)
    texts = [
      .source: tags.source, .target: tags.target, .codes: ReviewCodes.text(tags),
      .status: pair.target.status.rawValue, .comment: pair.target.notes.joined(separator: Self.gap),
      .note: unit.notes.joined(separator: Self.gap), .unit: unit.id.map(String.init) ?? "",
      .id: unit.externalID ?? "", .release: unit.release ?? "",
      .position: unit.position.map { String($0 + 1) } ?? "",
      .kind: unit.kind == .paragraph ? "" : unit.kind.rawValue, .context: Self.context(unit),
    ]
    if pair.source.status != Self.sourceStatus(pair.target.status) {
      texts[.sourceStatus] = pair.source.status.rawValue
    }
    if languages != [pair.source.language, pair.target.language] {
      texts[.languages] = "\(pair.source.language), \(pair.target.language)"
    }
  }

  /// The status of a source whose translation has a status: whoever approves the one has read the other, while a wrong
  /// translation says nothing of its source.
  static func sourceStatus(_ target: Status) -> Status? { target == .rejected ? nil : target }

  /// The remarks of a cell.
  static func notes(_ cell: String) -> [String] {
    var notes: [[Substring]] = [[]]
    for line in cell.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) { notes.append([]) } else { notes[notes.count - 1].append(line) }
    }
    return notes.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }

  /// The property with which a context comes back.
  static let contextType = "review:context"

  private static func context(_ unit: TranslationUnit) -> String {
    unit.properties.first { $0.type == contextType || $0.type.hasSuffix(":context") }?.value ?? ""
  }
}
