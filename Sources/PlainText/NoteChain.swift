/// Picks from candidates those that can be the marks of numbered notes: an increasing chain of the greatest weight.
///
/// The table of best weights by number is a Fenwick tree (P. Fenwick, "A new data structure for cumulative frequency
/// tables", 1994).
struct NoteChain {
  private var tree: [(weight: Int, candidate: Int)]
  private var previous: [Int] = []

  private init(highest: Int) { tree = Array(repeating: (0, -1), count: highest + 1) }

  /// The indices of the candidates in the chain, in order.
  ///
  /// - Complexity: O(*n* log *m*) for *n* candidates of numbers up to *m*.
  static func best(of candidates: [NoteMarks.Candidate]) -> [Int] {
    var chain = NoteChain(highest: candidates.map(\.number).max() ?? 0)
    for (index, candidate) in candidates.enumerated() {
      let best = chain.best(below: candidate.number)
      chain.previous.append(best.candidate)
      chain.record(best.weight + candidate.weight, index, at: candidate.number)
    }
    var result: [Int] = []
    var index = chain.best(below: chain.tree.count).candidate
    while index >= 0 {
      result.append(index)
      index = chain.previous[index]
    }
    return result.reversed()
  }

  private func best(below number: Int) -> (weight: Int, candidate: Int) {
    var best = (weight: 0, candidate: -1)
    var index = number - 1
    while index > 0 {
      if tree[index].weight > best.weight { best = tree[index] }
      index -= index & -index
    }
    return best
  }

  private mutating func record(_ weight: Int, _ candidate: Int, at number: Int) {
    var index = number
    while index > 0, index < tree.count {
      if weight > tree[index].weight { tree[index] = (weight, candidate) }
      index += index & -index
    }
  }
}
