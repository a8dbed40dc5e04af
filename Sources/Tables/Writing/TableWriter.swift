internal import Archive

/// Writes a table as an office file; the same rows give the same bytes.
///
/// Every cell is text, so that no spreadsheet takes `=1+1` for a formula. The header row is bold, stays in sight and is
/// repeated on every page; cells wrap their lines.
///
///     var writer = try TableWriter(.xlsx, layout)
///     try writer.write(["1", "Hello"])
///     let bytes = try writer.finish()
package struct TableWriter {
  private var file: any TableFile

  /// Begins a table with its header row.
  package init(_ format: TableFormat, _ layout: TableLayout) throws {
    file =
      switch format {
      case .xlsx: WorkbookFile(layout)
      case .ods: SpreadsheetFile(layout)
      case .docx: DocumentFile(layout)
      }
    try file.begin()
  }

  /// Writes a row; cells that are missing at its end are empty.
  ///
  /// - Throws: `TableError` of kind `limit` where the format cannot hold the row.
  package mutating func write(_ cells: [String]) throws { try file.write(cells.map { TableCell($0) }) }

  /// Writes a row of cells in which stretches stand out; a spreadsheet of OpenDocument has the text alone.
  ///
  /// - Throws: `TableError` of kind `limit` where the format cannot hold the row.
  package mutating func write(_ cells: [TableCell]) throws { try file.write(cells) }

  /// The file as a whole; the writer is of no use afterwards.
  package mutating func finish() throws -> [UInt8] {
    let parts = try file.finish()
    do {
      let archive = try ArchiveWriter()
      // OpenDocument 1.3, part 2, section 3.3: the part that names the type comes first and is not packed.
      for part in parts { try archive.add(part.name, part.bytes, isStored: part.name == "mimetype") }
      return try archive.finish()
    } catch {
      throw TableError(error)
    }
  }
}

/// A file of one notation while it is written.
protocol TableFile {
  /// Writes what stands before the first row, and the header row.
  mutating func begin() throws

  /// Writes a row.
  mutating func write(_ cells: [TableCell]) throws

  /// The parts of the file in their order.
  mutating func finish() throws -> [TablePart]
}
