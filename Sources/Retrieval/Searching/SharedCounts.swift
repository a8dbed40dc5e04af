internal import CRetrieval

/// How many words each segment of a run shares with a query, counted list by list.
///
/// Room that is used for one query after the other.
@safe final class SharedCounts {
  /// The most elements that can be counted.
  static let limit = 255

  private let memory: ZeroedMemory<UInt8>
  private let segments: Int
  private var used = 0..<0
  /// How often counting was begun.
  private(set) var query = 0

  /// Makes room for a number of segments.
  init(segments: Int) {
    self.segments = segments
    memory = ZeroedMemory(count: (segments + 63) / 64 * 64)
  }

  /// The number of segments that there is room for.
  var count: Int { memory.count }

  /// The counts, one a segment.
  var start: UnsafePointer<UInt8> { unsafe UnsafePointer(memory.start) }

  /// Begins to count for another query, in a range of segments.
  func begin(_ range: Range<UInt32>) {
    memory.clear(used)
    used = Int(range.lowerBound) / 64 * 64..<min(count, (Int(range.upperBound) + 63) / 64 * 64)
    query += 1
  }

  /// Counts the segments of a list that lie in a range of those begun with; whether it is a list.
  func add(list bytes: ArraySlice<UInt8>, in range: Range<UInt32>) -> Bool {
    unsafe count(bytes, range, cretrieval_count_list)
  }

  /// Counts the segments of blocks that lie in a range of those begun with; whether these are blocks.
  func add(blocks bytes: ArraySlice<UInt8>, in range: Range<UInt32>) -> Bool {
    unsafe count(bytes, range, cretrieval_count_blocks)
  }

  /// Bytes and their number, the first segment that counts and the one behind the last, the number of all segments, and
  /// their counts; answers below 0 where the bytes are damaged.
  private typealias Counting = (
    UnsafePointer<UInt8>, Int64, UInt32, UInt32, UInt32, UnsafeMutablePointer<UInt8>
  ) -> Int64

  private func count(_ bytes: ArraySlice<UInt8>, _ range: Range<UInt32>, _ counting: Counting) -> Bool {
    precondition(used.contains(range), "counts outside of the range")
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return unsafe counting(
        base, Int64(bytes.count), range.lowerBound, range.upperBound, UInt32(segments), memory.start) >= 0
    }
  }

  /// Counts the segments whose bits are set in a range, which begins and ends with whole bytes; the first bit belongs to
  /// the segment `first`.
  func add(bits bytes: ArraySlice<UInt8>, from first: Int, in range: Range<Int>) {
    let part = range.clamped(to: first..<first + 8 * bytes.count)
    guard !part.isEmpty else { return }
    precondition(
      used.contains(part) && part.lowerBound % 8 == 0 && part.upperBound % 8 == 0, "counts outside of the range")
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe cretrieval_count_bits(
        base + (part.lowerBound - first) / 8, Int64(part.count / 8), memory.start + part.lowerBound)
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ range: Range<UInt32>) -> Bool {
    contains(Int(range.lowerBound)..<Int(range.upperBound))
  }
}
