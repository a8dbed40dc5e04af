internal import CRetrieval

/// The elements of several runs, and their ranks in the run that is made of them.
struct ElementRanks {
  /// The keys, in order.
  private var keys: [UInt64] = []
  /// The rank of each.
  private var ranks: [UInt32] = []
  /// For each run the new rank of each of its ranks.
  private var newRanks: [[UInt32]]

  private static let none = UInt32.max

  /// Counts the elements of some runs.
  init(_ runs: [Run], _ places: SegmentOrder) throws {
    newRanks = Array(repeating: [], count: runs.count)
    var frequencies: [UInt32] = []
    try Self.forEachElement(of: runs) { key, entries in
      let frequency = try entries.reduce(0) { $0 + (try places.count(of: $1.entry, in: $1.source)) }
      guard frequency > 0 else { return }
      for (source, entry) in entries {
        try note(UInt32(keys.count), at: Int(entry.rank), of: source, runs[source].head)
      }
      keys.append(key)
      frequencies.append(UInt32(frequency))
    }
    rank(by: frequencies)
  }

  /// Hands over each element with its entries in those of some runs that have it, in the order of keys.
  static func forEachElement(
    of runs: [Run], _ body: (UInt64, [(source: Int, entry: PostingsEntry)]) throws -> Void
  ) throws {
    var readers = try runs.map { try ElementReader($0) }
    var fronts = readers.map(\.key)
    var rest = readers.count { !$0.isAtEnd }
    var entries: [(source: Int, entry: PostingsEntry)] = []
    while rest > 0 {
      let key = fronts[fronts.leastPlace]
      entries.removeAll(keepingCapacity: true)
      for source in readers.indices where fronts[source] == key && !readers[source].isAtEnd {
        entries.append((source, try readers[source].entry()))
        try readers[source].advance()
        fronts[source] = readers[source].key
        if readers[source].isAtEnd { rest -= 1 }
      }
      try body(key, entries)
    }
  }

  /// The rank of an element by its place in the order of keys.
  func rank(of element: Int) -> UInt32 { ranks[element] }

  /// The new ranks of words of a run; `nil` where it has no such words.
  func ranks(_ old: [UInt64], of source: Int) -> [UInt32]? {
    var result: [UInt32] = []
    result.reserveCapacity(old.count)
    for rank in old {
      guard rank < newRanks[source].count, newRanks[source][Int(rank)] != Self.none else { return nil }
      result.append(newRanks[source][Int(rank)])
    }
    return result
  }

  private mutating func note(_ element: UInt32, at rank: Int, of source: Int, _ head: RunHead) throws(RetrievalError) {
    guard rank < 1 << 28 else { throw RetrievalError(.damaged, .runs, Int64(head.number)) }
    while newRanks[source].count <= rank { newRanks[source].append(Self.none) }
    newRanks[source][rank] = element
  }

  /// Ranks the elements from the most frequent to the rarest, by keys where equally rare.
  private mutating func rank(by frequencies: [UInt32]) {
    var order = (0..<UInt32(keys.count)).map { UInt64(~frequencies[Int($0)]) << 32 | UInt64($0) }
    order.sort()
    ranks = Array(repeating: 0, count: order.count)
    for (rank, entry) in order.enumerated() {
      ranks[Int(UInt32(truncatingIfNeeded: entry))] = UInt32(rank)
    }
    for source in newRanks.indices {
      for old in newRanks[source].indices where newRanks[source][old] != Self.none {
        newRanks[source][old] = ranks[Int(newRanks[source][old])]
      }
    }
  }
}
