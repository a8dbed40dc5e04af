internal import CRetrieval

/// How many words each segment of a run shares with a query.
///
/// Counted list by list, which is less work than looking at every segment's signature once most segments have a word
/// of the query, and exact. Sets of bits stand for the lists of frequent words.
struct SharedCounts {
  /// The most elements that can be counted.
  static let limit = 255

  /// The counts, one a segment.
  private(set) var counts: [UInt8]

  /// Counts the elements of a query that occur in a run.
  init(_ entries: [(element: UInt64, entry: PostingsEntry)], in run: Run) throws {
    precondition(entries.count <= Self.limit, "more than \(Self.limit) elements")
    counts = Array(repeating: 0, count: (run.head.count + 63) / 64 * 64)
    for (element, entry) in entries {
      if let bits = try run.bits(of: element, entry) {
        unsafe cretrieval_count_bits(bits, Int64(bits.count), &counts)
      } else {
        for tier in RunHead.tiers.indices where entry.counts[tier] > 0 {
          let segments = try entry.segments(of: tier, in: 0..<UInt32(run.head.count))
          unsafe cretrieval_count_list(segments, Int64(segments.count), &counts)
        }
      }
    }
  }

  /// The number of segments there is room for.
  var count: Int { counts.count }
}
