/// The characters of a text with their classes, read in one pass over its UTF-8.
struct ScalarReader {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The class of each character.
  private(set) var classes: [CharacterClass] = []
  /// Where punctuation and symbols stand, in order.
  private(set) var signs: [Int] = []
  /// The classes that occur.
  private(set) var occurring: CharacterClass = []
  /// The classes that two neighbours have in common anywhere.
  private(set) var repeating: CharacterClass = []
  /// The ASCII characters that occur: the first 64, the others.
  private(set) var ascii: (low: UInt64, high: UInt64) = (0, 0)
  /// Whether a character beyond U+007F occurs that is no letter.
  private(set) var hasOtherSigns = false

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: Span<UInt8>) {
    signs.reserveCapacity(text.count / 12 + 2)
    var scalars = [Unicode.Scalar](repeating: " ", count: text.count)
    var classes = [CharacterClass](repeating: [], count: text.count)
    var places = scalars.mutableSpan
    var kinds = classes.mutableSpan
    let count = read(text, &places, &kinds)
    scalars.removeLast(text.count - count)
    classes.removeLast(text.count - count)
    (self.scalars, self.classes) = (scalars, classes)
  }

  /// Reads a text into places for as many characters as it has bytes, and gives the number of its characters.
  private mutating func read(
    _ text: Span<UInt8>, _ places: inout MutableSpan<Unicode.Scalar>, _ kinds: inout MutableSpan<CharacterClass>
  ) -> Int {
    let table = CharacterClass.table
    let limit = UInt32(table.count)
    var (index, count, previous) = (0, 0, UInt16(0))
    var (all, twice, low, high, others) = (UInt16(0), UInt16(0), UInt64(0), UInt64(0), UInt16(0))
    while index < text.count {
      let (value, length) = Self.scalar(text, index)
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      let kind = value < limit ? UInt16(table[Int(value)] >> 16) : CharacterClass.of(scalar).rawValue
      places[count] = scalar
      kinds[count] = CharacterClass(rawValue: kind)
      all |= kind
      twice |= kind & previous
      previous = kind
      if value < 64 {
        low |= 1 &<< UInt64(value)
      } else if value < 128 {
        high |= 1 &<< UInt64(value & 63)
      } else {
        others |= ~kind
      }
      if kind & CharacterClass.punctuation.rawValue != 0 { signs.append(count) }
      index += length
      count += 1
    }
    (occurring, repeating, ascii) = (CharacterClass(rawValue: all), CharacterClass(rawValue: twice), (low, high))
    hasOtherSigns = others & CharacterClass.letter.rawValue != 0
    return count
  }

  /// The character that begins at an index of UTF-8, and how many bytes it has.
  @inline(__always)
  private static func scalar(_ text: Span<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(text[index + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(text[index + 2] & 0x3F)
    if first < 0xF0 { return ((first & 0xF) << 12 | second << 6 | third, 3) }
    return ((first & 7) << 18 | second << 12 | third << 6 | UInt32(text[index + 3] & 0x3F), 4)
  }
}
