internal import XML

/// Reads the rows of a sheet of an OpenDocument spreadsheet (ISO/IEC 26300-1, section 9).
///
/// Rows and cells that repeat are counted, not copied: an empty one costs nothing, and one with text is held against
/// the limits before it is handed over.
struct SpreadsheetScanner {
  private let wanted: String?
  private var gate: RowGate
  /// How many elements are open inside one that is passed over, that one included.
  private var passed = 0
  private var isInTable = false
  private var isDone = false
  private var row: (number: Int, repeats: Int)?
  private var nextRow = 1
  private var cells: [String] = []
  /// Empty cells that stand before the next cell with text.
  private var gap = 0
  private var cell: SpreadsheetCell?
  /// The names of the sheets seen so far.
  private(set) var names: [String] = []

  /// Makes a scanner for a sheet; for the first with text where none is named.
  init(sheet: String?, _ gate: RowGate) {
    wanted = sheet
    self.gate = gate
  }

  /// Takes an event, and hands over the rows that it ends.
  mutating func take(_ event: XMLEvent, _ deliver: (TableRow) throws -> Void) throws {
    switch event.content {
    case .start(let element):
      if passed > 0 || isSkipped(element) { passed += 1 } else { try start(element) }
    case .text(let text), .characterData(let text):
      if passed == 0 { try cell?.append(text, gate) }
    case .end(let name):
      if passed > 0 { passed -= 1 } else { try end(name, deliver) }
    default: break
    }
  }

  /// What is no text of a cell: annotations, drawings, readings, and the record of changes with what was deleted.
  private mutating func isSkipped(_ element: XMLElement) -> Bool {
    switch (OfficeSpace(element.name), element.name.local) {
    case (.table, "table"):
      if isInTable { return true }
      let name = element.value(.table, "name") ?? ""
      names.append(name)
      return isDone || (wanted != nil && wanted != name)
    case (.office, "annotation"), (.office, "forms"), (.table, "tracked-changes"), (.table, "shapes"),
      (.text, "ruby-text"), (.text, "note"), (.text, "tracked-changes"), (.drawing, _):
      return true
    default: return false
    }
  }

  private mutating func start(_ element: XMLElement) throws(TableError) {
    switch (OfficeSpace(element.name), element.name.local) {
    case (.table, "table"): (isInTable, nextRow) = (true, 1)
    case (.table, "table-row") where isInTable:
      row = (nextRow, Self.count(element.value(.table, "number-rows-repeated")))
      (cells, gap) = ([], 0)
    case (.table, "table-cell") where row != nil, (.table, "covered-table-cell") where row != nil:
      cell = SpreadsheetCell(element, repeats: Self.count(element.value(.table, "number-columns-repeated")))
    default: try cell?.start(element, gate)
    }
  }

  private mutating func end(_ name: XMLName, _ deliver: (TableRow) throws -> Void) throws {
    switch (OfficeSpace(name), name.local) {
    case (.table, "table"):
      isInTable = false
      if wanted != nil { isDone = true }
    case (.table, "table-row"): try endRow(deliver)
    case (.table, "table-cell"), (.table, "covered-table-cell"): try endCell()
    default: cell?.end(name)
    }
  }

  private mutating func endCell() throws(TableError) {
    guard let cell else { return }
    self.cell = nil
    let text = cell.shown
    if text.isEmpty {
      gap = min(gap + cell.repeats, 1 << 30)
      return
    }
    try gate.check(column: cells.count + gap + cell.repeats - 1)
    cells += repeatElement("", count: gap)
    cells += repeatElement(text, count: cell.repeats)
    gap = 0
  }

  private mutating func endRow(_ deliver: (TableRow) throws -> Void) throws {
    guard let (number, repeats) = row else { return }
    row = nil
    nextRow = min(number + repeats, 1 << 40)
    let table = names.count - 1
    guard var found = try gate.row(cells, number: number, table: table, repeated: repeats) else { return }
    if wanted == nil { isDone = true }
    for offset in 0..<repeats {
      found.number = number + offset
      try deliver(found)
    }
  }

  /// How often something stands; at least once.
  private static func count(_ text: String?) -> Int {
    guard let text else { return 1 }
    return max(1, min(Int(text) ?? 1 << 30, 1 << 30))
  }
}
