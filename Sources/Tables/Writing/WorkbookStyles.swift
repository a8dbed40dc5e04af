internal import XML

/// The styles of a workbook: one cell format for the header and one for each column (ECMA-376, part 1, section 18.8).
enum WorkbookStyles {
  /// The part with the styles.
  static func part(_ layout: TableLayout) throws -> TablePart {
    try TablePart("xl/styles.xml") { xml in
      try xml.start("styleSheet", [("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")])
      try writeFonts(&xml)
      try writeFills(&xml)
      try writeBorders(&xml)
      try xml.nest("cellStyleXfs", [("count", "1")]) { try $0.empty("xf") }
      try xml.nest("cellXfs", [("count", String(layout.columns.count + 2))]) { xml in
        try xml.empty("xf", [("xfId", "0")])
        try writeFormat(nil, &xml)
        for column in layout.columns { try writeFormat(column, &xml) }
      }
      try xml.nest("cellStyles", [("count", "1")]) { xml in
        try xml.empty("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
      }
    }
  }

  /// The standard font, the header's, and that of columns out of sight.
  private static func writeFonts(_ xml: inout XMLWriter) throws {
    try xml.nest("fonts", [("count", "3")]) { xml in
      for (isBold, size, colour) in [(false, "11", "FF000000"), (true, "11", "FF000000"), (false, "8", "FF808080")] {
        try xml.nest("font") { xml in
          if isBold { try xml.empty("b") }
          try xml.empty("sz", [("val", size)])
          try xml.empty("color", [("rgb", colour)])
          try xml.empty("name", [("val", "Calibri")])
          try xml.empty("family", [("val", "2")])
        }
      }
    }
  }

  /// The first two fills are the format's own.
  private static func writeFills(_ xml: inout XMLWriter) throws {
    try xml.nest("fills", [("count", "3")]) { xml in
      try xml.nest("fill") { try $0.empty("patternFill", [("patternType", "none")]) }
      try xml.nest("fill") { try $0.empty("patternFill", [("patternType", "gray125")]) }
      try xml.nest("fill") { xml in
        try xml.nest("patternFill", [("patternType", "solid")]) { try $0.empty("fgColor", [("rgb", "FFE7E6E6")]) }
      }
    }
  }

  private static func writeBorders(_ xml: inout XMLWriter) throws {
    try xml.nest("borders", [("count", "2")]) { xml in
      try xml.nest("border") { xml in
        for side in ["left", "right", "top", "bottom", "diagonal"] { try xml.empty(side) }
      }
      try xml.nest("border") { xml in
        for side in ["left", "right", "top", "bottom"] {
          try xml.nest(side, [("style", "thin")]) { try $0.empty("color", [("rgb", "FFBFBFBF")]) }
        }
        try xml.empty("diagonal")
      }
    }
  }

  /// A cell format, of the header where there is no column.
  ///
  /// Number format 49 is text, reading order 2 runs from right to left. A column out of sight does not wrap, since it
  /// would make the row higher.
  private static func writeFormat(_ column: TableLayout.Column?, _ xml: inout XMLWriter) throws {
    let font = column.map { $0.isAside ? "2" : "0" } ?? "1"
    let attributes: [XMLWriter.Attribute] = [
      ("numFmtId", "49"), ("fontId", font), ("fillId", column == nil ? "2" : "0"), ("borderId", "1"), ("xfId", "0"),
      ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"),
    ]
    try xml.nest("xf", attributes) { xml in
      let wraps = column?.isAside != true
      let order = column?.isRightToLeft == true ? "2" : nil
      try xml.empty("alignment", [("vertical", "top"), ("wrapText", wraps ? "1" : "0"), ("readingOrder", order)])
    }
  }
}
