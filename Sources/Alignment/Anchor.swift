/// Two segments that tokens found nowhere else tie together.
struct Anchor: Hashable {
  /// The source segment.
  var source: Int
  /// The target segment.
  var target: Int

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
