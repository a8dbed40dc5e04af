internal import XML

/// Reads the rows of the tables of a DOCX document (ECMA-376, part 1, section 17.4).
///
/// The state after all tracked changes is read: insertions are text, deletions are not, and neither is a row that was
/// deleted. A table in a cell is text of that cell.
struct DocumentScanner {
  /// What an element is for the reader.
  enum Level {
    case other, table, row, rowProperties, cell, cellProperties, paragraph, paragraphProperties, run, runProperties
    case text(keepsSpace: Bool)
    case controlProperties
  }

  private var levels: [Level] = []
  /// How many elements are open inside one that is passed over, that one included.
  private var passed = 0
  private var gate: RowGate
  private var depth = 0
  private var table = -1
  private var number = 0
  private var row: DocumentRow?
  /// Whether the content control that is open shows a hint for the writer rather than text.
  private var isPlaceholder = false
  private var isHidden = false

  /// Makes a scanner for a document.
  init(_ gate: RowGate) { self.gate = gate }

  /// Takes an event, and gives the row that it ends; `nil` where it ends none, or one without text.
  mutating func take(_ event: XMLEvent) throws(TableError) -> TableRow? {
    switch event.content {
    case .start(let element):
      if passed > 0 || isSkipped(element) {
        passed += 1
      } else {
        levels.append(try start(element))
      }
    case .text(let text), .characterData(let text):
      if passed == 0, case .text(let keepsSpace)? = levels.last {
        try append(keepsSpace ? text : text.trimmed)
      }
    case .end:
      if passed > 0 { passed -= 1 } else if let level = levels.popLast() { return try end(level) }
    default: break
    }
    return nil
  }

  /// What is no text of the document: what was deleted or moved away, drawings, readings, what stood before a change.
  private mutating func isSkipped(_ element: XMLElement) -> Bool {
    let name = element.name.local
    switch OfficeSpace(element.name) {
    case .compatibility: return name == "Fallback"
    case .word: break
    default: return false
    }
    switch name {
    case "del", "moveFrom":
      // In properties these say that the mark of a row or paragraph was deleted.
      switch levels.last {
      case .rowProperties, .runProperties: return false
      default: return true
      }
    case "drawing", "pict", "object", "rt", "footnoteReference", "endnoteReference": return true
    case "sdtContent":
      defer { isPlaceholder = false }
      return isPlaceholder
    default: return name.hasSuffix("PrChange")
    }
  }

  private mutating func start(_ element: XMLElement) throws(TableError) -> Level {
    guard OfficeSpace(element.name) == .word else { return .other }
    let name = element.name.local
    switch (name, levels.last) {
    case ("tbl", _):
      depth += 1
      if depth == 1 { (table, number) = (table + 1, 0) }
      return .table
    case ("tr", _): return startRow()
    case ("trPr", .row): return .rowProperties
    case ("tc", _): return startCell()
    case ("tcPr", .cell): return .cellProperties
    case ("p", _):
      row?.startParagraph()
      return .paragraph
    case ("pPr", .paragraph): return .paragraphProperties
    case ("r", _):
      isHidden = false
      return .run
    case ("rPr", .run), ("rPr", .paragraphProperties): return .runProperties
    case ("sdtPr", _):
      isPlaceholder = false
      return .controlProperties
    case ("showingPlcHdr", .controlProperties): isPlaceholder = Self.isOn(element)
    case (_, .rowProperties): if depth == 1 { row?.takeRow(name, element.value(.word, "val")) }
    case (_, .cellProperties): if depth == 1 { row?.takeCell(name, element.value(.word, "val")) }
    case (_, .runProperties): takeRun(name, element)
    case ("t", .run): return .text(keepsSpace: element.keepsSpace)
    case (_, .run): try append(DocumentSigns.text(element))
    default: break
    }
    return .other
  }

  private mutating func startRow() -> Level {
    if depth == 1 {
      number += 1
      row = DocumentRow()
    }
    return .row
  }

  private mutating func startCell() -> Level {
    if depth == 1 { row?.startCell() }
    return .cell
  }

  private mutating func takeRun(_ name: String, _ element: XMLElement) {
    let isOfMark = levels.dropLast().last.map { if case .paragraphProperties = $0 { true } else { false } } ?? false
    switch name {
    case "vanish" where !isOfMark, "webHidden" where !isOfMark: isHidden = isHidden || Self.isOn(element)
    case "del" where isOfMark, "moveFrom" where isOfMark: row?.joinNextParagraph()
    default: break
    }
  }

  private mutating func append(_ text: String) throws(TableError) {
    if isHidden || text.isEmpty { return }
    row?.append(text)
    if let size = row?.size { try gate.check(text: size) }
  }

  private mutating func end(_ level: Level) throws(TableError) -> TableRow? {
    switch level {
    case .table: depth -= 1
    case .cell where depth == 1:
      row?.endCell()
      if let count = row?.columns { try gate.check(column: count - 1) }
    case .paragraph: row?.endParagraph()
    case .row where depth == 1:
      guard let ended = row else { return nil }
      row = nil
      return ended.isDeleted ? nil : try gate.row(ended.cells, number: number, table: table)
    default: break
    }
    return nil
  }

  /// Whether a switch is on (ECMA-376, part 1, section 17.17.4): it is unless it says otherwise.
  private static func isOn(_ element: XMLElement) -> Bool {
    !["0", "false", "off"].contains(element.value(.word, "val") ?? "1")
  }
}
