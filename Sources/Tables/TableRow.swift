/// A row of cells in an office document.
package struct TableRow: Hashable, Sendable {
  /// The texts of the cells from the first column to the last that is not empty; lines are parted by line feeds.
  package var cells: [String]
  /// The number of the row in its table, from 1.
  package var number: Int
  /// The number of the table in its file, from 0.
  package var table: Int

  /// Makes a row.
  package init(_ cells: [String], number: Int, table: Int = 0) {
    self.cells = cells
    self.number = number
    self.table = table
  }
}
