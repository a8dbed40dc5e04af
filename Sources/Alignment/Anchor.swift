/// Two segments that evidence found nowhere else ties together.
struct Anchor: Hashable {
  /// The source segment.
  var source: Int
  /// The target segment.
  var target: Int

  /// The pairs of segments that share evidence which occurs once on each side, by source segment.
  static func all(
    _ source: TextFeatures, _ target: TextFeatures, _ kinds: [Evidence], where isUnique: (Int) -> Bool
  ) -> [Anchor] {
    var places: [Int: Int] = [:]
    for (j, evidence) in target.evidence.enumerated() {
      for number in evidence where kinds[number].isAnchor && isUnique(number) { places[number] = j }
    }
    var result: [Anchor] = []
    for (i, evidence) in source.evidence.enumerated() {
      for number in evidence where kinds[number].isAnchor {
        if let j = places[number] { result.append(Anchor(source: i, target: j)) }
      }
    }
    return result
  }

  /// The longest rising chain of anchors, without those that no others support.
  static func chain(_ anchors: [Anchor]) -> [Anchor] { supported(longestChain(anchors)) }

  /// The longest chain of anchors that rises on both sides.
  ///
  /// - Complexity: O(*k* log *k*) for *k* anchors.
  static func longestChain(_ anchors: [Anchor]) -> [Anchor] {
    // Patience: `tails[n]` is the anchor that ends the chain of n + 1 anchors with the smallest target.
    let sorted = Set(anchors).sorted { ($0.source, -$0.target) < ($1.source, -$1.target) }
    var tails: [Int] = []
    var before = Array(repeating: -1, count: sorted.count)
    for (index, anchor) in sorted.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[tails[middle]].target < anchor.target { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var chain: [Anchor] = []
    var index = tails.last ?? -1
    while index >= 0 {
      chain.append(sorted[index])
      index = before[index]
    }
    return chain.reversed()
  }

  /// Keeps the anchors with at least two of the three before and after near the same diagonal.
  private static func supported(_ chain: [Anchor]) -> [Anchor] {
    chain.enumerated().filter { index, anchor in
      let around = max(0, index - 3)..<min(chain.count, index + 4)
      return around.count { other in
        let (down, across) = (chain[other].source - anchor.source, chain[other].target - anchor.target)
        return other != index && abs(down - across) <= 4 + max(abs(down), abs(across)) / 3
      } >= 2
    }.map(\.element)
  }
}
