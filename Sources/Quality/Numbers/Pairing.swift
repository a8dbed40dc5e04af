/// The greatest number of pairs between two lists, each value in one pair at most.
///
/// Source: H. W. Kuhn, "The Hungarian Method for the Assignment Problem", 1955, in the form without weights.
struct Pairing {
  /// For each value of the target the index of its partner in the source.
  private(set) var partners: [Int?]
  private let sourceCount: Int

  /// Pairs values that agree.
  ///
  /// - Complexity: O(source² × target) at worst, linear where order is kept.
  init<Source, Target>(_ source: [Source], _ target: [Target], agrees: (Source, Target) -> Bool) {
    partners = [Int?](repeating: nil, count: target.count)
    sourceCount = source.count
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
