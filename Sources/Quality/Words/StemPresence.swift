/// Looks for words of the same stem, whatever their endings: `арестовала` for `арест`, `китайской` for `Китай`.
enum StemPresence {
  /// Whether a text has a word of the stem of one of a term's words of at least four letters.
  ///
  /// The stem is taken to be three fifths of the word, and at least four letters.
  static func hasPart(of term: String, in text: CheckedText) -> Bool {
    let term = CheckedText(term)
    return term.words.contains { word in
      guard word.letters >= 4 else { return false }
      let stem = Array(term.lowered(word).prefix(max(4, (word.letters * 3 + 4) / 5)))
      return text.words.contains { $0.letters >= stem.count && text.lowered($0).starts(with: stem) }
    }
  }
}

extension CheckedText {
  /// The characters of a word in lower case.
  fileprivate func lowered(_ word: CheckedWord) -> some Sequence<UInt32> {
    scalars[word.range].lazy.map { CharacterClass.lowercased($0) }
  }
}
