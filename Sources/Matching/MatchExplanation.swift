public import Languages
public import Translation

/// How the score of a stored source against a text comes about, word by word.
public struct MatchExplanation: Sendable {
  /// A word as the score sees it.
  public struct Word: Hashable, Sendable {
    /// What is written.
    public var text: String
    /// What sort of word it is: `word`, `punctuation`, `number`, `date` or `address`.
    public var kind: String
    /// What is compared: the folded word, or the value of a number, date or address.
    public var value: String
    /// The key by which the index knows it; the same for all numbers, dates or addresses.
    public var key: UInt64
  }

  /// The words of the text that was asked for.
  public let query: [Word]
  /// The words of the stored source.
  public let source: [Word]
  /// The score with its parts; what depends on translations, regions and neighbours is not in it.
  public let score: Score
  /// What differs, in the order of `Difference`.
  public let differences: [Difference]

  /// Compares two texts of a language.
  public init(_ query: InlineText, against source: InlineText, in language: Language) {
    let tokenizer = Tokenizer(language)
    let prepared = Query(query, tokenizer)
    let other = tokenizer.text(source)
    self.query = Self.words(of: prepared.text, tokenizer)
    self.source = Self.words(of: other, tokenizer)
    let similarity = prepared.similarity(to: other, minimum: 0)
    let comparison = similarity.map { Comparison(prepared, other, $0) }
    score =
      comparison?.score
      ?? Score(
        Similarity(tokenDistance: 1, tokenCount: 1, characterDistance: 1, characterCount: 1), isExact: false)
    differences = comparison?.differences ?? []
  }

  private static func words(of text: ComparableText, _ tokenizer: Tokenizer) -> [Word] {
    text.tokens.map { token in
      Word(
        text: tokenizer.vocabulary.form(token.surface), kind: "\(token.kind)",
        value: tokenizer.vocabulary.form(token.value), key: tokenizer.key(of: token))
    }
  }
}
