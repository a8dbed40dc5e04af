/// What the tokens of one side say of those of the other: how they are translated, and how reliably.
///
/// Whatever is asked of a segment is answered as if the bead it was in had not been learnt from; else a word that
/// occurs once would confirm itself.
struct WordModel: Sendable {
  /// The beads that were learnt from.
  let beads: [TrainingBead]
  /// The translations.
  let lexicon: Lexicon
  /// For each source token where its explanations begin: the target tokens that it makes likelier.
  private var starts: [Int] = [0]
  private var words: [Int32] = []
  /// How much likelier.
  private var ratios: [Float] = []
  /// For each target token how often it was explained, and how often it was seen, with what it began with.
  private var explained: [Float]
  private var seen: [Float]
  /// The same of each target token of each bead.
  private var beadExplained: [Float]

  /// The highest reliability.
  private static let mostReliable: Float = 0.85
  /// Explanations worth less are left out.
  private static let leastGain: Float = 0.1

  /// Prepares a lexicon for scoring.
  ///
  /// - Parameters:
  ///   - beads: The beads that it was learnt from.
  ///   - links: The links of target tokens.
  ///   - vocabulary: That of the target.
  init(_ lexicon: Lexicon, _ beads: [TrainingBead], _ links: WordLinks, _ vocabulary: Vocabulary) {
    self.lexicon = lexicon
    self.beads = beads
    explained = vocabulary.entries.indices.map { token in
      let entry = vocabulary.entries[token]
      let usual = entry.kind == .word ? 0.6 * min(1, links.mass(of: token)) : entry.kind.usualReturn
      return usual * entry.kind.priorWeight
    }
    seen = vocabulary.entries.map(\.kind.priorWeight)
    beadExplained = Array(repeating: 0, count: lexicon.offsets[beads.count])
    for (number, bead) in beads.enumerated() { count(bead, number) }
    makeRatios()
  }

  /// Counts how well a bead's target tokens are explained, the bead left out.
  private mutating func count(_ bead: TrainingBead, _ number: Int) {
    var sums = Array(repeating: Float(0), count: bead.target.words.count)
    for (a, word) in bead.source.words.enumerated() {
      let (slots, own) = lexicon.shares(of: bead, number: number, place: a)
      for (b, slot) in slots.enumerated() {
        sums[b] +=
          bead.source.counts[a]
          * lexicon.probability(Int(word), slot.slot, without: slot.share, ofAll: own)
      }
    }
    for (b, word) in bead.target.words.enumerated() {
      let weight = bead.weight * bead.target.counts[b]
      let share = weight * sums[b] / (sums[b] + Float(bead.source.total) * lexicon.background[Int(word)])
      beadExplained[lexicon.offsets[number] + b] = share
      explained[Int(word)] += share
      seen[Int(word)] += weight
    }
  }

  private mutating func makeRatios() {
    for word in 0..<(lexicon.starts.count - 1) {
      for slot in lexicon.row(word) {
        let target = Int(lexicon.words[slot])
        let ratio = lexicon.probability(word, slot) / lexicon.background[target]
        let share = max(0.1, explained[target] / seen[target])
        guard ratio * share / (1 - min(share, Self.mostReliable)) >= Self.leastGain else { continue }
        words.append(lexicon.words[slot])
        ratios.append(ratio)
      }
      starts.append(words.count)
    }
  }

  /// The probability that a target token is explained in a true bead, as it is without the bead that it was in.
  func reliability(of token: Int32, without number: Int?) -> Float {
    let word = Int(token)
    guard let number else { return min(Self.mostReliable, explained[word] / seen[word]) }
    let bag = beads[number].target
    let place = bag.place(of: token)
    let share = explained[word] - beadExplained[lexicon.offsets[number] + place]
    return min(Self.mostReliable, max(0, share) / (seen[word] - beads[number].weight * bag.counts[place]))
  }

  /// Adds how much likelier a source segment makes each target token, without the bead that it was in.
  func add(_ tokens: [Int32], without number: Int?, to sums: inout [Float]) {
    guard let number else {
      for token in tokens {
        for index in range(token) { sums[Int(words[index])] += ratios[index] }
      }
      return
    }
    for token in tokens {
      let word = Int(token)
      let (slots, own) = lexicon.shares(
        of: beads[number], number: number, place: beads[number].source.place(of: token))
      let total = lexicon.totals[word] + lexicon.masses[word]
      let scale = total / (max(0, lexicon.totals[word] - own) + lexicon.masses[word])
      var next = slots[...]
      for index in range(token) {
        let target = words[index]
        while let first = next.first, lexicon.words[first.slot] < target { next.removeFirst() }
        if let first = next.first, lexicon.words[first.slot] == target {
          let share = lexicon.probability(word, first.slot, without: first.share, ofAll: own)
          sums[Int(target)] += share / lexicon.background[Int(target)]
        } else {
          sums[Int(target)] += ratios[index] * scale
        }
      }
    }
  }

  /// What the bead that a target segment was in taught of its own tokens: for source tokens of the bead how much less
  /// likely they make each of the target tokens when it is left out.
  func lessons(for tokens: [Int32], from number: Int) -> [(word: Int32, losses: [Float])] {
    let bead = beads[number]
    let places = tokens.map { bead.target.place(of: $0) }
    return bead.source.words.indices.compactMap { a in
      let word = Int(bead.source.words[a])
      let (slots, own) = lexicon.shares(of: bead, number: number, place: a)
      // One bead among many teaches little.
      guard own > 0.02 * (lexicon.totals[word] + lexicon.masses[word]) else { return nil }
      let losses = zip(tokens, places).map { token, place in
        let (slot, share) = slots[place]
        let less = lexicon.probability(word, slot, without: share, ofAll: own)
        return (lexicon.probability(word, slot) - less) / lexicon.background[Int(token)]
      }
      return (bead.source.words[a], losses)
    }
  }

  /// Undoes `add`.
  func clear(_ tokens: [Int32], in sums: inout [Float]) {
    for token in tokens {
      for index in range(token) { sums[Int(words[index])] = 0 }
    }
  }

  private func range(_ token: Int32) -> Range<Int> { starts[Int(token)]..<starts[Int(token) + 1] }
}
