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
  /// The words, in order.
  private(set) var words: [CheckedWord] = []
  /// The words as the checks of numbers read them, where the text has digits.
  private let numberWords: [FoldedWord]?
  /// The web and mail addresses, in Unicode scalars.
  let addresses: [Range<Int>]
  /// The classes that occur.
  let occurring: CharacterClass
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
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var classes: [CharacterClass] = []
    classes.reserveCapacity(text.utf8.count)
    var (all, low, high, hasSigns) = (CharacterClass(), UInt64(0), UInt64(0), false)
    let table = CharacterClass.table
    for scalar in text.unicodeScalars {
      let kind = Int(scalar.value) < table.count ? table[Int(scalar.value)] : CharacterClass.of(scalar)
      scalars.append(scalar)
      classes.append(kind)
      all.formUnion(kind)
      if scalar.value < 64 {
        low |= 1 << UInt64(scalar.value)
      } else if scalar.value < 128 {
        high |= 1 << UInt64(scalar.value - 64)
      } else if !kind.contains(.letter) {
        hasSigns = true
      }
    }
    (self.scalars, self.classes, occurring, ascii, self.hasSigns) = (scalars, classes, all, (low, high), hasSigns)
    addresses = Addresses.mayOccur(in: text.utf8.span) ? Self.addresses(in: text) : []
    numberWords = all.contains(.digit) ? FoldedWord.words(of: scalars) : nil
    words = readWords()
    for word in words where !word.isInAddress { letters.add(word) }
  }

  /// The words as they are looked up in tables, read beforehand where the text has digits.
  var foldedWords: [FoldedWord] { numberWords ?? FoldedWord.words(of: scalars) }

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

  private static func addresses(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let ranges = Addresses.ranges(in: bytes)
    if ranges.isEmpty { return [] }
    let places = ScalarPlaces(text)
    return ranges.map { places.scalars(of: $0) }
  }
}

extension CheckedText {
  private static let wordParts: CharacterClass = [.letter, .mark, .digit]

  private func readWords() -> [CheckedWord] {
    var words: [CheckedWord] = []
    words.reserveCapacity(scalars.count / 5 + 1)
    var index = 0
    while index < scalars.count {
      if classes[index].isDisjoint(with: Self.wordParts) {
        index += 1
      } else {
        let word = word(at: index)
        index = word.range.upperBound
        words.append(word)
      }
    }
    return words
  }

  private func word(at start: Int) -> CheckedWord {
    var (end, letters, form, kinds) = (start, 0, UInt64(0xCBF2_9CE4_8422_2325), CharacterClass())
    while end < scalars.count {
      let kind = classes[end]
      if kind.isDisjoint(with: Self.wordParts) {
        if scalars[end].value == 0xAD {
          end += 1
          continue
        }
        guard isApostrophe(end) else { break }
        form = (form ^ 0x27) &* 0x100_0000_01B3
      } else {
        if kind.contains(.letter) { letters += 1 }
        form = (form ^ UInt64(CharacterClass.lowercased(scalars[end]))) &* 0x100_0000_01B3
      }
      kinds.formUnion(kind)
      end += 1
    }
    return CheckedWord(
      range: start..<end, form: form, classes: kinds.rawValue, letters: letters,
      isCapitalised: classes[start].contains(.capital), isInAddress: !addresses.isEmpty && isInAddress(start))
  }

  /// Whether an apostrophe stands between two letters of one script: `п'ять`, `don't`; not `iPhone'ом`.
  private func isApostrophe(_ index: Int) -> Bool {
    guard "'’ʼʻ`".unicodeScalars.contains(scalars[index]), index > 0, kind(at: index + 1).contains(.letter) else {
      return false
    }
    let scripts: CharacterClass = [.latin, .cyrillic]
    return classes[index - 1].intersection(scripts) == classes[index + 1].intersection(scripts)
      && classes[index - 1].contains(.letter)
  }
}
