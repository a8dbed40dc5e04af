internal import CRetrieval

/// A query prepared for the inner loops.
struct SearchQuery {
  /// The query.
  let outline: Outline
  /// The elements of its words.
  let elements: [UInt64]
  /// How segments are judged.
  let bound: Bound
  /// What the loops read.
  private(set) var values = cretrieval_query()

  /// Prepares a query.
  init(_ outline: Outline, _ bound: Bound, minimum: Int) {
    self.outline = outline
    self.bound = bound
    elements = outline.elements
    unsafe withUnsafeMutableBytes(of: &values.letters) { target in
      unsafe withUnsafeBytes(of: outline.letters.counts) { unsafe target.copyMemory(from: $0) }
    }
    values.word_count = Int64(outline.keys.count)
    values.length = Int64(outline.length)
    values.word_weight = Int64(bound.wordWeight)
    values.letter_weight = Int64(bound.letterWeight)
    values.minimum = Int64(minimum)
    self.minimum = minimum
  }

  /// The percentage to be reached.
  var minimum: Int {
    didSet { values.minimum = Int64(minimum) }
  }
}
