/// A text in UTF-8, read character by character in both directions.
///
/// A byte that is not UTF-8 reads as one character of class `other`.
struct Reader {
  /// The text.
  let text: [UInt8]
  /// The classes of characters.
  let table = CharacterTable.shared

  /// A character and where it stands.
  struct Character {
    /// Its code point; U+FFFD for a byte that is not UTF-8.
    var value: UInt32
    /// Its class.
    var kind: CharacterClass
    /// Its bytes.
    var start: Int
    /// The end of its bytes.
    var end: Int
  }

  /// The number of bytes.
  var count: Int { text.count }

  /// The character at an offset below `count`.
  @inline(__always)
  func character(at index: Int) -> Character {
    let first = text[index]
    if first < 0x80 {
      return Character(value: UInt32(first), kind: table.classes[Int(first)], start: index, end: index + 1)
    }
    // Two bytes are the common case in Cyrillic and Greek, so they are read in place.
    if first >= 0xC2, first < 0xE0, index + 1 < count {
      let second = text[index + 1]
      if second & 0xC0 == 0x80 { return pair(first, second, at: index) }
    }
    return longCharacter(at: index, first)
  }

  @inline(__always)
  private func pair(_ first: UInt8, _ second: UInt8, at index: Int) -> Character {
    let value = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    return Character(value: value, kind: table.classes[Int(value)], start: index, end: index + 2)
  }

  /// The character that ends before an offset above 0.
  @inline(__always)
  func character(before end: Int) -> Character {
    let last = text[end - 1]
    if last < 0x80 {
      return Character(value: UInt32(last), kind: table.classes[Int(last)], start: end - 1, end: end)
    }
    if last < 0xC0, end > 1 {
      let first = text[end - 2]
      if first >= 0xC2, first < 0xE0 { return pair(first, last, at: end - 2) }
    }
    return longCharacter(before: end)
  }

  private func longCharacter(before end: Int) -> Character {
    var start = end - 1
    while start > 0, end - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let found = character(at: start)
    if found.end == end { return found }
    return Character(value: 0xFFFD, kind: .other, start: end - 1, end: end)
  }

  /// The class of the character at an offset; `nil` at the end.
  func kind(at index: Int) -> CharacterClass? { index < count ? character(at: index).kind : nil }

  /// The end of the white space at an offset.
  func skipSpaces(_ index: Int) -> Int {
    var index = index
    while index < count {
      let next = character(at: index)
      guard next.kind == .space else { break }
      index = next.end
    }
    return index
  }

  /// The start of the white space that ends at an offset.
  func skipSpacesBack(_ index: Int, floor: Int) -> Int {
    var index = index
    while index > floor {
      let previous = character(before: index)
      guard previous.kind == .space else { break }
      index = previous.start
    }
    return index
  }

  private func longCharacter(at index: Int, _ first: UInt8) -> Character {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= count else { return invalid(index) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return invalid(index) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Character(value: value, kind: table.kind(of: value), start: index, end: index + length)
  }

  private func invalid(_ index: Int) -> Character {
    Character(value: 0xFFFD, kind: .other, start: index, end: index + 1)
  }
}
