internal import XML

/// Writes a table as an Office Open XML document: A4 across, widths fixed, the header on every page
/// (ECMA-376, part 1, section 17.4).
struct DocumentFile: TableFile {
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// A4 across in twentieths of a point, with margins of 1 cm.
  private static let page = (width: 16_838, height: 11_906, margin: 567)

  private let layout: TableLayout
  private let widths: [Int]
  private let document = PartBytes()
  private var xml: XMLWriter

  /// Begins a document.
  init(_ layout: TableLayout) {
    self.layout = layout
    widths = Self.widths(layout.columns.map(\.width), room: Self.page.width - 2 * Self.page.margin)
    xml = XMLWriter { [document] in document.bytes += $0 }
  }

  /// The widths in twentieths of a point: narrow columns as wide as their words need, the others share the rest.
  private static func widths(_ characters: [Int], room: Int) -> [Int] {
    let narrow = characters.map { $0 <= 12 ? $0 * 110 + 230 : 0 }
    let rest = room - narrow.reduce(0, +)
    let shared = zip(characters, narrow).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
    if shared > 0 && rest * 5 > room * 2 {
      return zip(characters, narrow).map { $1 == 0 ? rest * $0 / shared : $1 }
    }
    let whole = max(1, characters.reduce(0, +))
    return characters.map { room * $0 / whole }
  }

  mutating func begin() throws {
    let widths = widths
    try xml.declaration()
    try xml.start("w:document", [("xmlns:w", Self.space)])
    try xml.start("w:body")
    try xml.start("w:tbl")
    try xml.nest("w:tblPr") { xml in
      try xml.empty("w:tblW", [("w:w", String(widths.reduce(0, +))), ("w:type", "dxa")])
      try xml.nest("w:tblBorders") { xml in
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
          try xml.empty(
            "w:\(side)", [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "BFBFBF")])
        }
      }
      try xml.empty("w:tblLayout", [("w:type", "fixed")])
    }
    try xml.nest("w:tblGrid") { xml in
      for width in widths { try xml.empty("w:gridCol", [("w:w", String(width))]) }
    }
    try put(layout.columns.map { TableCell($0.title) }, isHeader: true)
  }

  mutating func write(_ cells: [TableCell]) throws { try put(cells, isHeader: false) }

  mutating func finish() throws -> [TablePart] {
    try xml.end()
    // Word wants a paragraph behind a table.
    try xml.empty("w:p")
    try xml.nest("w:sectPr") { xml in
      let (width, height, margin) = (Self.page.width, Self.page.height, String(Self.page.margin))
      try xml.empty("w:pgSz", [("w:w", String(width)), ("w:h", String(height)), ("w:orient", "landscape")])
      let margins = ["top", "right", "bottom", "left", "header", "footer"].map { ("w:\($0)", margin) }
      try xml.empty("w:pgMar", margins + [("w:gutter", "0")])
    }
    try xml.finish()
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    return [
      try PackageParts.types([
        ("/word/document.xml", type + "document.main+xml"), ("/word/styles.xml", type + "styles+xml"),
      ]),
      try PackageParts.links("_rels/.rels", [("officeDocument", "word/document.xml")]),
      try PackageParts.links("word/_rels/document.xml.rels", [("styles", "styles.xml")]), try styles(),
      TablePart("word/document.xml", document.bytes),
    ]
  }

  private mutating func put(_ cells: [TableCell], isHeader: Bool) throws {
    try xml.start("w:tr")
    try xml.nest("w:trPr") { xml in
      try xml.empty("w:cantSplit")
      if isHeader { try xml.empty("w:tblHeader") }
    }
    for (index, column) in layout.columns.enumerated() {
      let cell = DocumentCell(
        content: index < cells.count ? cells[index] : TableCell(""), column: column, isHeader: isHeader)
      try cell.write(width: widths[index], to: &xml)
    }
    try xml.end()
  }

  private func styles() throws -> TablePart {
    try TablePart("word/styles.xml") { xml in
      try xml.start("w:styles", [("xmlns:w", Self.space)])
      try xml.nest("w:docDefaults") { xml in
        try xml.nest("w:rPrDefault") { xml in
          try xml.nest("w:rPr") { xml in
            let fonts = ["ascii", "hAnsi", "cs", "eastAsia"].map { ("w:\($0)", "Calibri") }
            try xml.empty("w:rFonts", fonts)
            try xml.empty("w:sz", [("w:val", "20")])
            try xml.empty("w:szCs", [("w:val", "20")])
          }
        }
      }
      try xml.nest("w:style", [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]) { xml in
        try xml.empty("w:name", [("w:val", "Normal")])
      }
    }
  }
}
