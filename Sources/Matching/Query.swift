package import Languages
package import Retrieval
package import Translation

/// A text to be found, prepared once to be compared with many.
package struct Query {
  /// The text taken apart.
  package let text: ComparableText
  /// The segments around it; `nil` where they are not known.
  package let neighbours: Neighbours?
  let tokenizer: Tokenizer
  private let tokenPattern: EditPattern
  private let characterPattern: EditPattern

  /// Prepares a text; the tokenizer's language is the language of the query.
  package init(_ content: InlineText, neighbours: Neighbours? = nil, _ tokenizer: Tokenizer) {
    text = tokenizer.text(content)
    self.neighbours = neighbours
    self.tokenizer = tokenizer
    tokenPattern = EditPattern(text.symbols)
    characterPattern = EditPattern(text.characters)
  }

  /// The language of the query.
  package var language: Language { tokenizer.language }

  /// What an index of segments knows of the text.
  package var outline: Outline { tokenizer.outline(of: text) }

  /// How similar a text is, or `nil` where it does not reach a percentage.
  ///
  /// - Complexity: O(*m* · *n*/64) in characters; much less for texts far below the minimum.
  package func similarity(to other: ComparableText, minimum: Int) -> Similarity? {
    var result = Similarity(
      tokenDistance: 0, tokenCount: max(text.symbols.count, other.symbols.count),
      characterDistance: 0, characterCount: max(text.length, other.length))
    if result.tokenCount == 0 { return result }
    let floor = abs(text.length - other.length)
    let tokenLimit = Similarity.limit(
      result.tokenCount, other: floor, of: result.characterCount, minimum: minimum)
    guard tokenLimit >= 0, let tokens = tokenPattern.distance(to: other.symbols, limit: tokenLimit) else { return nil }
    let characterLimit = Similarity.limit(
      result.characterCount, other: tokens, of: result.tokenCount, minimum: minimum)
    guard characterLimit >= 0,
      let characters = characterPattern.distance(to: other.characters, limit: characterLimit)
    else { return nil }
    result.tokenDistance = tokens
    result.characterDistance = characters
    return result.percent >= minimum ? result : nil
  }

  /// The score of a text and the differences behind it, or `nil` where the similarity does not reach a minimum.
  package func comparison(to other: ComparableText, minimum: Int = 0) -> Comparison? {
    similarity(to: other, minimum: minimum).map { Comparison(self, other, $0) }
  }
}
