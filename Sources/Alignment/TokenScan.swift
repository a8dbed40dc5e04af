internal import Text

/// Cuts a text into words, numbers and marks.
struct TokenScan {
  /// A piece of text that means something.
  enum Piece: Hashable {
    /// Letters as they are written; whether others went before, and whether the first is a capital.
    case word(String, isInside: Bool, isCapital: Bool)
    /// Digits without separators and leading zeros, in ASCII; empty for zero.
    case number(String)
    /// A mark that translations keep.
    case mark(String)
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var isInside = false

  /// Prepares a text.
  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The next piece, `nil` at the end.
  mutating func next() -> Piece? {
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isDigit(scalar) { return .number(number()) }
      if Self.isLetter(scalar) { return word() }
      index += 1
      if let mark = Self.marks[scalar] { return .mark(mark) }
    }
    return nil
  }

  private mutating func word() -> Piece {
    let first = scalars[index]
    var word = String.UnicodeScalarView()
    word.append(first)
    index += 1
    while !Self.standsAlone(first), index < scalars.count {
      if Self.isLetter(scalars[index]), !Self.standsAlone(scalars[index]) {
        word.append(scalars[index])
      } else if !isApostrophe {
        break
      }
      index += 1
    }
    defer { isInside = true }
    return .word(String(word), isInside: isInside, isCapital: first.isCapital)
  }

  /// Whether an apostrophe inside a Cyrillic word is next; in Latin ones it parts words.
  private var isApostrophe: Bool {
    guard index + 1 < scalars.count, scalars[index] == "'" || scalars[index] == "’" else { return false }
    return (0x400...0x52F).contains(scalars[index - 1].value) && (0x400...0x52F).contains(scalars[index + 1].value)
  }

  /// Digits with single separators, or spaces between groups of three.
  private mutating func number() -> String {
    var digits = ""
    while index < scalars.count {
      if let digit = Self.digit(scalars[index]) {
        if digit > 0 || !digits.isEmpty { digits += String(digit) }
        index += 1
      } else if scalars[index] == "." || scalars[index] == ",", isDigit(index + 1) {
        index += 1
      } else if scalars[index].properties.isWhitespace, (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4)
      {
        index += 1
      } else {
        break
      }
    }
    return digits
  }

  private func isDigit(_ index: Int) -> Bool { index < scalars.count && Self.isDigit(scalars[index]) }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil }
    guard scalar.isDecimalDigit, let value = scalar.properties.numericValue else { return nil }
    return Int(value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value | 0x20) : scalar.isLetterOrMark
  }

  /// Whether a letter belongs to a script that puts no spaces between words.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0xE00 else { return false }
    switch scalar.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF: return true
    default: return scalar.properties.isIdeographic
    }
  }

  /// Marks that translations keep, those of other scripts and all quotes in one shape.
  private static let marks: [Unicode.Scalar: String] = {
    let shapes = [
      "?": "?？؟", "!": "!！", ";": ";；؛", ":": ":：", "(": "(（", "%": "%٪％", "\"": "\"“”„«»「」『』", "#": "#", "*": "*",
      "[": "[",
      "$": "$", "€": "€", "£": "£", "&": "&", "=": "=", "+": "+", "§": "§", "№": "№",
    ]
    return Dictionary(
      uniqueKeysWithValues: shapes.flatMap { mark, forms in forms.unicodeScalars.map { ($0, mark) } })
  }()
}
