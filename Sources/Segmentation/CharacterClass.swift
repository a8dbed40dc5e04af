/// What a character is to the search for sentence ends.
enum CharacterClass: UInt8 {
  /// Anything not named below.
  case other
  /// A lower-case letter.
  case lower
  /// An upper-case or title-case letter.
  case upper
  /// A letter of a script without case.
  case letter
  /// A decimal digit.
  case digit
  /// White space of any width.
  case space
  /// A full stop.
  case stop
  /// A mark that ends sentences and nothing else: `!`, `?` and their kin in other scripts.
  case exclamation
  /// `…`.
  case ellipsis
  /// An opening bracket, a low quote, `¿` or `¡`.
  case open
  /// A closing bracket.
  case close
  /// A quote that opens or closes, as languages differ.
  case quote
  /// A dash longer than the hyphen.
  case dash
  /// A mark after which a sentence goes on: `,` `;` `:`.
  case comma
  /// A mark on the character before, or one that is not seen.
  case mark
  /// A raised digit.
  case superscript
  /// A picture that goes with the sentence before it.
  case emoji
  /// A symbol that can begin a sentence: a currency, `№`, `§`, `#`, `@`, a bullet.
  case symbol
}

extension CharacterClass {
  /// Whether the character ends sentences.
  var isTerminator: Bool { self == .stop || self == .exclamation || self == .ellipsis }

  /// Whether the character is part of a word.
  var isWord: Bool {
    switch self {
    case .lower, .upper, .letter, .digit, .mark: true
    default: false
    }
  }
}
