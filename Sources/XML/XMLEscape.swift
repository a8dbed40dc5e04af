/// Which characters must be written as references (XML 1.0, sections 2.2, 2.4 and 3.3.3).
enum XMLEscape {
  /// Text between tags: `&`, `<`, `>`, and the carriage return, which readers would turn into a line feed.
  case text
  /// A value between double quotes: as text, and the quote, tab and line feed, which readers would fold to spaces.
  case attribute
  /// A comment, where references mean nothing.
  case nothing

  /// Appends the text with its references.
  ///
  /// - Returns: `false` where the text has a character that XML does not allow and `disallowed` says to refuse it.
  func append(_ text: String, to buffer: inout [UInt8], disallowed: XMLWriter.Disallowed) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Stretches without anything to escape are copied whole.
      var start = 0
      var index = 0
      let count = bytes.count
      while index < count {
        let byte = unsafe bytes[index]
        if byte >= 0x40 ? byte != 0xEF : Self.suspects &>> UInt64(byte) & 1 == 0 {
          index += 1
          continue
        }
        // U+FFFE and U+FFFF, written EF BF BE and EF BF BF, are no characters of XML.
        let isNoncharacter =
          unsafe byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
        if isNoncharacter || isControl {
          if disallowed == .refuse { return false }
          unsafe buffer.append(contentsOf: bytes[start..<index])
          buffer.append(contentsOf: "\u{FFFD}".utf8)
          index += isNoncharacter ? 3 : 1
          start = index
        } else if let reference = reference(byte) {
          unsafe buffer.append(contentsOf: bytes[start..<index])
          buffer.append(contentsOf: reference.utf8)
          index += 1
          start = index
        } else {
          index += 1
        }
      }
      unsafe buffer.append(contentsOf: bytes[start...])
      return true
    }
  }

  /// The bytes below 0x40 that may need something, each a bit: all controls, `"`, `&`, `<` and `>`.
  private static let suspects: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  private func reference(_ byte: UInt8) -> String? {
    if byte >= 0x40 || self == .nothing { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case 0x0D: return "&#13;"
    case UInt8(ascii: "\"") where self == .attribute: return "&quot;"
    case 0x09 where self == .attribute: return "&#9;"
    case 0x0A where self == .attribute: return "&#10;"
    default: return nil
    }
  }
}
