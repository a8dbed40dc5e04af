/// Documents that may reach the minimum, by the most that they can reach.
struct Gathered {
  private var buckets: [[UInt32]] = Array(repeating: [], count: 101)

  /// Takes a document that can reach a percentage.
  mutating func insert(_ document: UInt32, bound: Int) { buckets[min(100, max(0, bound))].append(document) }

  /// Hands over the documents that can reach most, and then less, down to a floor that the body may raise.
  func drain(from floor: inout Int, _ body: (UInt32, Int, inout Int) throws -> Void) rethrows {
    for bound in stride(from: 100, through: 0, by: -1) {
      for document in buckets[bound] {
        guard bound >= floor else { return }
        try body(document, bound, &floor)
      }
    }
  }
}
