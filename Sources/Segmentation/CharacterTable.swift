internal import Text

/// The class and the lower-case form of each character of the Basic Multilingual Plane.
///
/// Classes come from the general category and from Sentence_Break (UAX #29, table 4); built once, at first use.
struct CharacterTable: Sendable {
  /// The only table.
  static let shared = CharacterTable()

  /// The class of each code point.
  let classes: [CharacterClass]
  /// The lower-case form of each code point; 0 where it is the code point itself.
  let lowercase: [UInt16]
  /// Whether a UTF-8 byte can begin a character that ends sentences, or is the opening of a parenthesis.
  let begins: [Bool]

  private init() {
    var classes = [CharacterClass](repeating: .other, count: 0x10000)
    var lowercase = [UInt16](repeating: 0, count: 0x10000)
    var begins = [Bool](repeating: false, count: 256)
    for value in UInt32(0)..<0x10000 {
      guard !Self.uniform.contains(where: { $0.contains(value) }) else {
        classes[Int(value)] = .letter
        continue
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kind = Self.kind(of: scalar)
      classes[Int(value)] = kind
      if kind == .upper, let lower = Self.lowercase(of: scalar) { lowercase[Int(value)] = lower }
      if kind.isTerminator, let first = UTF8.encode(scalar)?.first { begins[Int(first)] = true }
    }
    begins[0x28] = true
    self.classes = classes
    self.lowercase = lowercase
    self.begins = begins
  }

  /// The class of any character.
  func kind(of value: UInt32) -> CharacterClass {
    if value < 0x10000 { return classes[Int(value)] }
    return Unicode.Scalar(value).map(Self.kind) ?? .other
  }

  /// Letters without case in practice, whatever their category: Georgian, ideographs and Hangul.
  private static let uniform: [ClosedRange<UInt32>] = [
    0x10D0...0x10FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
  ]

  private static func lowercase(of scalar: Unicode.Scalar) -> UInt16? {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first.flatMap { UInt16(exactly: $0.value) } : nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> CharacterClass {
    if let exception = exceptions[scalar] { return exception }
    if emoji.contains(where: { $0.contains(scalar.value) }) { return .emoji }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter: return .lower
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .modifierLetter, .otherLetter, .letterNumber: return .letter
    case .decimalNumber: return .digit
    case .otherNumber: return superscripts.contains(scalar.value) ? .superscript : .symbol
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .initialPunctuation, .finalPunctuation: return .quote
    case .openPunctuation: return .open
    case .closePunctuation: return .close
    case .dashPunctuation: return .dash
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
    case .currencySymbol: return .symbol
    case .otherPunctuation: return punctuation(scalar)
    default: return .other
    }
  }

  /// The class of a punctuation mark: its Sentence_Break is that of the full stop (ATerm), of `!` (STerm), or of the
  /// comma (SContinue).
  private static func punctuation(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.sentenceBreak {
    case stopBreak: .stop
    case exclamationBreak: .exclamation
    case commaBreak: .comma
    default: .other
    }
  }

  private static let stopBreak = Unicode.Scalar(".").sentenceBreak
  private static let exclamationBreak = Unicode.Scalar("!").sentenceBreak
  private static let commaBreak = Unicode.Scalar(",").sentenceBreak

  /// `¹`, `²`, `³`, and `⁰` to `⁹`.
  private static let superscripts: Set<UInt32> = [
    0xB9, 0xB2, 0xB3, 0x2070, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079,
  ]

  /// Pictures: miscellaneous symbols, hearts and stars, and the blocks of emoji beyond the first plane.
  private static let emoji: [ClosedRange<UInt32>] = [
    0x2600...0x26FF, 0x2728...0x2728, 0x2744...0x2744, 0x2763...0x2764, 0x2B50...0x2B50, 0x1F000...0x1FAFF,
  ]

  /// Characters whose part in a sentence their category does not tell.
  private static let exceptions: [Unicode.Scalar: CharacterClass] = [
    "\t": .space, "\n": .space, "\r": .space, "\u{0B}": .space, "\u{0C}": .space, "\u{85}": .space,
    "\u{200B}": .space, "\u{2800}": .space, "…": .ellipsis, "\"": .quote, "'": .quote, "¿": .open, "¡": .open,
    "-": .other, "‐": .other,
    "‑": .other, ";": .comma, ":": .comma, "№": .symbol, "§": .symbol, "#": .symbol, "@": .symbol, "•": .symbol,
    "⁃": .symbol, "●": .symbol, "■": .symbol, "►": .symbol, "▪": .symbol, "◦": .symbol, "*": .symbol, "−": .dash,
    "†": .symbol, "‡": .symbol,
  ]
}
