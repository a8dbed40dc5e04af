/// The greatest number of pairs between two lists, each value in one pair at most.
///
/// Source: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, in the form without weights.
struct Pairing {
  /// For each value of the target the index of its partner in the source.
  private(set) var partners: [Int?]
  private let sourceCount: Int

  /// The most comparisons that are made; a segment that needs more is a table or a list.
  private static let mostComparisons = 250_000

  /// Pairs values that agree; in lists too long to try everything, only values that stand at the same place.
  ///
  /// - Complexity: O(source × target) comparisons, O(source² × target) steps at worst.
  init<Source, Target>(_ source: [Source], _ target: [Target], agrees: (Source, Target) -> Bool) {
    partners = [Int?](repeating: nil, count: target.count)
    sourceCount = source.count
    guard source.count * target.count <= Self.mostComparisons else {
      for index in 0..<min(source.count, target.count) where agrees(source[index], target[index]) {
        partners[index] = index
      }
      return
    }
    let edges = source.map { value in target.indices.filter { agrees(value, target[$0]) } }
    for index in source.indices {
      var visited: Set<Int> = []
      _ = finds(index, edges, &visited)
    }
  }

  private mutating func finds(_ index: Int, _ edges: [[Int]], _ visited: inout Set<Int>) -> Bool {
    for other in edges[index] where visited.insert(other).inserted {
      if let owner = partners[other], !finds(owner, edges, &visited) { continue }
      partners[other] = index
      return true
    }
    return false
  }

  /// The pairs, as indices of source and target.
  var pairs: [(source: Int, target: Int)] {
    partners.indices.compactMap { target in partners[target].map { ($0, target) } }
  }

  /// The indices of the source values without a partner.
  var lost: [Int] {
    let paired = Set(partners.compactMap(\.self))
    return (0..<sourceCount).filter { !paired.contains($0) }
  }

  /// The indices of the target values without a partner.
  var added: [Int] { partners.indices.filter { partners[$0] == nil } }
}
