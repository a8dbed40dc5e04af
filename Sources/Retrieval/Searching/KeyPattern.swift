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

  /// The edit distance to a sequence that is written in groups of 7 bits, and its length; `nil` where it is not.
  ///
  /// A distance that is too large for the minimum may be understated, but not so far that it would do.
  func distance(toWritten bytes: ArraySlice<UInt8>, _ rest: cretrieval_rest) -> (distance: Int, count: Int)? {
    var count: Int64 = 0
    if rows.count < bytes.count { rows = Array(repeating: 0, count: 2 * bytes.count) }
    let distance = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe rows.withUnsafeMutableBufferPointer { rows in
        unsafe withUnsafePointer(to: rest) { rest in
          unsafe cretrieval_read_distance(
            &pattern, rest, bytes.baseAddress, Int64(bytes.count), rows.baseAddress, columns, &count)
        }
      }
    }
    return distance < 0 ? nil : (Int(distance), Int(count))
  }
}
