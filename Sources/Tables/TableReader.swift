/// Reads the tables of office files as rows of text.
///
/// What a person sees in a cell is its text: numbers in their format, the results of formulas, the state after all
/// tracked changes. Comments, drawings and phonetic readings are left out, and so are rows without any text.
///
///     for row in try TableReader.rows(of: bytes) { print(row.number, row.cells) }
package struct TableReader {
  private let file: TablePackage
  private let content: TablePackage.Content
  private let workbook: Workbook?

  /// The notation, as the bytes tell it.
  package var format: TableFormat { content.format }

  /// Opens a file.
  ///
  /// - Throws: `TableError` where the file is damaged, encrypted, too large or of another kind.
  package init(_ bytes: [UInt8], limits: TableLimits = TableLimits()) throws {
    file = try TablePackage(bytes, limits)
    content = try file.content()
    workbook = content.format == .xlsx ? try Workbook(file, content.main) : nil
  }

  /// All rows of a table at once; see `read(sheet:_:)`.
  package static func rows(
    of bytes: [UInt8], sheet: String? = nil, limits: TableLimits = TableLimits()
  ) throws -> [TableRow] {
    var rows: [TableRow] = []
    try TableReader(bytes, limits: limits).read(sheet: sheet) { rows.append($0) }
    return rows
  }

  /// Reads the rows of one sheet, or of every table of a text document, in their order.
  ///
  /// - Parameter sheet: The sheet's name; `nil` for the first one that is shown and has text.
  /// - Throws: `TableError`, and whatever `deliver` throws; rows may have been handed over by then.
  package func read(sheet: String? = nil, _ deliver: (TableRow) throws -> Void) throws {
    switch content.format {
    case .xlsx: try workbook?.read(sheet: sheet, file, deliver)
    case .ods: try readSpreadsheet(sheet, deliver)
    case .docx: try readDocument(sheet, deliver)
    }
  }

  private func readSpreadsheet(_ sheet: String?, _ deliver: (TableRow) throws -> Void) throws {
    var scanner = SpreadsheetScanner(sheet: sheet, RowGate(file.limits, part: content.main))
    try file.read(content.main) { try scanner.take($0, deliver) }
    if let sheet, !scanner.names.contains(sheet) { throw Self.missing(sheet, among: scanner.names) }
  }

  private func readDocument(_ sheet: String?, _ deliver: (TableRow) throws -> Void) throws {
    if let sheet { throw Self.missing(sheet, among: []) }
    var scanner = DocumentScanner(RowGate(file.limits, part: content.main))
    try file.read(content.main) { event in if let row = try scanner.take(event) { try deliver(row) } }
  }

  /// The refusal where no sheet has the name asked for.
  static func missing(_ sheet: String, among names: [String]) -> TableError {
    let known =
      names.isEmpty ? "the file has none" : "expected " + names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    return TableError(.sheet, "there is no sheet '\(sheet)'; \(known)")
  }
}
