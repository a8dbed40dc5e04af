/// The formats in which documents are read.
package enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// Plain text.
  case text
  /// Markdown.
  case markdown
  /// HTML and XHTML.
  case html
  /// Word's format (ECMA-376), transitional or strict.
  case docx
  /// OpenDocument's text format.
  case odt
  /// PDF.
  case pdf
  /// Message catalogues of GNU gettext.
  case po
  /// XLIFF 1.x and 2.x.
  case xliff
  /// Translation Memory eXchange.
  case tmx

  /// Whether places in the text are places in the lines of the file.
  package var hasLines: Bool { [.text, .markdown, .html].contains(self) }

  /// Whether its files hold texts with their translations.
  package var isBilingual: Bool { [.po, .xliff, .tmx].contains(self) }

  /// Tells the format of a file by its bytes, and where these do not tell, by its name.
  ///
  /// A ZIP archive without the parts that would tell is what its name says, else taken for an office document; a file
  /// whose bytes tell nothing, and whose name is of no format here, is plain text.
  package init(of bytes: [UInt8], named name: String) {
    let named = Self.named(name)
    if bytes.prefix(1024).contains(Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: Array("PK".utf8)), named == .docx || named == .odt || Self.isArchive(bytes) {
      self = Self.packed(bytes) ?? (named == .text ? .docx : named ?? .docx)
    } else if let named, named != .text {
      self = named
    } else {
      self = Self.marked(bytes) ?? (Self.isCatalogue(bytes) ? .po : .text)
    }
  }

  /// The format that the last part of a name means; `nil` where it means none.
  package static func named(_ name: String) -> DocumentFormat? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[name.utf8.index(after: dot)...].lowercased() {
    case "txt", "text": return .text
    case "md", "markdown", "mdown", "mkd": return .markdown
    case "html", "htm", "xhtml", "xht": return .html
    case "docx", "docm", "dotx", "dotm": return .docx
    case "odt", "ott": return .odt
    case "pdf": return .pdf
    case "po", "pot": return .po
    case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf": return .xliff
    case "tmx": return .tmx
    default: return nil
    }
  }

  private static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// The format of a ZIP archive, told by the names of its parts, which stand in it as they are.
  private static func packed(_ bytes: [UInt8]) -> DocumentFormat? {
    let head = bytes.prefix(160)
    if head.contains(Array("application/vnd.oasis.opendocument.text".utf8)) { return .odt }
    let tail = bytes.suffix(64 << 10)
    if tail.contains(Array("word/document".utf8)) { return .docx }
    return tail.contains(Array("content.xml".utf8)) && tail.contains(Array("META-INF/manifest".utf8)) ? .odt : nil
  }

  /// Whether a text begins as a message catalogue does: comments, then a word of the notation and a quoted text.
  private static func isCatalogue(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(1 << 16)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "#") else { break }
      rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
    }
    guard let word = ["msgid", "msgctxt", "domain"].first(where: { rest.starts(with: $0.utf8) }) else { return false }
    let text = rest.dropFirst(word.utf8.count).drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
    return text.first == UInt8(ascii: "\"") && text.dropFirst().contains(UInt8(ascii: "\""))
  }

  /// The format that the first tag of a text tells, behind a byte order mark, white space and comments.
  private static func marked(_ bytes: [UInt8]) -> DocumentFormat? {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let opening = rest.starts(with: Array("<!--".utf8)) ? "-->" : rest.starts(with: Array("<?xml".utf8)) ? "?>" : ""
      guard !opening.isEmpty else { break }
      guard let end = rest.place(of: Array(opening.utf8)) else { return nil }
      rest = rest[(end + opening.utf8.count)...]
    }
    let start = rest.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let roots: [(String, DocumentFormat)] = [("html", .html), ("xliff", .xliff), ("tmx", .tmx)]
    return roots.first { name, _ in
      start.starts(with: "<!doctype \(name)".utf8) || start.starts(with: "<\(name)".utf8)
    }?.1
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand in it.
  fileprivate func contains(_ part: [UInt8]) -> Bool { place(of: part) != nil }

  /// The first place where some bytes stand.
  fileprivate func place(of part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    return (startIndex...endIndex - part.count).first { self[$0] == first && self[$0...].starts(with: part) }
  }
}
