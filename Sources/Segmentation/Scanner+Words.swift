extension Scanner {
  /// A word before a terminator, with the full stops, hyphens and apostrophes inside it.
  struct Token {
    /// Its first byte.
    var start: Int
    /// Its end.
    var end: Int
    /// Whether white space, a bracket, a quote or a dash comes before it, or nothing.
    var isWhole: Bool
    /// Whether a hyphen, an apostrophe or another sign of `isJoiner` stands in it.
    var hasJoiner = false

    /// Whether there is nothing.
    var isEmpty: Bool { start == end }
  }

  /// The word that ends at an offset; of a longer one than 64 bytes, what is left of it.
  func word(before end: Int) -> Token {
    var start = end
    var isWhole = true
    var hasJoiner = false
    while start > 0, end - start < 64 {
      let previous = reader.character(before: start)
      if !previous.kind.isWord && previous.kind != .stop {
        guard Self.isJoiner(previous.value) else {
          isWhole = Self.stands(after: previous)
          break
        }
        hasJoiner = true
      }
      start = previous.start
    }
    while start < end {
      let first = reader.character(at: start)
      guard !first.kind.isWord else { break }
      start = first.end
    }
    return Token(start: start, end: end, isWhole: isWhole, hasJoiner: hasJoiner)
  }

  /// The word before an offset, past white space and without its full stop; `nil` where there is none.
  func previous(_ start: Int) -> Token? {
    let end = reader.skipSpacesBack(start, floor: max(0, start - 8))
    guard end < start, end > 0 else { return nil }
    var result = word(before: end)
    if result.end > result.start, reader.text[result.end - 1] == UInt8(ascii: ".") { result.end -= 1 }
    return result.isEmpty ? nil : result
  }

  /// The end of the word at an offset, with the hyphens and apostrophes inside it.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < reader.count, end - start < 48 {
      let next = reader.character(at: end)
      if !next.kind.isWord {
        guard Self.isJoiner(next.value), reader.kind(at: next.end)?.isWord == true else { break }
      }
      end = next.end
    }
    return end
  }

  /// The key of a stretch.
  func key(_ start: Int, _ end: Int) -> WordKey {
    var key = WordKey()
    append(start, end, to: &key)
    return key
  }

  /// Appends a stretch to a key, in lower case and with straight apostrophes.
  func append(_ start: Int, _ end: Int, to key: inout WordKey) {
    let text = reader.text
    var index = start
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        index += 1
      } else {
        let next = reader.character(at: index)
        if next.kind != .upper, next.end - index == 2 {
          key.append(byte, text[index + 1])
        } else {
          append(next, to: &key)
        }
        index = next.end
      }
    }
  }

  private func append(_ character: Reader.Character, to key: inout WordKey) {
    if character.value == 0x2019 {
      key.append(0x27)
    } else if character.kind == .upper, character.value < 0x10000 {
      let lower = UInt32(reader.table.lowercase[Int(character.value)])
      Self.encode(lower == 0 ? character.value : lower, to: &key)
    } else {
      for index in character.start..<character.end { key.append(reader.text[index]) }
    }
  }

  private static func encode(_ value: UInt32, to key: inout WordKey) {
    if value < 0x80 {
      key.append(UInt8(value))
    } else if value < 0x800 {
      key.append(UInt8(0xC0 | value >> 6))
      key.append(UInt8(0x80 | value & 0x3F))
    } else {
      key.append(UInt8(0xE0 | value >> 12))
      key.append(UInt8(0x80 | value >> 6 & 0x3F))
      key.append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// Hyphens, apostrophes and `°`, which stand inside words.
  private static func isJoiner(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x27, 0x2019, 0x2010, 0x2011, 0xB0, 0xB7, 0x26: true
    default: false
    }
  }

  private static func stands(after character: Reader.Character) -> Bool {
    switch character.kind {
    case .space, .open, .quote, .dash, .close: true
    case .symbol: character.value != 0x40
    default: false
    }
  }
}
