/// Bytes to stand in the place of others.
struct XLIFFEdit {
  /// The bytes that go; an empty range where some are put in.
  var range: Range<Int>
  /// The bytes that come.
  var bytes: [UInt8]
}

extension XLIFFEdit {
  /// A start tag, or an empty-element tag, with an attribute set: its value is replaced between its own quotes, or the
  /// attribute is added at the end.
  static func setting(_ name: String, to value: String, in tag: [UInt8]) -> [UInt8] {
    var at = 1
    while at < tag.count && !isEnd(tag[at]) && !isSpace(tag[at]) { at += 1 }
    while at < tag.count {
      while at < tag.count && isSpace(tag[at]) { at += 1 }
      guard at < tag.count, !isEnd(tag[at]) else { break }
      let nameStart = at
      while at < tag.count && tag[at] != UInt8(ascii: "=") && !isSpace(tag[at]) { at += 1 }
      let isWanted = tag[nameStart..<at].elementsEqual(name.utf8)
      while at < tag.count && tag[at] != UInt8(ascii: "\"") && tag[at] != UInt8(ascii: "'") { at += 1 }
      guard at < tag.count else { break }
      let quote = tag[at]
      let start = at + 1
      at = start
      while at < tag.count && tag[at] != quote { at += 1 }
      if isWanted { return tag[..<start] + Array(value.utf8) + tag[min(at, tag.count)...] }
      at += 1
    }
    return tag[..<at]
      + Array("\(tag.indices.contains(at - 1) && isSpace(tag[at - 1]) ? "" : " ")\(name)=\"\(value)\"".utf8)
      + tag[at...]
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// A text between tags; where only ASCII may be written, other characters become references.
  static func escaped(_ text: String, asciiOnly: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += Array("&amp;".utf8)
      case "<": bytes += Array("&lt;".utf8)
      case ">": bytes += Array("&gt;".utf8)
      case "\r": bytes += Array("&#13;".utf8)
      default:
        let isAllowed =
          scalar.value >= 0x20
          ? scalar.value & 0xFFFE != 0xFFFE || scalar.value > 0xFFFF : "\t\n".unicodeScalars.contains(scalar)
        let written = isAllowed ? scalar : "\u{FFFD}"
        bytes += asciiOnly && written.value > 0x7F ? Array("&#\(written.value);".utf8) : Array(String(written).utf8)
      }
    }
    return bytes
  }
}
