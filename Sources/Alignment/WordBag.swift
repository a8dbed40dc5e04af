/// The tokens of one side of a bead, each once, in rising order, with how often it occurs.
struct WordBag: Hashable, Sendable {
  /// The tokens.
  private(set) var words: [Int32] = []
  /// How often each occurs.
  private(set) var counts: [Float] = []
  /// The number of occurrences.
  let total: Int

  /// Collects tokens.
  init(_ tokens: some Collection<Int32>) {
    total = tokens.count
    for token in tokens.sorted() {
      if words.last == token {
        counts[counts.count - 1] += 1
      } else {
        words.append(token)
        counts.append(1)
      }
    }
  }

  /// The place of a token that is in the bag.
  func place(of token: Int32) -> Int {
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Segments that are taken for translations of each other while the words are learnt.
struct TrainingBead: Sendable {
  /// The tokens of the source.
  var source: WordBag
  /// The tokens of the target.
  var target: WordBag
  /// The probability that it is right.
  var weight: Float

  /// The bead with its sides exchanged.
  var mirrored: TrainingBead { TrainingBead(source: target, target: source, weight: weight) }
}
