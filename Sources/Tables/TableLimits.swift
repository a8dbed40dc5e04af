package import Archive
package import XML

/// Bounds that keep a hostile table from taking the machine's memory or time.
package struct TableLimits: Hashable, Sendable {
  /// How many columns a table may have.
  package var columns: Int
  /// How many rows a table may have, empty ones included.
  package var rows: Int
  /// How many cells all rows with content may have together.
  package var cells: Int
  /// How many bytes of text all cells may have together.
  package var text: Int
  /// The bounds of the archive.
  package var archive: ArchiveLimits
  /// The bounds of its parts.
  package var xml: XMLLimits

  /// Makes bounds: a sheet as large as Excel takes it, 16 million cells, 256 MB of text and of parts unless given.
  package init(
    columns: Int = 16_384, rows: Int = 1 << 20, cells: Int = 1 << 24, text: Int = 1 << 28,
    archive: ArchiveLimits = ArchiveLimits(total: 1 << 28), xml: XMLLimits = XMLLimits()
  ) {
    self.columns = columns
    self.rows = rows
    self.cells = cells
    self.text = text
    self.archive = archive
    self.xml = xml
  }

  /// How many strings the cells of a workbook may share.
  package var strings: Int { cells / 4 }

  /// How many bytes a file may have: as many as its parts unpacked.
  package var file: Int { archive.total }
}
