internal import Languages

/// What a lexicon knows, as lists of entries by class: the only part of the export that looks into lexicons.
struct LexiconWords {
  /// An abbreviation as its file has it, and whether it holds for words with a capital only.
  struct Abbreviation {
    /// The text.
    var text: String
    /// Whether it holds for words with a capital only.
    var isCapital: Bool
  }

  /// Abbreviations that never end a sentence.
  let titles: [Abbreviation]
  /// Abbreviations that end a sentence before a starter only.
  let either: [Abbreviation]
  /// Abbreviations that do not end a sentence before a number.
  let numbers: [Abbreviation]
  /// Abbreviations that may end a sentence after a number.
  let units: [Abbreviation]
  /// Words that begin sentences.
  let starters: [String]
  /// Names of months, in full and short.
  let months: [String]
  /// Words in capitals that do not begin sentences.
  let nonStarters: [String]
  /// Whether a full stop after a number makes it an ordinal.
  let hasOrdinals: Bool

  /// Sorts the entries of a lexicon.
  init(_ lexicon: Lexicon) {
    func abbreviations(_ traits: WordTraits) -> [Abbreviation] {
      lexicon.abbreviations.entries.filter { !$0.traits.isDisjoint(with: traits) }.map {
        Abbreviation(text: $0.text, isCapital: $0.traits.contains(.capital))
      }
    }
    func words(_ trait: WordTraits) -> [String] {
      lexicon.words.entries.filter { $0.traits.contains(trait) }.map(\.text)
    }
    titles = abbreviations(.title)
    either = abbreviations([.either, .numberEither, .unit])
    numbers = abbreviations([.number, .numberEither])
    units = abbreviations(.unit)
    (starters, months, nonStarters) = (words(.starter), words(.month), words(.nonStarter))
    hasOrdinals = lexicon.hasOrdinals
  }
}
