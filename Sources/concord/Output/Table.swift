import Text

/// Rows of cells in aligned columns.
struct Table {
  private var rows: [[String]] = []
  /// The columns whose cells are numbers, set to the right.
  private let numeric: Set<Int>

  /// Makes an empty table.
  init(numeric: Set<Int> = []) { self.numeric = numeric }

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The columns of the widest row.
  var width: Int { text.split(separator: "\n").map { String($0).columns }.max() ?? 0 }

  /// The rows, two spaces between columns, no spaces at the ends of lines.
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0.count > column ? $0[column].columns : 0 }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.columns)
        return numeric.contains(column) ? space + cell : cell + space
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
