internal import XML

/// Writes a table as a workbook of Office Open XML (ECMA-376, part 1, section 18).
///
/// Cells are inline strings in the number format of text, `@`: neither what stands in them nor what a reviewer types
/// becomes a formula or a date.
struct WorkbookFile: TableFile {
  private static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The most that Excel takes: code units of UTF-16 in a cell, and rows.
  private static let longest = 32_767
  private static let lastRow = 1 << 20

  private let layout: TableLayout
  private let sheet = PartBytes()
  private var xml: XMLWriter
  private var row = 0

  /// Begins a workbook.
  init(_ layout: TableLayout) {
    self.layout = layout
    xml = XMLWriter { [sheet] in sheet.bytes += $0 }
  }

  /// The cells of the table, for filters: `$A$1:$G$12`.
  private var area: String { "$A$1:$\(TableLayout.letters(layout.columns.count - 1))$\(max(1, row))" }

  mutating func begin() throws {
    try xml.declaration()
    try xml.start("worksheet", [("xmlns", Self.space)])
    try xml.nest("sheetPr") { try $0.empty("pageSetUpPr", [("fitToPage", "1")]) }
    try xml.nest("sheetViews") { xml in
      try xml.nest("sheetView", [("workbookViewId", "0")]) { xml in
        try xml.empty(
          "pane", [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")])
      }
    }
    try xml.empty("sheetFormatPr", [("defaultRowHeight", "15")])
    try writeColumns()
    try xml.start("sheetData")
    try put(layout.columns.map { TableCell($0.title) }) { _ in "1" }
  }

  private mutating func writeColumns() throws {
    try xml.start("cols")
    for (index, column) in layout.columns.enumerated() {
      let number = String(index + 1)
      try xml.empty(
        "col",
        [
          ("min", number), ("max", number), ("width", String(column.width)), ("style", style(index)),
          ("hidden", column.isAside ? "1" : nil), ("customWidth", "1"),
        ])
    }
    try xml.end()
  }

  mutating func write(_ cells: [TableCell]) throws { try put(cells, style: style) }

  mutating func finish() throws -> [TablePart] {
    try xml.end()
    try xml.empty("autoFilter", [("ref", area.filter { $0 != "$" })])
    try writeChoices()
    try xml.empty("pageMargins", ["left", "right", "top", "bottom", "header", "footer"].map { ($0, "0.4") })
    try xml.empty(
      "pageSetup", [("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0")])
    try xml.finish()
    return [
      try Self.types(), try Self.links("_rels/.rels", [("officeDocument", "xl/workbook.xml")]), try workbook(),
      try Self.links("xl/_rels/workbook.xml.rels", [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]),
      try WorkbookStyles.part(layout), TablePart("xl/worksheets/sheet1.xml", sheet.bytes),
    ]
  }

  /// The cell format of a column; 0 is the standard one, 1 that of the header.
  private func style(_ column: Int) -> String { String(column + 2) }

  private mutating func put(_ cells: [TableCell], style: (Int) -> String) throws {
    row += 1
    if row > Self.lastRow {
      throw TableError(.limit, "a workbook holds at most \(Self.lastRow) rows; write fewer units, or another format")
    }
    // Excel finds the height of a row itself, other programs take what stands here; 409 points are the most there is.
    let lines = layout.lineCount(cells.map(\.text))
    try xml.start("row", [("r", String(row)), ("ht", lines > 1 ? String(min(lines * 15, 409)) : nil)])
    for index in layout.columns.indices {
      let reference = "\(TableLayout.letters(index))\(row)"
      let cell = index < cells.count ? cells[index] : TableCell("")
      if cell.text.isEmpty {
        try xml.empty("c", [("r", reference), ("s", style(index))])
      } else {
        try put(cell, reference, style(index))
      }
    }
    try xml.end()
  }

  private mutating func put(_ cell: TableCell, _ reference: String, _ style: String) throws {
    if cell.text.utf8.count > Self.longest, cell.text.utf16.count > Self.longest {
      throw TableError(
        .limit, "a cell of a workbook holds at most \(Self.longest) characters, and row \(row) needs more; write .ods")
    }
    try xml.start("c", [("r", reference), ("s", style), ("t", "inlineStr")])
    try xml.start("is")
    if cell.marks.isEmpty {
      try put(cell.text)
    } else {
      for run in cell.runs { try put(run.text, colour: run.isMarked ? cell.colour : nil) }
    }
    try xml.end()
    try xml.end()
  }

  private mutating func put(_ text: String) throws {
    try xml.element("t", [("xml:space", "preserve")], text: SheetEscape.encoded(text))
  }

  /// A run of rich text (section 18.4.4): bold, underlined and coloured where it stands out.
  private mutating func put(_ text: String, colour: String?) throws {
    try xml.start("r")
    if let colour {
      try xml.nest("rPr") { xml in
        for name in ["b", "u"] { try xml.empty(name) }
        try xml.empty("sz", [("val", "11")])
        try xml.empty("color", [("rgb", "FF" + colour)])
        try xml.empty("rFont", [("val", "Calibri")])
      }
    }
    try put(text)
    try xml.end()
  }

  private mutating func writeChoices() throws {
    let columns = layout.columns.enumerated().filter { !$0.element.choices.isEmpty }
    if columns.isEmpty || row < 2 { return }
    try xml.start("dataValidations", [("count", String(columns.count))])
    for (index, column) in columns {
      let letters = TableLayout.letters(index)
      let attributes: [XMLWriter.Attribute] = [
        ("type", "list"), ("allowBlank", "1"), ("showErrorMessage", "1"), ("sqref", "\(letters)2:\(letters)\(row)"),
      ]
      try xml.nest("dataValidation", attributes) { xml in
        try xml.element("formula1", text: "\"\(column.choices.joined(separator: ","))\"")
      }
    }
    try xml.end()
  }

  private func workbook() throws -> TablePart {
    try TablePart("xl/workbook.xml") { xml in
      try xml.start("workbook", [("xmlns", Self.space), ("xmlns:r", Self.relation)])
      try xml.nest("sheets") { try $0.empty("sheet", [("name", layout.name), ("sheetId", "1"), ("r:id", "rId1")]) }
      try xml.nest("definedNames") { xml in
        let names = [("_xlnm._FilterDatabase", "1", area), ("_xlnm.Print_Titles", nil, "$1:$1")]
        for (name, hidden, cells) in names {
          try xml.element(
            "definedName", [("name", name), ("localSheetId", "0"), ("hidden", hidden)],
            text: "'\(layout.name)'!\(cells)")
        }
      }
      try xml.end()
    }
  }

  private static func types() throws -> TablePart {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    return try PackageParts.types([
      ("/xl/workbook.xml", type + "sheet.main+xml"), ("/xl/styles.xml", type + "styles+xml"),
      ("/xl/worksheets/sheet1.xml", type + "worksheet+xml"),
    ])
  }

  private static func links(_ name: String, _ targets: [(type: String, target: String)]) throws -> TablePart {
    try PackageParts.links(name, targets)
  }
}
