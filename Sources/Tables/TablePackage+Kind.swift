internal import XML

extension TablePackage {
  /// What a package holds, and the part with its tables.
  struct Content {
    /// The notation.
    var format: TableFormat
    /// The main part.
    var main: String
  }

  /// Tells what the package holds by what it says of itself, never by a name.
  func content() throws -> Content {
    if let type = try part("mimetype") { return try openDocument(String(decoding: type, as: UTF8.self).trimmed) }
    guard let main = try relationships().target(of: "officeDocument"),
      let type = try type(of: main)
    else {
      throw TableError(.otherFormat, "the archive is no office document; expected .xlsx, .ods or .docx")
    }
    if type.contains("spreadsheetml") { return Content(format: .xlsx, main: main) }
    if type.contains("wordprocessingml") { return Content(format: .docx, main: main) }
    if type.contains("sheet.binary") {
      throw TableError(.otherFormat, part: main, "the workbook is in the binary notation .xlsb; save it as .xlsx")
    }
    throw TableError(.otherFormat, part: main, "the part is '\(type)'; expected a workbook or a text document")
  }

  /// The type of a part (ECMA-376, part 2, section 10.1.2): its own, else that of its suffix.
  private func type(of part: String) throws -> String? {
    var (own, general): (String?, String?)
    let suffix = part.split(separator: ".").last?.lowercased()
    try readIfPresent("[Content_Types].xml") { event in
      guard case .start(let element) = event.content else { return }
      if element.name.local == "Override", element["PartName"]?.lowercased() == "/" + part.lowercased() {
        own = element["ContentType"]
      } else if element.name.local == "Default", element["Extension"]?.lowercased() == suffix {
        general = element["ContentType"]
      }
    }
    return own ?? general
  }

  private func openDocument(_ type: String) throws -> Content {
    guard type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") else {
      throw TableError(.otherFormat, part: "mimetype", "the file is '\(type)'; save it as .ods, .xlsx or .docx")
    }
    try readIfPresent("META-INF/manifest.xml") { event in
      // ISO/IEC 26300-3, section 4.4: an entry with this element is encrypted.
      guard case .start(let element) = event.content, element.name.local == "encryption-data" else { return }
      throw TableError(.encrypted, "the file is encrypted; save it without a password")
    }
    return Content(format: .ods, main: "content.xml")
  }
}
