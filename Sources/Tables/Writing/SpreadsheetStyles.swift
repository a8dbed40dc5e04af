internal import XML

/// The styles of an OpenDocument spreadsheet: one for each column, one for the header (ISO/IEC 26300-1, section 16).
enum SpreadsheetStyles {
  /// Writes the styles.
  static func write(_ layout: TableLayout, _ xml: inout XMLWriter) throws {
    try xml.nest("number:text-style", [("style:name", "text")]) { try $0.empty("number:text-content") }
    for (index, column) in layout.columns.enumerated() {
      try xml.nest("style:style", [("style:name", "co\(index)"), ("style:family", "table-column")]) { xml in
        // A character is a little less than 2 mm wide.
        try xml.empty("style:table-column-properties", [("style:column-width", "\(column.width * 2)mm")])
      }
    }
    try xml.nest("style:style", [("style:name", "ro"), ("style:family", "table-row")]) { xml in
      try xml.empty("style:table-row-properties", [("style:use-optimal-row-height", "true")])
    }
    try writeCell("head", nil, &xml)
    for (index, column) in layout.columns.enumerated() { try writeCell("ce\(index)", column, &xml) }
  }

  /// A style of cells: of the header where there is no column.
  private static func writeCell(_ name: String, _ column: TableLayout.Column?, _ xml: inout XMLWriter) throws {
    let attributes: [XMLWriter.Attribute] = [
      ("style:name", name), ("style:family", "table-cell"), ("style:parent-style-name", "Default"),
      ("style:data-style-name", "text"),
    ]
    try xml.nest("style:style", attributes) { xml in
      try xml.empty(
        "style:table-cell-properties",
        [
          ("fo:wrap-option", column?.isAside == true ? "no-wrap" : "wrap"), ("style:vertical-align", "top"),
          ("fo:border", "0.5pt solid #bfbfbf"),
          ("fo:background-color", column == nil ? "#e7e6e6" : nil),
        ])
      let isRightToLeft = column?.isRightToLeft ?? false
      try xml.empty("style:paragraph-properties", [("style:writing-mode", isRightToLeft ? "rl-tb" : "lr-tb")])
      let weight = column == nil ? "bold" : nil
      try xml.empty(
        "style:text-properties",
        [("fo:font-weight", weight), ("fo:color", column?.isAside == true ? "#808080" : nil)] + languages(column))
    }
  }

  /// The language of a column's text, in the attributes for its family of scripts (section 20.194 and after).
  private static func languages(_ column: TableLayout.Column?) -> [XMLWriter.Attribute] {
    guard let column, let tag = column.language else { return [] }
    let subtags = tag.split(separator: "-").map(String.init)
    let region = subtags.dropFirst().first { $0.utf8.count == 2 } ?? "none"
    return switch column.script {
    case .western: [("fo:language", subtags[0]), ("fo:country", region)]
    case .asian: [("style:language-asian", subtags[0]), ("style:country-asian", region)]
    case .complex: [("style:language-complex", subtags[0]), ("style:country-complex", region)]
    }
  }
}
