internal import Translation

extension Aligner {
  /// What is known of two languages beforehand.
  package struct Knowledge: Sendable {
    /// Sentences with their translations, such as those of a memory.
    package var sentences: [Known] = []
    /// Terms with their translations, such as those of a glossary.
    package var terms: [Known] = []

    /// Makes knowledge.
    package init(sentences: [Known] = [], terms: [Known] = []) {
      self.sentences = sentences
      self.terms = terms
    }
  }
}

extension Aligner.Knowledge {
  /// How many sentences are learnt from: those that have most rare tokens in common with the texts.
  private static let mostSentences = 1_000

  /// What bears on the texts that two readers have read, as beads to learn from: the terms that may occur in both, and
  /// the sentences most like them.
  ///
  /// - Returns: The beads, and how many of them are terms.
  func beads(_ left: TokenReader, _ right: TokenReader) -> (beads: [TrainingBead], terms: Int) {
    if terms.isEmpty, sentences.isEmpty { return ([], 0) }
    let readings = (Reading(left), Reading(right))
    let terms = terms.filter { readings.0.knowsAll($0.source) && readings.1.knowsAll($0.target) }
    var sentences = sentences
    if sentences.count > Self.mostSentences {
      let merits = sentences.map { readings.0.kinship($0.source) + readings.1.kinship($0.target) }
      sentences = merits.indices.sorted { (merits[$1], $0) < (merits[$0], $1) }.prefix(Self.mostSentences)
        .map { sentences[$0] }
    }
    let beads = (sentences + terms).map { pair in
      TrainingBead(
        source: WordBag(left.tokens(in: pair.source)), target: WordBag(right.tokens(in: pair.target)), weight: 1)
    }
    return (beads, terms.count)
  }

  /// The tokens of texts in one language, against which others are held.
  private struct Reading {
    private let vocabulary: Vocabulary
    private let reader: TokenReader

    init(_ reader: TokenReader) {
      vocabulary = reader.vocabulary
      self.reader = TokenReader(after: reader.knowledge)
    }

    /// Whether all tokens of another text occur in the texts.
    func knowsAll(_ text: InlineText) -> Bool {
      reader.tokens(in: text).allSatisfy { Int($0) < vocabulary.entries.count }
    }

    /// How many tokens another text has in common with the texts; one that is rare in them counts most.
    func kinship(_ text: InlineText) -> Double {
      Set(reader.tokens(in: text)).reduce(0) { sum, token in
        guard Int(token) < vocabulary.entries.count else { return sum }
        return sum + 1 / Double(max(1, vocabulary.entries[Int(token)].count))
      }
    }
  }
}
