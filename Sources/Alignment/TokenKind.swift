/// What kind of thing a token is.
enum TokenKind: UInt8, Hashable, Sendable {
  /// A word by its first five letters; one character of a script without spaces.
  case word
  /// A number of two digits or more, by its digits.
  case number
  /// A number of one digit.
  case digit
  /// A web or mail address.
  case address
  /// The mark of a note.
  case note
  /// A mark that translations keep, such as `?` or `%`.
  case mark

  /// How strongly equal tokens of both sides are taken for translations before anything is learnt.
  var priorLink: Float { self == .mark ? 0.5 : 1 }

  /// How often a token returns in its translation, before anything is learnt; words are judged by what resembles them.
  var usualReturn: Float {
    switch self {
    case .number, .note: 0.85
    case .digit: 0.51
    case .address: 0.9
    case .mark: 0.3
    case .word: 0
    }
  }

  /// How many occurrences the usual return weighs.
  var priorWeight: Float { self == .word ? 1 : 3 }
}
