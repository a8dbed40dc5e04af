internal import Text

/// What a character is to the checks.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt16

  /// A letter of any script.
  static let letter = CharacterClass(rawValue: 1)
  /// A mark that belongs to the letter before it.
  static let mark = CharacterClass(rawValue: 2)
  /// A decimal digit.
  static let digit = CharacterClass(rawValue: 4)
  /// A capital or title-case letter.
  static let capital = CharacterClass(rawValue: 8)
  /// A lower-case letter.
  static let lower = CharacterClass(rawValue: 16)
  /// White space.
  static let space = CharacterClass(rawValue: 32)
  /// A character that nobody sees and that belongs in no translation: a control, a zero width space, a soft hyphen.
  static let invisible = CharacterClass(rawValue: 64)
  /// A letter of the Latin script.
  static let latin = CharacterClass(rawValue: 128)
  /// A letter of the Cyrillic script.
  static let cyrillic = CharacterClass(rawValue: 256)
  /// A letter of the Greek script.
  static let greek = CharacterClass(rawValue: 512)
  /// Punctuation or a symbol.
  static let punctuation = CharacterClass(rawValue: 1024)
  /// What UTF-8 begins with where it is read as Latin-1, windows-1252 or windows-1251; and the sign of what was lost.
  static let lead = CharacterClass(rawValue: 2048)

  /// The class of a character.
  ///
  /// - Complexity: O(1) up to U+2FFF, a look-up in Unicode's tables beyond.
  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    scalar.value < limit ? CharacterClass(rawValue: UInt16(table[Int(scalar.value)] >> 16)) : computed(scalar)
  }

  /// The lower-case form of a character, where that is one character; else itself.
  static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < limit ? table[Int(scalar.value)] & 0xFFFF : computedLower(scalar)
  }

  private static let limit: UInt32 = 0x3000
  /// For each of the first characters its class, in the upper half, and its lower-case form; for loops that look up each.
  static let table = (0..<limit).map { value in
    Unicode.Scalar(value).map { UInt32(computed($0).rawValue) << 16 | computedLower($0) } ?? value
  }

  private static func computedLower(_ scalar: Unicode.Scalar) -> UInt32 {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex].value : scalar.value
  }

  private static func computed(_ scalar: Unicode.Scalar) -> CharacterClass {
    var result: CharacterClass = []
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: result = [.letter, .capital]
    case .lowercaseLetter: result = [.letter, .lower]
    case .otherLetter, .modifierLetter: result = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: result = .mark
    case .decimalNumber: result = .digit
    case .spaceSeparator: result = .space
    case .control, .lineSeparator, .paragraphSeparator:
      result = scalar == "\t" || scalar == "\n" || scalar == "\r" ? .space : .invisible
    case .format: result = isJoiner(scalar) ? [] : .invisible
    case .privateUse, .unassigned: result = .invisible
    default: result = .punctuation
    }
    if result.contains(.letter) { result.formUnion(script(of: scalar)) }
    if isLead(scalar) { result.insert(.lead) }
    return result
  }

  /// Whether a character that is not seen is part of how some scripts and emoji are written.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D || scalar.value == 0x2060
  }

  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Ã", "Â", "Ð", "Ñ", "â", "Р", "С", "\u{FFFD}": true
    default: false
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.script {
    case "Latn": .latin
    case "Cyrl": .cyrillic
    case "Grek": .greek
    default: []
    }
  }
}
