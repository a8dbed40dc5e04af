/// The notations of office tables.
package enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// A workbook of Office Open XML (ECMA-376, part 1, section 18).
  case xlsx
  /// A spreadsheet of OpenDocument (ISO/IEC 26300).
  case ods
  /// The tables of an Office Open XML document (ECMA-376, part 1, section 17.4).
  case docx
}

extension TableFormat {
  /// Whether a file that begins like this is a ZIP archive, as all formats here are.
  package static func isArchive(_ head: [UInt8]) -> Bool { head.starts(with: [0x50, 0x4B]) }
}
