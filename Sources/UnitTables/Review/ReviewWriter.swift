package import Interchange
package import Tables
package import Translation

/// Writes units as a table for reviewers: source and translation side by side, with status and comments.
///
/// The table comes as a workbook, a spreadsheet or a document, and goes back into `ReviewReader`. The rows are kept until
/// the end, when it is known which columns have any text. A cell is always text, so that a spreadsheet evaluates none.
///
///     var writer = ReviewWriter(.xlsx, settings: settings) { output += $0 }
///     try writer.write(unit)
///     try writer.finish()
package struct ReviewWriter: ExchangeWriter {
  private let format: TableFormat
  private var settings: WritingSettings
  private let sink: ([UInt8]) throws -> Void
  private var rows: [ReviewRow] = []

  /// How many units were written.
  package private(set) var unitCount = 0

  /// Makes a writer; where the settings name no two languages, those of the first unit are taken.
  package init(_ format: TableFormat, settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.format = format
    self.settings = settings
    self.sink = sink
    if settings.languages.count > 2 { self.settings.languages = Array(settings.languages[..<2]) }
  }

  /// Writes a unit, unless it lacks the source or the target language.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    guard let pair = settings.pair(of: unit) else { return false }
    if settings.languages.count < 2 { settings.languages = [pair.source.language, pair.target.language] }
    rows.append(ReviewRow(unit, pair, settings.languages))
    unitCount += 1
    return true
  }

  /// Writes the whole file; one without units has the header alone.
  package mutating func finish() throws {
    let columns = ReviewColumn.allCases.filter { column in
      column.isAlwaysThere || rows.contains { !($0.texts[column] ?? "").isEmpty }
    }
    let layout = TableLayout(name: "review", columns: columns.map(column))
    var writer = try TableWriter(format, layout)
    for row in rows { try writer.write(columns.map { row.texts[$0] ?? "" }) }
    rows.removeAll()
    try sink(try writer.finish())
  }

  private func column(_ column: ReviewColumn) -> TableLayout.Column {
    switch column {
    case .source, .target:
      let index = column == .source ? 0 : 1
      guard settings.languages.indices.contains(index) else { break }
      return ReviewLanguage.column(column, settings.languages[index])
    case .status:
      return TableLayout.Column(column.rawValue, width: column.width, choices: Status.allCases.map(\.rawValue))
    default: break
    }
    return TableLayout.Column(column.rawValue, width: column.width, isAside: column == .codes)
  }
}
