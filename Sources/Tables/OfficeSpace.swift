internal import XML

/// The namespaces whose elements and attributes are read; which prefix a file gives them does not matter.
enum OfficeSpace: Hashable {
  /// SpreadsheetML.
  case sheet
  /// WordprocessingML.
  case word
  /// Identifiers of relationships in the parts of a package.
  case relation
  /// The parts of a package that hold the relationships themselves.
  case relationships
  /// The part that names the types of the others.
  case types
  /// Alternatives for readers of different age.
  case compatibility
  /// The OpenDocument namespaces.
  case office, table, text, drawing, manifest
  /// No namespace.
  case none
  /// Any other.
  case other

  /// The namespace of a name, with ECMA-376 in its transitional and its strict form.
  init(_ name: XMLName) {
    guard let namespace = name.namespace else {
      self = .none
      return
    }
    self =
      switch namespace {
      case "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main":
        .sheet
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main":
        .word
      case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": .table
      case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": .text
      case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": .office
      case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": .drawing
      case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": .manifest
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships":
        .relation
      case "http://schemas.openxmlformats.org/package/2006/relationships": .relationships
      case "http://schemas.openxmlformats.org/package/2006/content-types": .types
      case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
      default: .other
      }
  }
}

extension XMLElement {
  /// The value of an attribute in a namespace.
  func value(_ space: OfficeSpace, _ local: String) -> String? {
    attributes.first { $0.name.local == local && OfficeSpace($0.name) == space }?.value
  }

  /// Whether the text of the element keeps its outer white space (`xml:space`).
  var keepsSpace: Bool { self["xml:space"] == "preserve" }
}

extension String {
  /// The text without the white space of XML at its ends.
  var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
