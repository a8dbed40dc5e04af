/// What is known of the translations between two languages: words, lengths, how beads follow each other.
struct PairModel: Sendable {
  /// What source tokens say of target tokens.
  var forward: WordModel
  /// What target tokens say of source tokens.
  var backward: WordModel
  /// The lengths.
  var lengths: LengthModel
  /// The shapes.
  var shapes = ShapeShares()
  /// The gaps.
  var steps = GapSteps()

  private let words: Words
  private let terms: Int

  /// The number of beads that words were learnt from, without terms, which tell little of how sentences are translated.
  var learnt: Int { forward.beads.count - terms }

  /// The tokens of both sides and what links them, the same for all rounds.
  struct Words: Sendable {
    let source: Vocabulary
    let target: Vocabulary
    let links: WordLinks
    let mirroredLinks: WordLinks
    let sourceBackground: [Float]
    let targetBackground: [Float]

    /// Links two vocabularies.
    init(_ source: Vocabulary, _ target: Vocabulary) {
      self.source = source
      self.target = target
      links = WordLinks(source, target)
      mirroredLinks = links.mirrored(target.entries.count)
      sourceBackground = Self.background(source)
      targetBackground = Self.background(target)
    }

    /// How many occurrences of tokens that did not occur are reckoned with, so that a short text does not make all of
    /// its words frequent.
    private static let unseen = 200

    private static func background(_ vocabulary: Vocabulary) -> [Float] {
      let total = vocabulary.entries.reduce(unseen) { $0 + $1.count }
      return vocabulary.entries.map { Float(max(1, $0.count)) / Float(total) }
    }
  }

  /// What is known before anything is aligned: links, lengths of whole texts, and beads that are given.
  ///
  /// - Parameter terms: How many of the beads are terms.
  init(_ words: Words, _ lengths: LengthModel, given: [TrainingBead], terms: Int = 0) {
    self.words = words
    self.terms = terms
    self.lengths = lengths
    (forward, backward) = Self.learn(given, words, from: nil)
  }

  /// Learns the words from beads.
  mutating func learn(_ beads: [TrainingBead]) {
    (forward, backward) = Self.learn(beads, words, from: (forward.lexicon, backward.lexicon))
  }

  private static func learn(
    _ beads: [TrainingBead], _ words: Words, from earlier: (forward: Lexicon, backward: Lexicon)?
  ) -> (WordModel, WordModel) {
    let rounds = earlier == nil ? 12 : Self.rounds
    let forward = Lexicon(
      beads, words.links, background: words.targetBackground, rounds: rounds, from: earlier?.forward)
    let mirrored = beads.map(\.mirrored)
    let backward = Lexicon(
      mirrored, words.mirroredLinks, background: words.sourceBackground, rounds: rounds, from: earlier?.backward)
    return (
      WordModel(forward, beads, words.mirroredLinks, words.target),
      WordModel(backward, mirrored, words.links, words.source)
    )
  }

  private static let rounds = 6

  /// Tokens of more places on either side tie nothing together.
  private static let mostPlaces = 3

  /// The pairs of segments that tokens which occur seldom on both sides tie together.
  func anchors(_ pair: TextPair) -> [Anchor] {
    let sources = Self.places(pair.source, words.source.entries.count)
    let targets = Self.places(pair.target, words.target.entries.count)
    var weights: [[Int]: Float] = [:]
    for (token, left) in sources.enumerated() where !left.isEmpty && left.count <= Self.mostPlaces {
      for link in words.links.links(of: token) where words.links.weights[link] >= 0.3 {
        let right = targets[Int(words.links.partners[link])]
        guard !right.isEmpty, right.count <= Self.mostPlaces else { continue }
        let weight = words.links.weights[link] / Float(left.count * right.count)
        for i in left { for j in right { weights[[i, j], default: 0] += weight } }
      }
    }
    return weights.map { Anchor(source: $0[0], target: $0[1], weight: $1) }.filter { $0.weight >= 0.2 }
  }

  /// For each token the segments that have it, or one more than may tie anything together.
  private static func places(_ text: TextFeatures, _ count: Int) -> [[Int]] {
    var result: [[Int]] = Array(repeating: [], count: count)
    for (segment, tokens) in text.tokens.enumerated() {
      for token in tokens where result[Int(token)].count <= mostPlaces && result[Int(token)].last != segment {
        result[Int(token)].append(segment)
      }
    }
    return result
  }
}
