/// What the tokens of one side say of those of the other: how they are translated, and how reliably.
struct WordModel: Sendable {
  /// The translations.
  let lexicon: Lexicon
  /// For each target token the logarithm of what is left when nothing explains it.
  let losses: [Float]
  /// For each source token where its explanations begin, and what each is worth to which target token, for a source of
  /// one token.
  private(set) var starts: [Int] = [0]
  private(set) var words: [Int32] = []
  private(set) var gains: [Float] = []
  /// For each target token what a probability of one that explains it is worth.
  let factors: [Float]
  /// For each target token the probability that it is explained in a true bead.
  let reliability: [Float]

  /// The highest reliability.
  private static let mostReliable: Float = 0.85
  /// Explanations worth less are left out.
  private static let leastGain: Float = 0.2

  /// Prepares a lexicon for scoring.
  ///
  /// - Parameters:
  ///   - beads: The beads that it was learnt from.
  ///   - links: The links of target tokens.
  ///   - vocabulary: That of the target.
  init(_ lexicon: Lexicon, _ beads: [TrainingBead], _ links: WordLinks, _ vocabulary: Vocabulary) {
    self.lexicon = lexicon
    reliability = Self.reliability(lexicon, beads, links, vocabulary)
    losses = reliability.map { Float(logarithm(Double(1 - $0))) }
    factors = zip(reliability, lexicon.background).map { $0 / ((1 - $0) * max($1, 1e-9)) }
    for word in 0..<(lexicon.starts.count - 1) {
      for slot in lexicon.row(word) {
        let target = lexicon.words[slot]
        let gain = lexicon.probability(word, slot) * factors[Int(target)]
        guard gain >= Self.leastGain else { continue }
        words.append(target)
        gains.append(gain)
      }
      starts.append(words.count)
    }
  }

  /// For each target token how often it is explained by what it was seen with, that bead left out.
  private static func reliability(
    _ lexicon: Lexicon, _ beads: [TrainingBead], _ links: WordLinks, _ vocabulary: Vocabulary
  ) -> [Float] {
    var sums = vocabulary.entries.indices.map { token in
      let entry = vocabulary.entries[token]
      let usual = entry.kind == .word ? 0.4 * min(1, links.mass(of: token)) : entry.kind.usualReturn
      return usual * entry.kind.priorWeight
    }
    var totals = vocabulary.entries.map(\.kind.priorWeight)
    for (number, bead) in beads.enumerated() {
      let shares = lexicon.leftOut(bead, number: number)
      let count = bead.target.words.count
      for (b, word) in bead.target.words.enumerated() {
        var sum: Float = 0
        for a in bead.source.words.indices { sum += bead.source.counts[a] * shares[a * count + b] }
        let weight = bead.weight * bead.target.counts[b]
        sums[Int(word)] += weight * sum / (sum + lexicon.background[Int(word)])
        totals[Int(word)] += weight
      }
    }
    return zip(sums, totals).map { min(mostReliable, $0 / $1) }
  }
}
