internal import XML

/// The parts of an OpenDocument spreadsheet beside its content.
enum SpreadsheetParts {
  /// The type of the file.
  static let type = "application/vnd.oasis.opendocument.spreadsheet"
  private static let prefix = "urn:oasis:names:tc:opendocument:xmlns:"

  /// The namespaces of a part and the version.
  static let spaces: [XMLWriter.Attribute] =
    ["office", "style", "text", "table", "config"].map { ("xmlns:\($0)", "\(prefix)\($0):1.0") } + [
      ("xmlns:fo", prefix + "xsl-fo-compatible:1.0"), ("xmlns:number", prefix + "datastyle:1.0"),
      ("xmlns:of", prefix + "of:1.2"), ("xmlns:ooo", "http://openoffice.org/2004/office"), ("office:version", "1.2"),
    ]

  /// The page, A4 across.
  static func styles() throws -> TablePart {
    try TablePart("styles.xml") { xml in
      try xml.start("office:document-styles", spaces)
      try xml.nest("office:styles") {
        try $0.empty("style:style", [("style:name", "Default"), ("style:family", "table-cell")])
      }
      try xml.nest("office:automatic-styles") { xml in
        try xml.nest("style:page-layout", [("style:name", "page")]) { xml in
          try xml.empty(
            "style:page-layout-properties",
            [
              ("fo:page-width", "297mm"), ("fo:page-height", "210mm"), ("style:print-orientation", "landscape"),
              ("fo:margin", "10mm"), ("style:scale-to-X", "1"), ("style:scale-to-Y", "0"),
            ])
        }
      }
      try xml.nest("office:master-styles") { xml in
        try xml.empty("style:master-page", [("style:name", "Default"), ("style:page-layout-name", "page")])
      }
    }
  }

  /// The settings of the view: the header row stays in sight.
  static func settings(_ layout: TableLayout) throws -> TablePart {
    try TablePart("settings.xml") { xml in
      try xml.start("office:document-settings", spaces)
      try xml.start("office:settings")
      try xml.start("config:config-item-set", [("config:name", "ooo:view-settings")])
      try xml.start("config:config-item-map-indexed", [("config:name", "Views")])
      try xml.start("config:config-item-map-entry")
      try writeItem("ViewId", "string", "view1", &xml)
      try xml.start("config:config-item-map-named", [("config:name", "Tables")])
      try xml.start("config:config-item-map-entry", [("config:name", layout.name)])
      for (name, type, value) in [
        ("HorizontalSplitMode", "short", "0"), ("VerticalSplitMode", "short", "2"),
        ("HorizontalSplitPosition", "int", "0"), ("VerticalSplitPosition", "int", "1"),
        ("ActiveSplitRange", "short", "2"), ("PositionBottom", "int", "1"),
      ] { try writeItem(name, type, value, &xml) }
      try xml.end()
      try xml.end()
      try writeItem("ActiveTable", "string", layout.name, &xml)
    }
  }

  private static func writeItem(_ name: String, _ type: String, _ value: String, _ xml: inout XMLWriter) throws {
    try xml.element("config:config-item", [("config:name", name), ("config:type", type)], text: value)
  }

  /// The list of parts (ISO/IEC 26300-3, section 4).
  static func manifest() throws -> TablePart {
    try TablePart("META-INF/manifest.xml") { xml in
      try xml.start("manifest:manifest", [("xmlns:manifest", prefix + "manifest:1.0"), ("manifest:version", "1.2")])
      for (path, type) in [
        ("/", type), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("settings.xml", "text/xml"),
      ] {
        let version = path == "/" ? "1.2" : nil
        try xml.empty(
          "manifest:file-entry",
          [("manifest:full-path", path), ("manifest:version", version), ("manifest:media-type", type)])
      }
    }
  }
}
