/// Two segments that tokens found nowhere else tie together.
struct Anchor: Hashable {
  /// The source segment.
  var source: Int
  /// The target segment.
  var target: Int
  /// How much speaks for it.
  var weight: Float = 1

  /// The heaviest rising chain of anchors, without those that no others support.
  static func chain(_ anchors: [Anchor]) -> [Anchor] { supported(heaviestChain(anchors)) }

  /// The heaviest chain of anchors that rises on both sides.
  ///
  /// - Complexity: O(*k* log *k*) for *k* anchors.
  static func heaviestChain(_ anchors: [Anchor]) -> [Anchor] {
    // Those of one source segment from the last target on, so that none continues another.
    let sorted = anchors.sorted { ($0.source, -$0.target) < ($1.source, -$1.target) }
    var best = PrefixMaximum(count: (anchors.map(\.target).max() ?? 0) + 1)
    var before: [Int] = []
    var end = (weight: 0 as Float, index: -1)
    for (index, anchor) in sorted.enumerated() {
      let start = best.maximum(below: anchor.target)
      let weight = start.weight + anchor.weight
      before.append(start.index)
      best.raise(anchor.target, to: (weight, index))
      if weight > end.weight { end = (weight, index) }
    }
    var chain: [Anchor] = []
    while end.index >= 0 {
      chain.append(sorted[end.index])
      end.index = before[end.index]
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

/// The greatest weight at or before each place, while weights are raised.
///
/// Source: P. Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994, with maxima in place of sums.
private struct PrefixMaximum {
  private var nodes: [(weight: Float, index: Int)]

  init(count: Int) { nodes = Array(repeating: (0, -1), count: count + 1) }

  /// The greatest weight before a place, with the index it was given.
  func maximum(below place: Int) -> (weight: Float, index: Int) {
    var (result, node) = ((weight: 0 as Float, index: -1), place)
    while node > 0 {
      if nodes[node].weight > result.weight { result = nodes[node] }
      node &= node - 1
    }
    return result
  }

  /// Raises the weight of a place, if it is less.
  mutating func raise(_ place: Int, to value: (weight: Float, index: Int)) {
    var node = place + 1
    while node < nodes.count {
      if nodes[node].weight < value.weight { nodes[node] = value }
      node += node & -node
    }
  }
}
