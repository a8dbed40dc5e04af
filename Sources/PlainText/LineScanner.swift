/// Parts a text into lines.
///
/// A line ends at LF, CR, CR LF, VT, FF, NEL, U+2028 or U+2029 (The Unicode Standard, section 5.8). A form feed also
/// begins a page, and U+2029 leaves an empty line behind it.
enum LineScanner {
  /// The lines of a text in order.
  ///
  /// - Complexity: O(*n*).
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var (start, index, page) = (0, 0, 0)
    while index < bytes.count {
      let count = endCount(bytes, at: index)
      guard count > 0 else {
        index += 1
        continue
      }
      let line = Line(bytes, start..<index, page: page)
      let isFeed = bytes[index] == 0x0C
      if !isFeed || line.role != .blank { lines.append(line) }
      if isFeed { page += 1 }
      if count == 3, bytes[index + 2] == 0xA9 { lines.append(Line(bytes, index..<index, page: page)) }
      index += count
      start = index
    }
    if start < bytes.count { lines.append(Line(bytes, start..<bytes.count, page: page)) }
    return lines
  }

  /// The bytes of the line end at an index, 0 where there is none.
  static func endCount(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A, 0x0B, 0x0C: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        ? 3 : 0
    default: 0
    }
  }
}
