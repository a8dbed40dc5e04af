internal import Dispatch
internal import Synchronization

extension SegmentIndex {
  /// So many indexes are settled at the same time at most, and only small ones: each holds a few numbers for each of
  /// its segments meanwhile.
  private static let (most, largest) = (4, 1 << 19)

  /// Settles several indexes, as many at the same time as processors and memory allow.
  ///
  /// Meanwhile their stores are asked from several threads, each store by one at a time: `load`, `store` and `remove`
  /// must allow that, so those of one database must take turns.
  ///
  /// - Parameters:
  ///   - indexes: The indexes; each has a store of its own.
  ///   - segments: The most segments that are moved in each.
  package static func settle(_ indexes: [SegmentIndex], atMost segments: Int = .max) throws {
    var rest = indexes[...]
    while !rest.isEmpty {
      var (count, sum) = (0, 0)
      for index in rest.prefix(most) {
        sum += index.unsettled
        if count > 0 && sum > largest { break }
        count += 1
      }
      try Group(indexes: Array(rest.prefix(count))).settle(atMost: segments)
      rest = rest.dropFirst(count)
    }
  }

  /// Indexes of which each is handed to one thread, while whoever handed them over waits; so none is used by two.
  private struct Group: @unchecked Sendable {
    let indexes: [SegmentIndex]

    func settle(atMost segments: Int) throws {
      guard indexes.count > 1 else { return try indexes.first?.settle(atMost: segments) ?? () }
      let failures = Mutex<[Int: any Error]>([:])
      DispatchQueue.concurrentPerform(iterations: indexes.count) { number in
        do {
          try indexes[number].settle(atMost: segments)
        } catch {
          failures.withLock { $0[number] = error }
        }
      }
      if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
    }
  }
}
