/// Gathers the cells of one row of a DOCX table.
struct DocumentRow {
  /// The cells so far; a cell over several columns is followed by empty ones.
  private(set) var cells: [String] = []
  /// How many columns the row has so far; empty cells at its end are not among `cells`.
  private(set) var columns = 0
  /// Whether the row was deleted.
  private(set) var isDeleted = false
  /// The bytes of the cell that is open.
  private(set) var size = 0
  private var lines: [String] = []
  private var isInCell = false
  private var isInParagraph = false
  private var joinsNext = false
  private var isJoining = false
  private var span = 1
  /// Whether the cell goes on from the row above, or was deleted.
  private var isEmptied = false

  /// Takes a property of the row.
  mutating func takeRow(_ name: String, _ value: String?) {
    switch name {
    case "del": isDeleted = true
    case "gridBefore": columns += Self.count(value)
    default: break
    }
  }

  /// Begins a cell.
  mutating func startCell() {
    (lines, size, span, isEmptied, isInCell, joinsNext) = ([], 0, 1, false, true, false)
  }

  /// Takes a property of the cell.
  mutating func takeCell(_ name: String, _ value: String?) {
    switch name {
    case "gridSpan": span = max(1, Self.count(value))
    case "vMerge": isEmptied = isEmptied || value ?? "continue" == "continue"
    case "cellDel": isEmptied = true
    default: break
    }
  }

  /// Begins a paragraph.
  mutating func startParagraph() {
    guard isInCell else { return }
    // Where the mark of the paragraph before was deleted, the two are one.
    if !joinsNext || lines.isEmpty { lines.append("") }
    joinsNext = false
    isInParagraph = true
  }

  /// Makes the paragraph and the next one into one.
  mutating func joinNextParagraph() { isJoining = true }

  /// Takes text of the paragraph.
  mutating func append(_ text: String) {
    guard isInParagraph, !lines.isEmpty else { return }
    lines[lines.count - 1] += text
    size += text.utf8.count
  }

  /// Ends a paragraph.
  mutating func endParagraph() { (joinsNext, isJoining, isInParagraph) = (isJoining, false, false) }

  /// Ends a cell.
  mutating func endCell() {
    isInCell = false
    let text = isEmptied ? "" : lines.joined(separator: "\n")
    if !text.isEmpty, columns < 1 << 16 {
      cells += repeatElement("", count: columns - cells.count)
      cells.append(text)
    }
    columns += span
  }

  private static func count(_ value: String?) -> Int { max(0, min(value.flatMap { Int($0) } ?? 0, 1 << 16)) }
}
