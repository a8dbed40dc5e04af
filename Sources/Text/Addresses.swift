/// The web and mail addresses in a text.
///
/// Found are `http://…`, `https://…`, `ftp://…`, `www.…` and `name@host.tld`. Punctuation that ends a sentence or
/// closes a bracket opened before the address is not part of it.
package enum Addresses {
  /// The UTF-8 ranges of the addresses, in order, not overlapping.
  ///
  ///     "See www.example.org/a(b), or x@y.org."   // "www.example.org/a(b)", "x@y.org"
  ///
  /// - Complexity: O(*n*).
  package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    guard mayOccur(in: bytes.span) else { return result }
    var index = 0
    while index < bytes.count {
      let floor = result.last?.upperBound ?? 0
      if let start = webStart(bytes, index), index == floor || bytes[index - 1] >= 0x80 || !isNameByte(bytes[index - 1])
      {
        let end = trimmedEnd(bytes, from: index, to: index + bytes[index...].prefix { isAddressByte($0) }.count)
        if end > start {
          result.append(index..<end)
          index = end
          continue
        }
      } else if bytes[index] == UInt8(ascii: "@"), let range = mailRange(bytes, around: index, floor: floor) {
        result.append(range)
        index = range.upperBound
        continue
      }
      index += 1
    }
    return result
  }

  /// Whether a text in UTF-8 has a mark without which there is no address: `@`, `:/` or `w.`.
  ///
  /// - Complexity: O(*n*).
  package static func mayOccur(in text: Span<UInt8>) -> Bool {
    var last: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "/") where last == UInt8(ascii: ":"): return true
      case UInt8(ascii: ".") where last | 0x20 == UInt8(ascii: "w"): return true
      default: last = byte
      }
    }
    return false
  }

  /// The end of the scheme or of `www.`, where a web address starts at an index.
  private static func webStart(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard [UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "f")].contains(bytes[index] | 0x20) else { return nil }
    let rest = bytes[index...].prefix(9).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["https://", "http://", "www.", "ftp://"].first { rest.starts(with: $0.utf8) && rest.count > $0.utf8.count }
      .map { index + $0.utf8.count }
  }

  /// Takes sentence punctuation, quotes and unopened closing brackets off the end.
  private static func trimmedEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var end = end
    var unopened = [UInt8(ascii: ")"): 0, UInt8(ascii: "]"): 0]
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        unopened[byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]"), default: 0] -= 1
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        unopened[byte, default: 0] += 1
      }
    }
    while end > start {
      let last = bytes[end - 1]
      if let count = unopened[last], count > 0 {
        unopened[last] = count - 1
      } else if !".,;:!?'*_".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }

  private static func mailRange(_ bytes: [UInt8], around at: Int, floor: Int) -> Range<Int>? {
    var start = at
    while start > floor, isNameByte(bytes[start - 1]) || ".+".utf8.contains(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    while end > at, !isNameByte(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard start < at, end > at + 3, bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) else { return nil }
    return start..<end
  }

  /// Printable ASCII but for quotes and angle brackets, and letters of other scripts (RFC 3987); not the bytes of
  /// white space, dashes and quotes that UTF-8 writes with the lead byte E2 or C2.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte > 0x20 && byte != 0x7F && !"\"<>`{}|\\^".utf8.contains(byte) }
    return byte != 0xE2 && byte != 0xC2
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte == 0x2D
  }
}
