/// Gathers for each element the segments that have it.
struct PostingsBuilder {
  /// How many segments each element has, and then where the next goes.
  private var places: [Int]
  private var segments: [UInt32] = []

  /// Makes room for some elements, which so many segments have each.
  init(_ frequencies: [UInt32]) {
    places = []
    places.reserveCapacity(frequencies.count)
    var sum = 0
    for frequency in frequencies {
      places.append(sum)
      sum += Int(frequency)
    }
    segments = Array(repeating: 0, count: sum)
  }

  /// Notes that a segment has an element; segments come in ascending order.
  mutating func add(_ segment: UInt32, to element: UInt32) {
    segments[places[Int(element)]] = segment
    places[Int(element)] += 1
  }

  /// Stores what is told of the elements of a run, once all are in, for its head.
  func store(_ keys: [UInt64], _ ranks: [UInt32], in head: inout RunHead, _ store: any BlobStore) throws {
    var writer = PostingsWriter(run: head.number, segments: head.count, in: store)
    for element in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let start = element == 0 ? 0 : places[element - 1]
      try writer.add(keys[element], rank: ranks[element], segments[start..<places[element]])
    }
    (head.pages, head.wordRows) = try writer.finish()
  }
}
