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

  /// The best texts that an index finds for a query, best first, with a minimum that rises with the last of them.
  func best(
    _ query: Query, in index: SegmentIndex, minimum: Int, limit: Int
  ) throws -> [(document: Int, score: Int)] {
    var best: [(document: Int, score: Int)] = []
    try index.search(tokenizer.outline(of: query.text), minimum: minimum) { document, _ in
      let floor = best.count == limit ? best[limit - 1].score : minimum
      guard let similarity = query.similarity(to: texts[document], minimum: floor) else { return floor }
      best = Array((best + [(document, similarity.percent)]).sorted { $0.score > $1.score }.prefix(limit))
      return best.count == limit ? best[limit - 1].score : minimum
    }
    return best
  }
}

extension Similarity {
  /// The share of characters that stay, in a hundred.
  var characterPercent: Int { 100 * (characterCount - characterDistance) / max(1, characterCount) }
}
