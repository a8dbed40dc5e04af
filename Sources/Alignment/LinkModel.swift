/// How much the evidence in two texts speaks for two blocks of segments.
///
/// A piece of evidence that returns in the partner multiplies the likelihood by how much rarer it is by chance in a
/// block of that many segments; one that does not return lowers it.
struct LinkModel {
  /// The evidence that occurs in one segment of each side and is a point to hold on to, as pairs of segments.
  let anchors: [Anchor]

  /// For each piece of evidence, and each number of segments in a block, half of what a meeting gains over two misses.
  private let sourceGains: [Double]
  private let targetGains: [Double]
  private let sourceBlocks: [Block]
  private let targetBlocks: [Block]

  /// The evidence of some segments that follow each other.
  private struct Block {
    /// Its numbers, sorted; one that occurs in several segments stands as often.
    var evidence: [Int32] = []
    /// What the block loses if nothing in it returns.
    var loss = 0.0
  }

  /// Counts the evidence of two texts.
  init(_ source: TextFeatures, _ target: TextFeatures, _ table: EvidenceTable) {
    let sourceCounts = Self.counts(source, table.kinds.count)
    let targetCounts = Self.counts(target, table.kinds.count)
    let shares = table.kinds.indices.map { number in
      let isShared = sourceCounts[number] > 0 && targetCounts[number] > 0
      return isShared ? table.kinds[number].returnShare : table.kinds[number].lostShare
    }
    let losses = shares.map { 0.5 * logarithm(1 - $0) }
    sourceGains = Self.gains(sourceCounts, of: source.count, shares)
    targetGains = Self.gains(targetCounts, of: target.count, shares)
    sourceBlocks = Self.blocks(source, losses)
    targetBlocks = Self.blocks(target, losses)
    anchors = Anchor.all(source, target, table.kinds) { sourceCounts[$0] == 1 && targetCounts[$0] == 1 }
  }

  /// What evidence is worth to a bead of some shape that ends at two boundaries.
  func score(_ shape: BeadShape, endingAt i: Int, _ j: Int) -> Double {
    let left = sourceBlocks[i * BeadShape.largest + shape.source - 1]
    let right = targetBlocks[j * BeadShape.largest + shape.target - 1]
    var sum = left.loss + right.loss
    var (a, b) = (0, 0)
    while a < left.evidence.count, b < right.evidence.count {
      let (first, second) = (left.evidence[a], right.evidence[b])
      if first == second {
        let place = Int(first) * BeadShape.largest - 1
        sum += sourceGains[place + shape.source] + targetGains[place + shape.target]
      }
      if first <= second { a += 1 }
      if second <= first { b += 1 }
    }
    return sum
  }

  /// The number of segments that have each piece of evidence.
  private static func counts(_ features: TextFeatures, _ count: Int) -> [Int] {
    var result = Array(repeating: 0, count: count)
    for evidence in features.evidence { for number in evidence { result[number] += 1 } }
    return result
  }

  private static func gains(_ counts: [Int], of total: Int, _ shares: [Double]) -> [Double] {
    zip(counts, shares).flatMap { count, share in
      (1...BeadShape.largest).map { segments in
        let rarity = max(1, Double(total) / Double(max(1, count) * segments))
        return 0.5 * (logarithm(1 - share + share * rarity) - logarithm(1 - share))
      }
    }
  }

  /// For each boundary the blocks of one to four segments that end there.
  private static func blocks(_ features: TextFeatures, _ losses: [Double]) -> [Block] {
    (0...features.count).flatMap { end in
      (1...BeadShape.largest).map { size in
        let evidence = features.evidence[max(0, end - size)..<end].joined().sorted()
        return Block(evidence: evidence.map(Int32.init), loss: evidence.reduce(0) { $0 + losses[$1] })
      }
    }
  }
}
