/// The probabilities that a token is translated by others, learnt from beads: IBM Model 1 with a Dirichlet prior.
///
/// A target token of a bead comes from one of its source tokens, or from nowhere as often as it occurs at all. What
/// each source token accounts for is counted and the counts are the next round's probabilities; links between tokens
/// that look or sound alike count as if they had been seen some times.
///
/// Sources: P. Brown, S. Della Pietra, V. Della Pietra, R. Mercer, "The Mathematics of Statistical Machine
/// Translation", 1993 (Model 1); R. Moore, "Improving IBM Word Alignment Model 1", 2004 (smoothing).
struct Lexicon: Sendable {
  /// How often a full link counts as seen.
  private static let priorCount: Float = 10
  /// The least sum of links that a token is given room for.
  private static let leastMass: Float = 0.3

  /// For each source token where its row begins.
  private(set) var starts: [Int] = [0]
  /// The target tokens of each row, rising.
  private(set) var words: [Int32] = []
  /// How often each pair was seen, as expected.
  private(set) var counts: [Float] = []
  /// How often each source token was seen to be translated.
  private(set) var totals: [Float] = []
  /// What links add to each pair.
  private var priors: [Float] = []
  /// What links and room for the unseen add to each source token.
  private(set) var masses: [Float] = []
  /// The probabilities that the counts were made with.
  private var shares: [Float] = []
  /// For each bead the weight of all explanations of its target tokens, from `offsets` on.
  private var norms: [Float] = []
  private(set) var offsets: [Int] = [0]
  /// How often each target token occurs among all.
  let background: [Float]

  /// Learns from beads.
  ///
  /// - Parameters:
  ///   - beads: The beads; none leaves what links say.
  ///   - links: The links of source tokens.
  ///   - background: How often each target token occurs among all.
  ///   - earlier: A lexicon of the same tokens to start from.
  /// - Complexity: O(rounds · pairs of tokens in beads).
  init(_ beads: [TrainingBead], _ links: WordLinks, background: [Float], rounds: Int, from earlier: Lexicon? = nil) {
    self.background = background
    let places = Self.places(beads, links.starts.count - 1)
    makeRows(beads, links, places)
    for bead in beads { offsets.append(offsets[offsets.count - 1] + bead.target.words.count) }
    norms = Array(repeating: 0, count: offsets[beads.count])
    shares = Array(repeating: 0, count: words.count)
    counts = shares
    totals = Array(repeating: 0, count: masses.count)
    guard !beads.isEmpty else { return }
    begin(earlier)
    var slots = Array(repeating: Int32(0), count: background.count)
    for round in 0..<rounds {
      if round > 0 { renewShares() }
      count(beads, places, &slots)
    }
  }

  /// The row of a source token.
  func row(_ word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }

  /// The probability of the pair at a place in a source token's row.
  func probability(_ word: Int, _ slot: Int) -> Float { (counts[slot] + priors[slot]) / (totals[word] + masses[word]) }

  /// The probability of the pair at a place as it would be had a bead's share of it not been seen.
  func probability(_ word: Int, _ slot: Int, without share: Float, ofAll own: Float) -> Float {
    (max(0, counts[slot] - share) + priors[slot]) / (max(0, totals[word] - own) + masses[word])
  }

  /// How much of a source token's counts are of one bead: by target token of the bead the place in its row and the
  /// count, and all of them.
  func shares(of bead: TrainingBead, number: Int, place a: Int) -> (slots: [(slot: Int, share: Float)], own: Float) {
    let word = Int(bead.source.words[a])
    var slots: [(slot: Int, share: Float)] = []
    slots.reserveCapacity(bead.target.words.count)
    var own: Float = 0
    var slot = starts[word]
    for (b, target) in bead.target.words.enumerated() {
      slot = find(target, from: slot, in: word)
      let weight = bead.weight * bead.target.counts[b] * bead.source.counts[a]
      let share = weight * shares[slot] / norms[offsets[number] + b]
      own += share
      slots.append((slot, share))
    }
    return (slots, own)
  }

