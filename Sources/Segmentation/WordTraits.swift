/// What a lexicon says of a word.
struct WordTraits: OptionSet {
  /// The bits.
  let rawValue: UInt16

  /// An abbreviation that never ends a sentence.
  static let title = WordTraits(rawValue: 1 << 0)
  /// An abbreviation that ends a sentence before a starter only.
  static let either = WordTraits(rawValue: 1 << 1)
  /// An abbreviation before a number only.
  static let number = WordTraits(rawValue: 1 << 2)
  /// No end before a number; elsewhere as `either`.
  static let numberEither = WordTraits(rawValue: 1 << 3)
  /// May end a sentence after a number; elsewhere as `either`.
  static let unit = WordTraits(rawValue: 1 << 4)
  /// A word that begins sentences.
  static let starter = WordTraits(rawValue: 1 << 5)
  /// The name of a month.
  static let month = WordTraits(rawValue: 1 << 6)
  /// A word in capitals that does not begin a sentence.
  static let nonStarter = WordTraits(rawValue: 1 << 7)
  /// The entry holds for words that begin with a capital only.
  static let capital = WordTraits(rawValue: 1 << 8)
  /// The first word, or the first two, of an entry of several words.
  static let opensPhrase = WordTraits(rawValue: 1 << 9)
  /// The last word of an entry of several words.
  static let closesPhrase = WordTraits(rawValue: 1 << 10)
  /// A preposition.
  static let preposition = WordTraits(rawValue: 1 << 11)
  /// The entry is itself of capitals only, two or more.
  static let capitals = WordTraits(rawValue: 1 << 12)

  /// The classes of abbreviations.
  static let classes: WordTraits = [.title, .either, .number, .numberEither, .unit]
}
