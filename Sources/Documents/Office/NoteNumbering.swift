internal import Text

/// How notes are numbered: in figures, Roman numerals, letters or signs (ECMA-376, part 1, section 17.18.59).
enum NoteNumbering: String {
  /// 1, 2, 3.
  case decimal
  /// i, ii, iii.
  case lowerRoman
  /// I, II, III.
  case upperRoman
  /// a, b, c, … z, aa, bb.
  case lowerLetter
  /// A, B, C, … Z, AA, BB.
  case upperLetter
  /// *, †, ‡, §, **.
  case chicago

  /// The mark of the note of a number from 1.
  func mark(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .lowerLetter: Self.repeated(Array("abcdefghijklmnopqrstuvwxyz"), number)
    case .upperLetter: Self.repeated(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), number)
    case .chicago: Self.repeated(["*", "†", "‡", "§"], number)
    }
  }

  private static func repeated(_ signs: [Character], _ number: Int) -> String {
    guard (1...signs.count * 8).contains(number) else { return String(number) }
    return String(repeating: signs[(number - 1) % signs.count], count: (number - 1) / signs.count + 1)
  }

  private static func roman(_ number: Int) -> String {
    (1..<4000).contains(number) ? RomanNumeral.text(of: number) : String(number)
  }
}
