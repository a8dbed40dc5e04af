/// An office document made of parts written in the test: a ZIP archive with stored entries.
struct OfficeSample {
  private var parts: [(name: String, text: String)]

  init(_ parts: [(name: String, text: String)]) { self.parts = parts }

  /// A DOCX document.
  ///
  /// - Parameters:
  ///   - body: What stands in `w:body`.
  ///   - parts: More parts: `styles`, `settings`, `footnotes`, `endnotes`, each what stands in its root element.
  static func docx(_ body: String, _ parts: [String: String] = [:], links: String = "") -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let spaces =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    let ends = "</Relationships>"
    let names = parts.keys.sorted()
    let own = names.map { "<Relationship Id=\"id\($0)\" Type=\"\(office)/\($0)\" Target=\"\($0).xml\"/>" }.joined()
    var files = [
      (
        "_rels/.rels",
        "\(relations)<Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"/word/document.xml\"/>\(ends)"
      ),
      ("word/document.xml", "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"),
      ("word/_rels/document.xml.rels", relations + own + links + ends),
    ]
    for name in names { files.append(("word/\(name).xml", "<w:\(name) \(spaces)>\(parts[name] ?? "")</w:\(name)>")) }
    return OfficeSample(files.map { (name: $0.0, text: $0.1) }).bytes
  }

  /// An ODT document.
  ///
  /// - Parameters:
  ///   - text: What stands in `office:text`.
  ///   - automatic: What stands in `office:automatic-styles`.
  ///   - styles: What stands in `office:styles`.
  static func odt(_ text: String, automatic: String = "", styles: String = "") -> [UInt8] {
    let base = "urn:oasis:names:tc:opendocument:xmlns:"
    let names = ["office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing"]
    var spaces = names.sorted { $0.key < $1.key }.map { "xmlns:\($0.key)=\"\(base)\($0.value):1.0\"" }.joined(
      separator: " ")
    spaces += " xmlns:fo=\"\(base)xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    let content =
      "<office:document-content \(spaces)><office:automatic-styles>\(automatic)</office:automatic-styles><office:body>"
      + "<office:text>\(text)</office:text></office:body></office:document-content>"
    let common = "<office:document-styles \(spaces)><office:styles>\(styles)</office:styles></office:document-styles>"
    return OfficeSample([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.text"), (name: "content.xml", text: content),
      (name: "styles.xml", text: common),
    ]).bytes
  }

  /// The archive (APPNOTE 6.3.10).
  var bytes: [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let (name, content, offset) = (Array(part.name.utf8), Array(part.text.utf8), body.count)
      let sizes = number(content.count, 4) + number(content.count, 4) + number(name.count, 2) + number(0, 2)
      let header = number(0, 8) + number(Self.checksum(content), 4) + sizes
      body += Array("PK\u{3}\u{4}".utf8) + number(20, 2) + header + name + content
      directory += Array("PK\u{1}\u{2}".utf8) + number(20, 2) + number(20, 2) + header + number(0, 10)
      directory += number(offset, 4) + name
    }
    let counts = number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4) + number(body.count, 4)
    return body + directory + Array("PK\u{5}\u{6}".utf8) + number(0, 4) + counts + number(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var rest = UInt32.max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return Int(~rest)
  }
}
