/// Gathers for each element and tier the segments that have it.
struct PostingsBuilder {
  /// How many segments each list has, and then where the next goes.
  private var places: [Int]
  private var segments: [UInt32] = []

  private static var tiers: Int { RunHead.tiers.count }

  /// Makes room for a number of elements.
  init(elements: Int) { places = Array(repeating: 0, count: elements * Self.tiers + 1) }

  /// Makes room for one segment.
  mutating func announce(_ element: UInt32, tier: UInt8) { places[Int(element) * Self.tiers + Int(tier) + 1] += 1 }

  /// Puts a segment into a list; they come in ascending order, after all were announced.
  mutating func add(_ segment: UInt32, to element: UInt32, tier: UInt8) {
    if segments.isEmpty { open() }
    let list = Int(element) * Self.tiers + Int(tier)
    segments[places[list]] = segment
    places[list] += 1
  }

  private mutating func open() {
    var sum = 0
    for list in places.indices.dropFirst() {
      let count = places[list]
      places[list - 1] = sum
      sum += count
    }
    segments = Array(repeating: 0, count: sum)
  }

  /// The segments of a list, once all are in.
  private func list(_ list: Int) -> ArraySlice<UInt32> {
    segments[(list == 0 ? 0 : places[list - 1])..<places[list]]
  }

  /// Stores the pages of a run and returns the first key of each.
  func store(_ keys: [UInt64], _ ranks: [UInt32], run: Int, in store: any BlobStore) throws -> [UInt64] {
    var writer = PostingsWriter(run: run, in: store)
    for element in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let tiers = (0..<Self.tiers).map { list(element * Self.tiers + $0) }
      try writer.add(keys[element], rank: ranks[element], tiers)
    }
    return try writer.finish()
  }
}
