/// Writes the postings of a run in pages, element by element in the order of their keys.
///
/// A page holds elements up to about 4 kB, or as many as its one element needs:
///
///     count | keys, 8 bytes each | starts of the entries, 2 bytes each | entries
///     entry: rank | bits of the tiers that have segments | for each of these: count | for each but the last: size of its
///            list in bytes | for each: list
///     list:  up to 128 segments as differences; if there are more, a table (first, offset) for each 128 before them
struct PostingsWriter {
  private static let pageSize = 4096
  private static let block = 128

  private let run: Int
  private let store: any BlobStore
  private var firsts: [UInt64] = []
  private var keys: [UInt64] = []
  private var starts: [UInt16] = []
  private var entries = BlobWriter()
  /// The lists of one entry.
  private var lists = BlobWriter()

  /// Starts with the first page of the run that has a number.
  init(run: Int, in store: any BlobStore) {
    self.run = run
    self.store = store
  }

  /// Takes the next element with the segments of its tiers, each in ascending order.
  mutating func add(_ key: UInt64, rank: UInt32, _ tiers: [ArraySlice<UInt32>]) throws {
    let before = entries.bytes.count
    write(rank, tiers)
    let isFull = entries.bytes.count + keys.count * 10 > Self.pageSize
    if isFull, !keys.isEmpty {
      let entry = Array(entries.bytes[before...])
      entries.bytes.removeSubrange(before...)
      try close()
      entries.bytes = entry
    }
    starts.append(keys.isEmpty ? 0 : UInt16(before))
    keys.append(key)
  }

  /// Stores the last page and returns the first key of each.
  consuming func finish() throws -> [UInt64] {
    try close()
    return firsts
  }

  private mutating func close() throws {
    guard let first = keys.first else { return }
    var page = BlobWriter()
    page.bytes.reserveCapacity(4 + keys.count * 10 + entries.bytes.count + BlobWriter.sumSize)
    page.writeFixed(UInt32(keys.count))
    for key in keys { page.writeFixed(key) }
    for start in starts {
      page.bytes.append(UInt8(truncatingIfNeeded: start))
      page.bytes.append(UInt8(start >> 8))
    }
    page.bytes += entries.bytes
    let key = RunHead.key(run, firsts.count)
    try store.store(page.close(.postings, key), .postings, key)
    firsts.append(first)
    keys.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    entries.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ rank: UInt32, _ tiers: [ArraySlice<UInt32>]) {
    let last = tiers.lastIndex { !$0.isEmpty }
    entries.write(rank)
    entries.write(tiers.indices.reduce(0) { $0 | (tiers[$1].isEmpty ? 0 : 1 << $1) })
    for tier in tiers where !tier.isEmpty { entries.write(tier.count) }
    lists.bytes.removeAll(keepingCapacity: true)
    for (tier, segments) in tiers.enumerated() where !segments.isEmpty {
      let start = lists.bytes.count
      write(segments)
      if tier != last { entries.write(lists.bytes.count - start) }
    }
    entries.bytes += lists.bytes
  }

  private mutating func write(_ segments: ArraySlice<UInt32>) {
    guard segments.count > Self.block else {
      var last: UInt32 = 0
      for segment in segments {
        lists.write(segment - last)
        last = segment
      }
      return
    }
    var blocks = BlobWriter()
    for start in stride(from: segments.startIndex, to: segments.endIndex, by: Self.block) {
      lists.writeFixed(segments[start])
      lists.writeFixed(UInt32(blocks.bytes.count))
      for index in (start + 1)..<max(start + 1, min(start + Self.block, segments.endIndex)) {
        blocks.write(segments[index] - segments[index - 1])
      }
    }
    lists.bytes += blocks.bytes
  }
}
