extension ExchangeFormat {
  /// How many bytes of a file tell its format.
  static let headLength = 1 << 16

  /// Tells the format by the first bytes, else by the name; `nil` where neither says anything.
  ///
  /// What the bytes say counts more: a file named `.xml` may be TMX, and one named `.tmx` may be something else, which
  /// the reader of TMX then refuses by name.
  init?(head: [UInt8], named name: String) {
    if let format = Self(signatureOf: head, named: name) ?? Self(named: name) {
      self = format
    } else {
      return nil
    }
  }

  private init?(signatureOf head: [UInt8], named name: String) {
    if head.starts(with: Array("PK".utf8) + [3, 4]) {
      guard let own = Self(named: name), [.xlsx, .ods, .docx].contains(own) else { return nil }
      self = own
      return
    }
    // Text in UTF-16 has a zero beside each sign of markup.
    let text = head.filter { $0 != 0 }
    switch Self.rootName(of: text) {
    case "tmx": self = .tmx
    case "xliff": self = .xliff
    case "martif", "tbx": self = .tbx
    case nil where text.starts(with: "#UTX".utf8): self = .utx
    case nil where text.starts(with: "{\"".utf8) && Self(named: name) == nil: self = .jsonl
    default: return nil
    }
  }

  /// The name of a document's outermost element, without its prefix; `nil` where the bytes are no markup.
  private static func rootName(of bytes: [UInt8]) -> String? {
    var index = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    guard bytes[..<index].allSatisfy({ $0 <= 0x20 || $0 >= 0x80 }) else { return nil }
    while index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") {
      switch bytes[index + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        let isComment = bytes[index...].starts(with: "<!--".utf8)
        guard let end = end(of: isComment ? "-->" : ">", in: bytes, from: index) else { return nil }
        index = bytes[end...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      default:
        let name = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self).lowercased()
      }
    }
    return nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    guard bytes.count - start >= mark.count else { return nil }
    return (start...(bytes.count - mark.count)).first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
  }
}
