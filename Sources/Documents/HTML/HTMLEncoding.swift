internal import PlainText
internal import Text
internal import Translation
internal import XML

/// A web page as UTF-8, in the encoding that its bytes or its own words tell.
///
/// Bytes are believed before words: a byte order mark, then the zero bytes of UTF-16, then valid UTF-8; only then what
/// the page declares, and at last a guess. As the HTML standard says (section 13.2.3.3), Latin-1 and ASCII mean
/// windows-1252.
struct HTMLEncoding {
  /// The page in UTF-8, without byte order mark.
  let page: [UInt8]
  /// The length of the byte order mark, where the file is UTF-8.
  let base: Int
  /// The IANA name of the encoding.
  let encoding: String
  /// What was not sure.
  let faults: [Fault]

  /// How far into the page a declaration is looked for.
  private static let head = 4096

  /// Finds out the encoding of a page.
  init(_ bytes: [UInt8]) {
    let declared = Self.declared(bytes)
    let isEscaped = declared?.hasPrefix("iso-2022") ?? false
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let isMarked = marks.contains { bytes.starts(with: $0) } || bytes.prefix(4).contains(0)
    if !isMarked, let declared, isEscaped || String(validating: bytes, as: UTF8.self) == nil,
      let page = HTMLReader.decoded(bytes, from: declared)
    {
      (self.page, base, encoding, faults) = (page, 0, declared, [])
      return
    }
    let decoded = DecodedText(bytes)
    page = Array(decoded.text.utf8)
    base = decoded.encoding == "UTF-8" && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    encoding = decoded.encoding
    faults = decoded.doubts
  }

  /// The encoding that a page names in its head, in lower case.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(Self.head).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for label in ["charset", "encoding"] {
      guard let found = head.firstIndex(of: Array(label.utf8)) else { continue }
      let rest = head[(found + label.utf8.count)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let name = String(decoding: value.prefix { $0 > 0x20 && !"\"'/>;?".utf8.contains($0) }, as: UTF8.self)
      if name.isEmpty || name.hasPrefix("utf-") { return nil }
      return ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(name) ? "windows-1252" : name
    }
    return nil
  }
}

extension [UInt8] {
  /// The first place where some bytes stand.
  fileprivate func firstIndex(of part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    return (0...count - part.count).first { self[$0] == first && self[$0...].starts(with: part) }
  }
}
