internal import XML

/// The parts that every package of Office Open XML has (ECMA-376, part 2, sections 9.3 and 10.1.2).
enum PackageParts {
  /// The part that names the types of the others.
  static func types(_ types: [(part: String, type: String)]) throws -> TablePart {
    try TablePart("[Content_Types].xml") { xml in
      try xml.start("Types", [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")])
      let relationships = "application/vnd.openxmlformats-package.relationships+xml"
      try xml.empty("Default", [("Extension", "rels"), ("ContentType", relationships)])
      try xml.empty("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
      for (part, type) in types { try xml.empty("Override", [("PartName", part), ("ContentType", type)]) }
    }
  }

  /// The relationships of a part, numbered from `rId1`.
  static func links(_ name: String, _ targets: [(type: String, target: String)]) throws -> TablePart {
    try TablePart(name) { xml in
      try xml.start("Relationships", [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")])
      let prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
      for (index, link) in targets.enumerated() {
        try xml.empty(
          "Relationship", [("Id", "rId\(index + 1)"), ("Type", prefix + link.type), ("Target", link.target)])
      }
    }
  }
}
