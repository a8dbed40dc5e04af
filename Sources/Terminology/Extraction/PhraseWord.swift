internal import Text

/// A word of a text as runs of words are made of it.
struct PhraseWord {
  /// The folded letters.
  var folded: String
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>
  /// Whether its first letter is a capital.
  var isCapitalised: Bool
  /// Whether it is an acronym.
  var isAcronym: Bool
  /// What stands between it and the word before it.
  var gap: TermWord.Gap
  /// Where in a term it may stand.
  var place: FunctionWords.Place
  /// Whether a term is likely to begin behind it.
  var leads: Bool

  /// The words of a text.
  static func words(of folded: FoldedText, _ functionWords: FunctionWords) -> [PhraseWord] {
    folded.words.map { word in
      let form = String(decoding: folded.form(word), as: UTF8.self)
      return PhraseWord(
        folded: form, range: word.range, isCapitalised: word.isCapitalised, isAcronym: word.isAcronym, gap: word.gap,
        place: functionWords.place(of: form), leads: functionWords.leads(form))
    }
  }

  /// Whether it is the first of a sentence, where a capital says nothing.
  var isFirst: Bool { gap.endsSentence }
  /// Whether nothing but a hyphen or white space stands before it.
  var isJoined: Bool { gap <= .space }

  /// Whether a term may begin or end with it.
  var mayEdge: Bool {
    folded.utf8.count > 2 && place == .anywhere && !folded.utf8.contains { (0x30...0x39).contains($0) }
  }
}
