internal import Languages

/// What capital letters say about the words of a text.
struct Capitals {
  /// The text.
  let text: ComparableText
  private let vocabulary: Vocabulary
  private let first: Int?
  private let sayNothing: Bool
  private let nounsHaveCapitals: Bool

  /// Looks at a text's capitals as its language uses them.
  init(_ text: ComparableText, _ tokenizer: Tokenizer) {
    self.text = text
    vocabulary = tokenizer.vocabulary
    first = text.tokens.firstIndex { $0.kind == .word }
    nounsHaveCapitals = ["de", "lb"].contains(tokenizer.language.primary)
    let vocabulary = tokenizer.vocabulary
    sayNothing = !text.tokens.contains {
      $0.kind == .word && vocabulary[$0.surface].shape.contains(.hasSmallLetter)
        && !vocabulary[$0.surface].shape.contains(.startsWithCapital)
    }
  }

  /// Whether a word looks like a name: a capital inside the sentence, or all capitals in a text that is not.
  ///
  /// German nouns all have a capital; there a name needs another capitalised word before it. The first word of a
  /// text is a name only in all capitals.
  func isName(at index: Int) -> Bool {
    let shape = vocabulary[text.tokens[index].surface].shape
    guard !sayNothing, shape.contains([.startsWithCapital, .isLong]) else { return false }
    if !shape.contains(.hasSmallLetter) { return true }
    if index == first { return false }
    return !nounsHaveCapitals || isCapitalised(index - 1)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    guard index >= 0, index != first, text.tokens[index].kind == .word else { return false }
    return vocabulary[text.tokens[index].surface].shape.contains(.startsWithCapital)
  }
}
