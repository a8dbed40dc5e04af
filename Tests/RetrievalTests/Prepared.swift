import Languages
import Matching
import Retrieval
import TestSupport
import Translation

/// Texts taken apart for the score and for the index.
struct Prepared {
  let tokenizer: Tokenizer
  let texts: [ComparableText]
  let outlines: [Outline]

  init(_ world: World, _ texts: [String]) {
    guard let language = Language(world.language) else { preconditionFailure("no such language") }
    let tokenizer = Tokenizer(language)
    self.tokenizer = tokenizer
    self.texts = texts.map { tokenizer.text(InlineText($0)) }
    outlines = self.texts.map(tokenizer.outline(of:))
  }

  /// The scores of all texts against a query that reach a minimum, by the product's own score without penalties.
  func scores(_ query: Query, minimum: Int) -> [Int: Int] {
    var scores: [Int: Int] = [:]
    for (document, text) in texts.enumerated() {
      if let similarity = query.similarity(to: text, minimum: minimum) { scores[document] = similarity.percent }
    }
    return scores
  }
}
