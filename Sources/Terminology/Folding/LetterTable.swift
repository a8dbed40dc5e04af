internal import Text

/// What a character is to the term matcher, for all below U+0600; the alphabets of Europe and of Kazakh are among them.
enum LetterTable {
  /// One character: its folded form in the lower 16 bits, and what it is above them.
  struct Entry {
    /// The bits.
    fileprivate(set) var bits: UInt32 = 0

    /// The folded character.
    var folded: UInt16 { UInt16(truncatingIfNeeded: bits) }
    /// Whether it belongs to a word: a letter, a mark, a digit or a soft hyphen.
    var isWord: Bool { bits & 0x1_0000 != 0 }
    /// Whether it is a letter or a mark.
    var isLetter: Bool { bits & 0x2_0000 != 0 }
    /// Whether it is an upper-case letter.
    var isCapital: Bool { bits & 0x4_0000 != 0 }
    /// Whether it is a letter in lower case, or a mark, with a folded form of its own.
    var isPlainSmall: Bool { bits & 0xF_0000 == 0x3_0000 }
    /// Whether its folded form depends on its neighbours or is longer than itself: the word is folded as a whole.
    var isComplex: Bool { bits & 0x8_0000 != 0 }
    /// Whether it stands for an apostrophe.
    var isApostrophe: Bool { bits & 0x10_0000 != 0 }
    /// Whether it is white space.
    var isSpace: Bool { bits & 0x20_0000 != 0 }
    /// Whether it is a Latin or Cyrillic letter without a double in the other alphabet.
    var isOwn: Bool { bits & 0x40_0000 != 0 }
  }

  /// The characters from U+0000 to U+05FF.
  static let entries: [Entry] = (0..<0x600).map { value in
    Unicode.Scalar(UInt32(value)).map(Self.entry) ?? Entry()
  }

  /// The character's entry, for those beyond the table.
  static func entry(_ scalar: Unicode.Scalar) -> Entry {
    var entry = Entry()
    let isLetter = scalar.isLetterOrMark
    if isLetter { entry.bits |= 0x2_0000 }
    if isLetter || scalar.isDecimalDigit || scalar == "\u{AD}" { entry.bits |= 0x1_0000 }
    if scalar.isCapital { entry.bits |= 0x4_0000 }
    if apostrophes.contains(scalar) { entry.bits |= 0x10_0000 }
    if scalar.properties.isWhitespace { entry.bits |= 0x20_0000 }
    if isLetter, Alphabet.isOwn(scalar) { entry.bits |= 0x40_0000 }
    let form = Array(String(scalar).wordForm.unicodeScalars)
    if form.count == 1, form[0].value < 0x600, !isMark(scalar) {
      entry.bits |= form[0].value
    } else {
      entry.bits |= 0x8_0000
    }
    return entry
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "ʼ", "`", "ʹ"]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
  }
}
