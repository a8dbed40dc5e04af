internal import Text

/// A text as the checks look at it, read once for all of them: its characters with their classes, its words.
///
/// Most checks look for something that most texts do not have. What occurs in the text at all is known beforehand, so
/// that such a check costs nothing.
package struct CheckedText: Sendable {
  /// The text.
  let text: String
  /// Its characters.
  let scalars: [Unicode.Scalar]
  /// The class of each character.
  let classes: [CharacterClass]
  /// Where punctuation and symbols stand, in order.
  let signs: [Int]
  /// The words, in order.
  let words: [CheckedWord]
  /// The words around digits as the checks of numbers read them.
  let numberWords: [FoldedWord]
  /// The web and mail addresses, in Unicode scalars.
  let addresses: [Range<Int>]
  /// The classes that occur.
  let occurring: CharacterClass
  /// The classes that two neighbours have in common anywhere.
  let repeating: CharacterClass
  /// How many letters of each script there are.
  private(set) var letters = LetterCounts()
  private let ascii: (low: UInt64, high: UInt64)
  /// Whether a character beyond U+02FF occurs that is no letter: a mark, or one of the signs from U+2000 on.
  let hasSigns: Bool

  /// Reads a text.
  ///
  /// - Complexity: O(*n*).
  package init(_ text: String) {
    self.text = text
    let reader = ScalarReader(text.utf8.span)
    (scalars, classes, signs) = (reader.scalars, reader.classes, reader.signs)
    (occurring, repeating, ascii) = (reader.occurring, reader.repeating, reader.ascii)
    hasSigns = reader.hasOtherSigns
    let mayHaveAddress = reader.signs.contains { Self.mayBeInAddress(reader.scalars, $0) }
    addresses = mayHaveAddress ? Self.addresses(in: text) : []
    words = WordReader.words(reader.scalars.span, reader.classes.span, addresses)
    numberWords =
      occurring.contains(.digit) ? FoldedWord.words(besideDigitsOf: reader.scalars, reader.classes, words) : []
    for word in words where !word.isInAddress { letters.add(word) }
  }

  /// All words as they are looked up in tables.
  ///
  /// - Complexity: O(*n*).
  var foldedWords: [FoldedWord] { FoldedWord.words(of: scalars) }

  /// Whether an ASCII character occurs.
  func has(_ character: Unicode.Scalar) -> Bool {
    character.value < 64
      ? ascii.low & 1 << UInt64(character.value) != 0 : ascii.high & 1 << UInt64(character.value - 64) != 0
  }

  /// Whether a character of a class occurs.
  func has(_ kind: CharacterClass) -> Bool { !occurring.isDisjoint(with: kind) }

  /// Whether there is nothing but white space.
  var isBlank: Bool { occurring.isSubset(of: .space) }

  /// A stretch of the text.
  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The characters before and behind which a place stands; `nil` at the ends.
  subscript(safe index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// The class of the character at an index; of white space outside the text.
  func kind(at index: Int) -> CharacterClass { classes.indices.contains(index) ? classes[index] : .space }

  /// Whether a place is in an address.
  func isInAddress(_ index: Int) -> Bool { addresses.contains { $0.contains(index) } }

  /// Whether a sign is one without which there is no address: `@`, `:/` or `w.`.
  private static func mayBeInAddress(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case "@": true
    case "/": index > 0 && scalars[index - 1] == ":"
    case ".": index > 0 && (scalars[index - 1] == "w" || scalars[index - 1] == "W")
    default: false
    }
  }

  private static func addresses(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let ranges = Addresses.ranges(in: bytes)
    if ranges.isEmpty { return [] }
    let places = ScalarPlaces(text)
    return ranges.map { places.scalars(of: $0) }
  }
}
