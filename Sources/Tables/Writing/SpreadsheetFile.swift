internal import XML

/// Writes a table as a spreadsheet of OpenDocument 1.2 (ISO/IEC 26300-1).
struct SpreadsheetFile: TableFile {
  private let layout: TableLayout
  private let content = PartBytes()
  private var xml: XMLWriter
  private var row = 0

  /// Begins a spreadsheet.
  init(_ layout: TableLayout) {
    self.layout = layout
    xml = XMLWriter { [content] in content.bytes += $0 }
  }

  /// The cells of a column, or of the whole table, as OpenDocument names them (section 9.2.5).
  private var area: String {
    "$'\(layout.name)'.$A$1:$'\(layout.name)'.$\(TableLayout.letters(layout.columns.count - 1))$\(max(1, row))"
  }

  mutating func begin() throws {
    let layout = layout
    try xml.declaration()
    try xml.start("office:document-content", SpreadsheetParts.spaces)
    try xml.nest("office:automatic-styles") { try SpreadsheetStyles.write(layout, &$0) }
    try xml.start("office:body")
    try xml.start("office:spreadsheet")
    try writeChoices()
    try xml.start("table:table", [("table:name", layout.name)])
    for (index, column) in layout.columns.enumerated() {
      try xml.empty(
        "table:table-column",
        [
          ("table:style-name", "co\(index)"), ("table:default-cell-style-name", "ce\(index)"),
          ("table:visibility", column.isAside ? "collapse" : nil),
        ])
    }
    try xml.start("table:table-header-rows")
    try put(layout.columns.map(\.title)) { _ in "head" }
    try xml.end()
  }

  mutating func write(_ cells: [TableCell]) throws { try put(cells.map(\.text)) { "ce\($0)" } }

  mutating func finish() throws -> [TablePart] {
    let area = area
    try xml.end()
    try xml.nest("table:database-ranges") { xml in
      try xml.empty(
        "table:database-range",
        [
          ("table:name", "table"), ("table:target-range-address", area), ("table:display-filter-buttons", "true"),
        ])
    }
    try xml.finish()
    return [
      TablePart("mimetype", Array(SpreadsheetParts.type.utf8)), TablePart("content.xml", content.bytes),
      try SpreadsheetParts.styles(), try SpreadsheetParts.settings(layout), try SpreadsheetParts.manifest(),
    ]
  }

  private mutating func writeChoices() throws {
    let name = layout.name
    let columns = layout.columns.enumerated().filter { !$0.element.choices.isEmpty }
    if columns.isEmpty { return }
    try xml.nest("table:content-validations") { xml in
      for (index, column) in columns {
        let list = column.choices.map { "\"\($0)\"" }.joined(separator: ";")
        let attributes: [XMLWriter.Attribute] = [
          ("table:name", "val\(index)"), ("table:condition", "of:cell-content-is-in-list(\(list))"),
          ("table:allow-empty-cell", "true"),
          ("table:base-cell-address", "$'\(name)'.\(TableLayout.letters(index))2"),
        ]
        try xml.nest("table:content-validation", attributes) { xml in
          try xml.empty("table:error-message", [("table:message-type", "stop"), ("table:display", "true")])
        }
      }
    }
  }

  private mutating func put(_ cells: [String], style: (Int) -> String) throws {
    row += 1
    try xml.start("table:table-row", [("table:style-name", "ro")])
    for (index, column) in layout.columns.enumerated() {
      let text = index < cells.count ? cells[index] : ""
      let validation = column.choices.isEmpty || row == 1 ? nil : "val\(index)"
      let type = text.isEmpty ? nil : "string"
      try xml.start(
        "table:table-cell",
        [
          ("table:style-name", style(index)), ("table:content-validation-name", validation),
          ("office:value-type", type),
        ])
      if !text.isEmpty { try put(text) }
      try xml.end()
    }
    try xml.end()
  }

  /// A cell's text, a paragraph a line.
  private mutating func put(_ text: String) throws {
    try xml.start("text:p", inline: true)
    var isAtStart = true
    for piece in LineBreaks.pieces(text) {
      switch piece {
      case .text(let text): try putSpaced(text, isAtStart)
      case .tab: try xml.empty("text:tab")
      case .line:
        try xml.end()
        try xml.start("text:p", inline: true)
      }
      isAtStart = piece == .line
    }
    try xml.end()
  }

  /// Text in which every space that would be folded is an element (section 6.1.3).
  private mutating func putSpaced(_ text: String, _ isAtStart: Bool) throws {
    let runs = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    var spaces = -1
    var isFirst = isAtStart
    for (index, run) in runs.enumerated() {
      spaces += 1
      let isLast = index == runs.count - 1
      if run.isEmpty && !isLast { continue }
      // One space between words stands for itself.
      if spaces == 1 && !isFirst && !run.isEmpty {
        try xml.text(" ")
      } else if spaces > 0 {
        try xml.empty("text:s", [("text:c", spaces > 1 ? String(spaces) : nil)])
      }
      try xml.text(String(Substring(run)))
      (spaces, isFirst) = (0, false)
    }
  }
}
