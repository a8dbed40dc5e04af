import Archive
import Tables

/// Office files put together of parts, right or wrong as a test wants.
enum SampleOffice {
  private static let sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let openSpace = "urn:oasis:names:tc:opendocument:xmlns:"

  /// An archive of parts.
  static func archive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let writer = try ArchiveWriter()
    for part in parts { try writer.add(part.name, Array(part.text.utf8), isStored: part.name == "mimetype") }
    return try writer.finish()
  }

  /// The parts of a package of Office Open XML, told by its main part and that part's type.
  static func package(main: String, type: String) -> [(name: String, text: String)] {
    let office = "application/vnd.openxmlformats-officedocument.\(type).main+xml"
    return [
      ("[Content_Types].xml", "<Types><Override PartName=\"/\(main)\" ContentType=\"\(office)\"/></Types>"),
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(relation)/officeDocument\" Target=\"\(main)\"/></Relationships>"
      ),
    ]
  }

  /// A workbook: the rows of each sheet by the sheet's name, and its strings and styles.
  static func workbookParts(
    _ sheets: [(name: String, rows: String)], strings: String = "", styles: String = "", properties: String = ""
  ) -> [(name: String, text: String)] {
    var (list, links) = ("", "")
    var parts = package(main: "xl/workbook.xml", type: "spreadsheetml.sheet")
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"/>"
      links += "<Relationship Id=\"s\(index)\" Type=\"\(relation)/worksheet\" Target=\"/xl/s\(index).xml\"/>"
      parts.append(
        ("xl/s\(index).xml", "<worksheet xmlns=\"\(sheetSpace)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"))
    }
    for (name, root, text) in [("sharedStrings", "sst", strings), ("styles", "styleSheet", styles)] {
      links += "<Relationship Id=\"\(name)\" Type=\"\(relation)/\(name)\" Target=\"\(name).xml\"/>"
      parts.append(("xl/\(name).xml", "<\(root) xmlns=\"\(sheetSpace)\">\(text)</\(root)>"))
    }
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(sheetSpace)\" xmlns:r=\"\(relation)\">\(properties)<sheets>\(list)</sheets></workbook>"
      ))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"))
    return parts
  }

  /// A workbook of one sheet.
  static func workbook(_ rows: String, strings: String = "", styles: String = "", properties: String = "") throws
    -> [UInt8]
  {
    try archive(workbookParts([("one", rows)], strings: strings, styles: styles, properties: properties))
  }

  /// A spreadsheet of OpenDocument with its tables.
  static func spreadsheet(_ tables: String, head: String = "", manifest: String = "<manifest/>") throws -> [UInt8] {
    let spaces = ["office", "table", "text"].map { "xmlns:\($0)=\"\(openSpace)\($0):1.0\"" }.joined(separator: " ")
    let drawing = "xmlns:draw=\"\(openSpace)drawing:1.0\""
    return try archive([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest),
      (
        "content.xml",
        head
          + "<office:document-content \(spaces) \(drawing)><office:body><office:spreadsheet>\(tables)"
          + "</office:spreadsheet></office:body></office:document-content>"
      ),
    ])
  }

  /// A DOCX document with its body.
  static func document(_ body: String, head: String = "") throws -> [UInt8] {
    let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let root = "<w:document xmlns:w=\"\(wordSpace)\" xmlns:mc=\"\(compatibility)\" xmlns:m=\"other\">"
    return try archive(
      package(main: "word/document.xml", type: "wordprocessingml.document") + [
        ("word/document.xml", "\(head)\(root)<w:body>\(body)</w:body></w:document>")
      ])
  }

  /// The cells of the rows of a file.
  static func cells(_ bytes: [UInt8], sheet: String? = nil) throws -> [[String]] {
    try TableReader.rows(of: bytes, sheet: sheet).map(\.cells)
  }

  /// What sort of error the reading of a file ends with; `nil` where it ends with none.
  static func failure(_ bytes: [UInt8], sheet: String? = nil, limits: TableLimits = TableLimits()) -> TableError? {
    do {
      try TableReader(bytes, limits: limits).read(sheet: sheet) { _ in }
      return nil
    } catch {
      return error as? TableError ?? TableError(.memory, "another error: \(error)")
    }
  }
}
