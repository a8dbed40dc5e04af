/// What sets a found source apart from the text that was asked for.
///
/// The cases stand in the order in which they are listed to users and in JSON.
public enum Difference: String, Hashable, Sendable, CaseIterable {
  /// A number differs, is missing or is extra; also a word with digits in it, such as `COVID-19` or `1990s`.
  case number
  /// A date differs, is missing or is extra.
  case date
  /// A capitalised word inside the sentence differs.
  case name
  /// One text denies more often than the other.
  case negation
  /// Punctuation differs, if only in its typographic form.
  case punctuation
  /// The same word is written with other capitals.
  case `case`
  /// The inline codes differ.
  case code
  /// Any other word, an address or the order of the words differs.
  case word

  /// Whether a translation with this difference must not be filled in without a person who looks.
  public var stopsFilling: Bool {
    switch self {
    case .number, .date, .name, .negation: true
    case .punctuation, .case, .code, .word: false
    }
  }
}
