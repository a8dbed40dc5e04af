internal import Languages
public import Quality
internal import Tables
internal import Translation
internal import UnitTables

/// Findings as a table for reviewers, a row each: the texts with the place marked, what is wrong, and two empty columns
/// for what is to be done about it.
///
/// A filled table goes back into `FindingDecisions`. Every cell is text, so that a spreadsheet evaluates none; cells
/// that begin like a formula can get a `'` besides, for tables that go through CSV later.
public struct FindingTable {
  /// The notation of a table.
  public enum Format: Sendable {
    /// A workbook.
    case xlsx
    /// A text document.
    case docx
  }

  /// The titles of the columns, but those of the texts.
  enum Title: String, CaseIterable {
    /// The language of the translation, where there are several.
    case language
    /// The number of the source segment, from 0.
    case segment
    /// The check's identifier.
    case check
    /// How bad it is.
    case severity
    /// What is wrong.
    case message
    /// What could stand instead.
    case suggestion
    /// What is to be done: `fix` or `ignore`.
    case decision
    /// Why.
    case comment
    /// What the finding is known by.
    case id
  }

  /// What can be decided about a finding.
  static let decisions = ["fix", "ignore"]

  private let documents: [CheckedDocument]
  private let hasSafeCells: Bool

  /// Describes a table.
  ///
  /// - Parameter hasSafeCells: Whether a cell that begins like a formula gets a `'`.
  public init(_ documents: [CheckedDocument], hasSafeCells: Bool = false) {
    self.documents = documents
    self.hasSafeCells = hasSafeCells
  }

  /// The file.
  public func bytes(_ format: Format) throws -> [UInt8] {
    var writer = try TableWriter(format == .xlsx ? .xlsx : .docx, TableLayout(name: "findings", columns: columns))
    for document in documents {
      for finding in document.findings { try writer.write(cells(finding, document)) }
    }
    return try writer.finish()
  }

  private var hasLanguages: Bool { Set(documents.map(\.target)).count > 1 }

  private var columns: [TableLayout.Column] {
    let column = { (title: Title, width: Int, choices: [String]) in
      TableLayout.Column(title.rawValue, width: width, choices: choices, isAside: title == .id)
    }
    return (hasLanguages ? [column(.language, 10, [])] : []) + [
      column(.segment, 10, []), text("source", Set(documents.map(\.source))),
      text("target", Set(documents.map(\.target))),
      column(.check, 12, []), column(.severity, 10, []), column(.message, 26, []), column(.suggestion, 22, []),
      column(.decision, 10, Self.decisions), column(.comment, 22, []), column(.id, 6, []),
    ]
  }

  /// A column of texts; its title names their language where they have one.
  private func text(_ title: String, _ languages: Set<Language>) -> TableLayout.Column {
    guard languages.count == 1, let language = languages.first else { return TableLayout.Column(title, width: 40) }
    return ReviewLanguage.column("\(title) (\(language.tag))", width: 40, language)
  }

  private func cells(_ finding: Finding, _ document: CheckedDocument) -> [TableCell] {
    let plain = { (text: String) in TableCell(SafeCell.cell(text, isSafe: hasSafeCells)) }
    return (hasLanguages ? [plain(document.target.tag)] : []) + [
      plain(finding.segment < 0 ? "" : String(finding.segment)), marked(finding, .source), marked(finding, .target),
      plain(finding.check), plain(finding.severity.rawValue), plain(finding.message), plain(finding.suggestion ?? ""),
      plain(""), plain(""), plain(finding.identity),
    ]
  }

  /// A text with the place of the finding marked, in the colour of its severity.
  private func marked(_ finding: Finding, _ side: Finding.Span.Side) -> TableCell {
    let text = side == .source ? finding.source : finding.target
    let cell = SafeCell.cell(text, isSafe: hasSafeCells)
    let shift = cell.unicodeScalars.count - text.unicodeScalars.count
    let range = finding.span.flatMap { $0.side == side ? $0.range : nil }
    let marks = range.map { [$0.lowerBound + shift..<$0.upperBound + shift] } ?? []
    return TableCell(cell, marks: marks, colour: finding.severity.colour)
  }
}

extension Fault.Severity {
  /// A colour with a contrast of at least 5:1 on white (WCAG 2.2, 1.4.3).
  fileprivate var colour: String {
    switch self {
    case .error: "C00000"
    case .warning: "7F4F00"
    case .note: "1D4F91"
    }
  }
}
