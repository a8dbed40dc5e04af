/// One line of a plain text, with the part it plays on its page.
struct Line: Hashable, Sendable {
  /// What is done with a line.
  enum Role: Hashable, Sendable {
    /// It belongs to the running text.
    case body
    /// It has nothing but white space.
    case blank
    /// It is a running head or a page number.
    case dropped
    /// It is a drawn line.
    case rule
    /// It belongs to a footnote.
    case note
  }

  /// Its bytes, without white space at the ends.
  var range: Range<Int>
  /// The columns of white space before them.
  var indent: Int
  /// The columns from the margin to the last byte; for a blank line, of its white space.
  var width: Int
  /// The page it stands on, from 0.
  var page: Int
  /// The part it plays.
  var role: Role

  /// Measures a line; its bytes may have white space at the ends.
  init(_ bytes: [UInt8], _ range: Range<Int>, page: Int = 0) {
    var start = range.lowerBound
    var columns = 0
    while start < range.upperBound {
      let count = bytes.whiteCount(at: start)
      guard count > 0 else { break }
      columns = bytes[start] == 0x09 ? columns / 8 * 8 + 8 : columns + 1
      start += count
    }
    var end = range.upperBound
    while let (scalar, count) = bytes.scalar(before: end, from: start), scalar.isBlank { end -= count }
    self.range = start..<end
    self.page = page
    indent = columns
    width = columns + Self.columns(of: bytes, in: start..<end)
    role = start == end ? .blank : .body
  }

  /// The columns that bytes take in a fixed-width line.
  static func columns(of bytes: [UInt8], in range: Range<Int>) -> Int {
    var columns = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = bytes[index]
      if lead < 0x80 {
        columns += 1
        index += 1
      } else if lead == 0xD0 || lead == 0xD1 || (0xC3...0xC9).contains(lead) {
        // Cyrillic and accented Latin letters, one column each.
        columns += 1
        index += 2
      } else {
        let (scalar, count) = bytes.scalar(at: index)
        columns += scalar.lineColumns
        index += count
      }
    }
    return columns
  }
}