  /// The place of a target token in the row of a source token that it was seen with, by halving.
  private func find(_ target: Int32, from start: Int, in word: Int) -> Int {
    var (low, high) = (start, starts[word + 1])
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each source token the beads that have it and its place there.
  private static func places(_ beads: [TrainingBead], _ count: Int) -> [[(bead: Int32, place: Int32)]] {
    var result: [[(bead: Int32, place: Int32)]] = Array(repeating: [], count: count)
    for (number, bead) in beads.enumerated() {
      for (place, word) in bead.source.words.enumerated() { result[Int(word)].append((Int32(number), Int32(place))) }
    }
    return result
  }

  /// Makes a row for each source token of the target tokens that it is linked to or was seen with.
  private mutating func makeRows(
    _ beads: [TrainingBead], _ links: WordLinks, _ places: [[(bead: Int32, place: Int32)]]
  ) {
    var weights = Array(repeating: Float(-1), count: background.count)
    for (word, places) in places.enumerated() {
      let start = words.count
      for link in links.links(of: word) {
        weights[Int(links.partners[link])] = links.weights[link]
        words.append(links.partners[link])
      }
      for place in places {
        for target in beads[Int(place.bead)].target.words where weights[Int(target)] < 0 {
          weights[Int(target)] = 0
          words.append(target)
        }
      }
      words[start...].sort()
      for target in words[start...] {
        priors.append(Self.priorCount * weights[Int(target)])
        weights[Int(target)] = -1
      }
      starts.append(words.count)
      masses.append(Self.priorCount * max(links.mass(of: word), Self.leastMass) + 1)
    }
  }

  /// The probabilities of the first round: an earlier lexicon's, else what links and mere frequency say.
  private mutating func begin(_ earlier: Lexicon?) {
    for word in masses.indices {
      var slot = 0
      var end = 0
      if let earlier { (slot, end) = (earlier.starts[word], earlier.starts[word + 1]) }
      for place in row(word) {
        var count: Float = 0
        var total: Float = 0
        if let earlier {
          while slot < end, earlier.words[slot] < words[place] { slot += 1 }
          if slot < end, earlier.words[slot] == words[place] { count = earlier.counts[slot] }
          total = earlier.totals[word]
        }
        shares[place] = (count + priors[place] + background[Int(words[place])]) / (total + masses[word])
      }
    }
  }

  private mutating func renewShares() {
    for word in masses.indices {
      let total = totals[word] + masses[word]
      for slot in row(word) {
        shares[slot] = (counts[slot] + priors[slot] + background[Int(words[slot])]) / total
      }
    }
  }

  /// One round of expected counts.
  private mutating func count(
    _ beads: [TrainingBead], _ places: [[(bead: Int32, place: Int32)]], _ slots: inout [Int32]
  ) {
    for (number, bead) in beads.enumerated() {
      for (b, word) in bead.target.words.enumerated() { norms[offsets[number] + b] = background[Int(word)] }
    }
    for word in masses.indices where !places[word].isEmpty {
      for slot in row(word) { slots[Int(words[slot])] = Int32(slot) }
      for place in places[word] {
        let bead = beads[Int(place.bead)]
        let (offset, times) = (offsets[Int(place.bead)], bead.source.counts[Int(place.place)])
        for (b, target) in bead.target.words.enumerated() {
          norms[offset + b] += times * shares[Int(slots[Int(target)])]
        }
      }
    }
    for word in masses.indices where !places[word].isEmpty {
      for slot in row(word) {
        slots[Int(words[slot])] = Int32(slot)
        counts[slot] = 0
      }
      for place in places[word] {
        let bead = beads[Int(place.bead)]
        let (offset, times) = (offsets[Int(place.bead)], bead.source.counts[Int(place.place)] * bead.weight)
        for (b, target) in bead.target.words.enumerated() {
          let slot = Int(slots[Int(target)])
          counts[slot] += times * bead.target.counts[b] * shares[slot] / norms[offset + b]
        }
      }
      totals[word] = row(word).reduce(0) { $0 + counts[$1] }
    }
  }
}
