/// Text in HTML.
enum HTMLText {
  /// A text with the characters that mean something to HTML written as entities (HTML Living Standard, 13.3).
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case 0..<0x20 where byte != 0x0A && byte != 0x09: continue
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with places marked in it; of places that overlap the first is marked.
  static func marked(_ text: String, _ places: [(range: Range<Int>, kind: String)]) -> String {
    let scalars = Array(text.unicodeScalars)
    var (result, at) = ("", 0)
    for place in places.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = place.range.clamped(to: 0..<scalars.count)
      guard range.lowerBound >= at, !range.isEmpty else { continue }
      result += escaped(string(scalars[at..<range.lowerBound]))
      result += "<mark class=\"\(place.kind)\">\(escaped(visible(string(scalars[range]))))</mark>"
      at = range.upperBound
    }
    return result + escaped(string(scalars[at...]))
  }

  /// What is not seen, seen: spaces as `␣` where a mark has nothing else.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      ? String(repeating: "␣", count: text.unicodeScalars.count)
      : text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format } ? "•" : text
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
