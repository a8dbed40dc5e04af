internal import XML

/// A cell of a table in a DOCX document.
struct DocumentCell {
  /// Its text, with what stands out in it.
  var content: TableCell
  /// Its column.
  var column: TableLayout.Column
  /// Whether it stands in the header row.
  var isHeader: Bool

  /// Writes the cell.
  func write(width: Int, to xml: inout XMLWriter) throws {
    try xml.start("w:tc")
    try xml.nest("w:tcPr") { xml in
      try xml.empty("w:tcW", [("w:w", String(width)), ("w:type", "dxa")])
      if isHeader { try xml.empty("w:shd", [("w:val", "clear"), ("w:color", "auto"), ("w:fill", "E7E6E6")]) }
    }
    try xml.start("w:p")
    if column.isRightToLeft && !isHeader { try xml.nest("w:pPr") { try $0.empty("w:bidi") } }
    if column.choices.isEmpty || isHeader {
      try writeRuns(to: &xml)
    } else {
      try writeChoice(to: &xml)
    }
    try xml.end()
    try xml.end()
  }

  /// The text as a list to choose from (section 17.5.2.15).
  private func writeChoice(to xml: inout XMLWriter) throws {
    try xml.start("w:sdt")
    try xml.nest("w:sdtPr") { xml in
      try xml.nest("w:dropDownList") { xml in
        for choice in column.choices {
          try xml.empty("w:listItem", [("w:displayText", choice), ("w:value", choice)])
        }
      }
    }
    try xml.start("w:sdtContent")
    try writeRuns(to: &xml)
    try xml.end()
    try xml.end()
  }

  private func writeRuns(to xml: inout XMLWriter) throws {
    for run in content.runs where !run.text.isEmpty { try write(run.text, isMarked: run.isMarked, to: &xml) }
  }

  private func write(_ text: String, isMarked: Bool, to xml: inout XMLWriter) throws {
    try xml.start("w:r", inline: true)
    try writeProperties(isMarked, to: &xml)
    for piece in LineBreaks.pieces(text) {
      switch piece {
      case .text(let text): try xml.element("w:t", [("xml:space", "preserve")], text: text)
      case .tab: try xml.empty("w:tab")
      case .line: try xml.empty("w:br")
      }
    }
    try xml.end()
  }

  /// The properties of the run in the order of the schema (section 17.3.2).
  private func writeProperties(_ isMarked: Bool, to xml: inout XMLWriter) throws {
    try xml.start("w:rPr")
    if isHeader {
      try xml.empty("w:b")
    } else {
      if isMarked {
        for name in ["w:b", "w:bCs"] { try xml.empty(name) }
        try xml.empty("w:color", [("w:val", content.colour)])
        try xml.empty("w:u", [("w:val", "single")])
      }
      if column.isAside {
        try xml.empty("w:color", [("w:val", "808080")])
        try xml.empty("w:sz", [("w:val", "8")])
      }
      if column.isRightToLeft { try xml.empty("w:rtl") }
      if let language = column.language { try xml.empty("w:lang", [(attribute, language)]) }
    }
    try xml.end()
  }

  /// Where the language of the text is said, by the family of its script (section 17.3.2.20).
  private var attribute: String {
    switch column.script {
    case .western: "w:val"
    case .asian: "w:eastAsia"
    case .complex: "w:bidi"
    }
  }
}
