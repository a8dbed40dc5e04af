/// A row of cells in an office document.
package struct TableRow: Hashable, Sendable {
  /// The texts of the cells, from the first column.
  package var cells: [String]
  /// The number of the row in its table, from 1.
  package var number: Int

  /// Makes a row.
  package init(_ cells: [String], number: Int) {
    self.cells = cells
    self.number = number
  }
}
