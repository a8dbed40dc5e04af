internal import Retrieval
internal import Text

/// Takes down most texts for an index of segments in one pass over their bytes, without a vocabulary.
///
/// Those are texts of plain characters (see `PlainWords`) in which numbers stand alone, and that have neither a date nor
/// an address. What it gives is what the tokenizer's words make; a test holds it against them.
struct OutlineScanner {
  /// A character of a plain text.
  private struct Character {
    /// `nil` for one that is not plain.
    var sort: PlainWords.Sort?
    /// What it becomes when texts are compared, so many times over.
    var folded: UInt16 = 0
    var count: UInt8 = 0
    /// The index's key of the character alone.
    var key: UInt64 = 0
  }

  /// How many characters from U+0000 on, and then from U+2000 on, are looked up in the table.
  private static let (low, general) = (0x530, 0x40)

  private let table: [Character]
  private let ellipsis: UInt64
  private let number = WordKey()(placeholder: Token.Kind.number.rawValue)
  private let numberMark = Token(kind: .number, surface: 0, value: 0).placeholder
  private let months: Set<UInt64>
  /// Marks for the last bits of the keys of months: few other words have one.
  private let monthMarks: [Bool]
  private let wordKey = WordKey()

  /// The folded form of the word that is read.
  private var word: [UInt8] = []
  /// The characters of the text so far, as they are compared.
  private var scalars: [UInt32] = []

  /// Prepares for texts of a language whose names of months, folded, are told.
  init(months names: some Collection<[UInt8]>) {
    let key = WordKey()
    table = (0..<Self.low).map { Self.character($0, key) } + (0..<Self.general).map { Self.character(0x2000 + $0, key) }
    ellipsis = key("...".utf8)
    months = Set(names.map { key(String(decoding: $0, as: UTF8.self).inOneTypography.utf8) })
    var marks = Array(repeating: false, count: 4096)
    for month in months { marks[Int(month & 4095)] = true }
    monthMarks = marks
  }

  private static func character(_ value: Int, _ key: WordKey) -> Character {
    guard let sort = PlainWords.sort(of: UInt16(value)), let scalar = Unicode.Scalar(value) else { return Character() }
    let folded = String(scalar).inOneTypography.caseFolded
    guard let first = folded.unicodeScalars.first, folded.unicodeScalars.allSatisfy({ $0 == first }) else {
      return Character()
    }
    return Character(
      sort: sort, folded: UInt16(first.value), count: UInt8(folded.unicodeScalars.count), key: key(folded.utf8))
  }

  /// What an index knows of a text in UTF-8; `nil` where it takes more than this to tell.
  ///
  /// - Complexity: O(*n*).
  mutating func outline(of text: Span<UInt8>) -> Outline? {
    scalars.removeAll(keepingCapacity: true)
    var keys: [UInt64] = []
    keys.reserveCapacity(text.count / 4 + 2)
    var index = 0
    var last = UInt8(ascii: " ")
    while index < text.count {
      let byte = text[index]
      guard let (character, next) = read(text, index), let sort = character.sort else { return nil }
      if sort == .letter || sort == .digit {
        guard let key = self.word(text, &index, character, next) else { return nil }
        keys.append(key)
      } else if byte == UInt8(ascii: " ") {
        guard last != byte else { return nil }
        scalars.append(0x20)
        index = next
      } else {
        guard !mayBelongToAddress(byte, last) else { return nil }
        let isEllipsis = byte == UInt8(ascii: ".") && isEllipsis(text, index)
        for _ in 0..<(isEllipsis ? 3 : character.count) { scalars.append(UInt32(character.folded)) }
        keys.append(isEllipsis ? ellipsis : character.key)
        index = isEllipsis ? index + 3 : next
      }
      last = text[index - 1]
    }
    return last == UInt8(ascii: " ") ? nil : Outline(keys: keys, characters: scalars)
  }

  /// Reads a word or number to its end, and gives its key; `nil` where it may be more than that.
  private mutating func word(_ text: Span<UInt8>, _ index: inout Int, _ first: Character, _ next: Int) -> UInt64? {
    word.removeAll(keepingCapacity: true)
    let start = scalars.count
    append(first)
    var (last, end) = (first.sort, next)
    var (hasLetter, joiners) = (first.sort == .letter, 0)
    while end < text.count {
      guard let (character, after) = read(text, end), let sort = character.sort else { return nil }
      if sort == .letter || sort == .digit {
        append(character)
        hasLetter = hasLetter || sort == .letter
        (last, end) = (sort, after)
        continue
      }
      if text[end] == UInt8(ascii: ":"), last == .letter, after < text.count,
        read(text, after)?.0.sort ?? .letter == .letter
      {
        return nil
      }
      guard sort == .joiner || sort == .numberJoiner && last == .digit, after < text.count else { break }
      guard let (behind, next) = read(text, after), let sortBehind = behind.sort else { return nil }
      guard sortBehind == last else { break }
      guard !mayBelongToAddress(text[end], text[end - 1]) else { return nil }
      // One mark makes no date, and any but these no number.
      joiners += ".,'".utf8.contains(text[end]) ? 1 : 2
      append(character)
      append(behind)
      end = next
    }
    index = end
    if first.sort == .digit {
      guard joiners < 2, !mayGoOn(text, end) else { return nil }
      if !hasLetter {
        scalars.removeLast(scalars.count - start)
        scalars.append(numberMark)
        return number
      }
    }
    let key = wordKey(word.span)
    return monthMarks[Int(key & 4095)] && months.contains(key) ? nil : key
  }

  private mutating func append(_ character: Character) {
    for _ in 0..<character.count {
      scalars.append(UInt32(character.folded))
      if character.folded < 0x80 {
        word.append(UInt8(truncatingIfNeeded: character.folded))
      } else {
        word.append(0xC0 | UInt8(truncatingIfNeeded: character.folded >> 6))
        word.append(0x80 | UInt8(truncatingIfNeeded: character.folded & 0x3F))
      }
    }
  }

  /// The character at a place, and where the next one starts; `nil` where it is beyond the table.
  @inline(__always)
  private func read(_ text: Span<UInt8>, _ index: Int) -> (Character, Int)? {
    let byte = text[index]
    if byte < 0x80 { return (table[Int(byte)], index + 1) }
    if byte < 0xE0 {
      guard index + 1 < text.count else { return nil }
      let scalar = Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
      return scalar < Self.low ? (table[scalar], index + 2) : nil
    }
    guard byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
    return (table[Self.low + Int(text[index + 2] & 0x3F)], index + 3)
  }

  /// Whether digits follow a number in a way that may make one number or date of both.
  private func mayGoOn(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end + 1 < text.count && " -/.".utf8.contains(text[end]) && text[end + 1] &- 0x30 < 10
  }

  private func isEllipsis(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == UInt8(ascii: ".") && text[index + 2] == UInt8(ascii: ".")
  }

  /// Whether two characters are a part of most addresses: `:/` or `w.`; `@` is not plain.
  private func mayBelongToAddress(_ byte: UInt8, _ last: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"): last == UInt8(ascii: ":")
    case UInt8(ascii: "."): last | 0x20 == UInt8(ascii: "w")
    default: false
    }
  }
}
