internal import CRetrieval

/// A sequence of keys prepared to be compared with many others by edit distance, 64 keys to a machine word.
@safe final class KeyPattern {
  private var pattern: cretrieval_pattern
  private let columns: UnsafeMutablePointer<UInt64>
  private var rows: [UInt32] = []

  /// Prepares a sequence.
  ///
  /// - Complexity: O(*n* · *n*/64).
  init(_ keys: [UInt64]) {
    let slots = Int(cretrieval_slot_count(Int64(keys.count)))
    let blocks = max(1, (keys.count + 63) / 64)
    let bitCount = (keys.count + 1) * blocks
    let symbols = UnsafeMutablePointer<UInt64>.allocate(capacity: slots)
    let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: slots)
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: bitCount)
    unsafe columns = .allocate(capacity: 2 * blocks)
    unsafe symbols.initialize(repeating: 0, count: slots)
    unsafe rows.initialize(repeating: 0, count: slots)
    unsafe bits.initialize(repeating: 0, count: bitCount)
    unsafe columns.initialize(repeating: 0, count: 2 * blocks)
    unsafe pattern = cretrieval_pattern(
      count: Int64(keys.count), blocks: Int64(blocks), mask: UInt64(slots - 1), symbols: symbols, rows: rows, bits: bits
    )
    unsafe keys.withUnsafeBufferPointer { unsafe cretrieval_prepare(&pattern, $0.baseAddress) }
  }

  deinit {
    unsafe pattern.symbols.deallocate()
    unsafe pattern.rows.deallocate()
    unsafe pattern.bits.deallocate()
    unsafe columns.deallocate()
  }

  /// The edit distance to another sequence.
  ///
  /// - Complexity: O(*m* · *n*/64).
  func distance(to keys: [UInt64]) -> Int {
    unsafe keys.withUnsafeBufferPointer {
      unsafe Int(cretrieval_distance(&pattern, $0.baseAddress, Int64($0.count), columns))
    }
  }

  /// Keeps of some candidates, whose words lie in one row of texts, those whose words and letters can reach a query's
  /// minimum, with what they can reach; how many, or `nil` where the row says what cannot be.
  ///
  /// - Precondition: The documents of the candidates are among those from `first` on that have an end.
  func compare(
    _ candidates: UnsafeMutableBufferPointer<cretrieval_candidate>, _ query: borrowing SearchQuery,
    with row: TextRow, from first: Int
  ) -> Int? {
    if rows.count < row.bytes.count { rows = Array(repeating: 0, count: 2 * row.bytes.count) }
    let kept = unsafe row.bytes.withUnsafeBufferPointer { bytes in
      unsafe row.ends.withUnsafeBufferPointer { ends in
        unsafe rows.withUnsafeMutableBufferPointer { rows in
          unsafe withUnsafePointer(to: query.values) { query in
            unsafe cretrieval_compare(
              &pattern, query, bytes.baseAddress, ends.baseAddress, Int64(first), candidates.baseAddress,
              Int64(candidates.count), rows.baseAddress, columns)
          }
        }
      }
    }
    return kept < 0 ? nil : Int(kept)
  }
}
