internal import XML

/// Reads the rows of a sheet (ECMA-376, part 1, section 18.3.1).
struct SheetScanner {
  private let strings: [String]
  private let formats: CellFormats
  private let table: Int
  private var gate: RowGate
  private var row = 0
  private var cells: [String] = []
  private var column = -1
  private var isInRow = false
  /// The cell that is open: its type and its style.
  private var cell: (type: String, style: Int)?
  private var value: String?
  private var inline: SheetText?

  /// Makes a scanner for one sheet.
  init(_ strings: [String], _ formats: CellFormats, _ gate: RowGate, table: Int) {
    self.strings = strings
    self.formats = formats
    self.gate = gate
    self.table = table
  }

  /// Takes an event, and gives the row that it ends; `nil` where it ends none, or one without text.
  mutating func take(_ event: XMLEvent) throws(TableError) -> TableRow? {
    switch event.content {
    case .start(let element) where OfficeSpace(element.name) == .sheet: try start(element)
    case .text(let text), .characterData(let text):
      if value != nil { value? += text } else { inline?.append(text) }
    case .end(let name) where OfficeSpace(name) == .sheet: return try end(name)
    default: break
    }
    return nil
  }

  private mutating func start(_ element: XMLElement) throws(TableError) {
    switch element.name.local {
    case "row":
      row = element["r"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? row + 1
      try gate.check(row: row)
      cells.removeAll(keepingCapacity: true)
      (column, isInRow) = (-1, true)
    case "c" where isInRow:
      column = element["r"].flatMap(Self.column) ?? column + 1
      try gate.check(column: column)
      cell = (element["t"] ?? "n", element["s"].flatMap { Int($0) } ?? 0)
    case "v" where cell != nil: value = ""
    case "is" where cell != nil: inline = SheetText()
    default: inline?.start(element)
    }
  }

  private mutating func end(_ name: XMLName) throws(TableError) -> TableRow? {
    switch name.local {
    case "row" where isInRow:
      isInRow = false
      return try gate.row(cells, number: row, table: table)
    case "v":
      if let value, let cell { put(shown(value, cell.type, cell.style)) }
      value = nil
    case "is":
      if let inline { put(inline.text) }
      inline = nil
    case "c": cell = nil
    default: inline?.end(name)
    }
    return nil
  }

  private mutating func put(_ text: String) {
    if text.isEmpty { return }
    if cells.count <= column { cells += Array(repeating: "", count: column + 1 - cells.count) }
    cells[column] = text
  }

  /// What a cell shows of its value (ECMA-376, part 1, section 18.18.11).
  private func shown(_ value: String, _ type: String, _ style: Int) -> String {
    switch type {
    case "s": Int(value.trimmed).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "str", "inlineStr": SheetEscape.decoded(value)
    case "b": value.trimmed == "1" || value.trimmed == "true" ? "TRUE" : "FALSE"
    case "e", "d": value.trimmed
    default: formats.shown(value.trimmed, style)
    }
  }

  /// The column, from 0, that the letters of a reference such as `BC12` name.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) else { break }
      column = column * 26 + Int(byte | 0x20) - 96
      if column > 1 << 30 { break }
    }
    return column == 0 ? nil : column - 1
  }
}
