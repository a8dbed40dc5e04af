/// Sources taken apart lately: neighbours in a document, and queries of one length, come near the same ones.
struct RecentTexts {
  /// How many are kept before all are let go.
  private static let limit = 8192

  private let tokenizer: Tokenizer
  private var texts: [Candidate: ComparableText] = [:]

  /// Keeps nothing yet.
  init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// The source of a candidate taken apart.
  subscript(candidate: Candidate) -> ComparableText {
    mutating get {
      if let found = texts[candidate] { return found }
      let made = tokenizer.text(candidate.source)
      if texts.count >= Self.limit { texts = [:] }
      texts[candidate] = made
      return made
    }
  }
}
