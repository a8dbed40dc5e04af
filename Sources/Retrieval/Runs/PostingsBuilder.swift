/// Gathers for each element and tier the segments that have it, and writes them in pages.
///
/// A page holds elements in the order of their keys, up to about 4 kB or as many as its one element needs:
///
///     count | keys, 8 bytes each | starts of the entries, 2 bytes each | entries
///     entry: rank | bits of the tiers that have segments | for each of these: count | for each but the last: size of its
///            list in bytes | for each: list
///     list:  up to 128 segments as differences; if there are more, a table (first, offset) for each 128 before them
struct PostingsBuilder {
  private static let pageSize = 4096
  private static let block = 128

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

  /// Stores the pages and returns the first key of each.
  func store(_ keys: [UInt64], _ ranks: [UInt32], _ head: RunHead, _ store: any BlobStore) throws -> [UInt64] {
    var firsts: [UInt64] = []
    var page = Page()
    func close() throws {
      guard let first = page.keys.first else { return }
      let key = head.key(firsts.count)
      try store.store(page.blob(key), .postings, key)
      firsts.append(first)
      page = Page()
    }
    for element in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      let before = page.entries.bytes.count
      write(element, ranks[element], to: &page)
      let isFull = page.entries.bytes.count + page.keys.count * 10 > Self.pageSize
      if isFull, !page.keys.isEmpty {
        let entry = Array(page.entries.bytes[before...])
        page.entries.bytes.removeSubrange(before...)
        try close()
        page.entries.bytes = entry
      }
      page.starts.append(page.keys.isEmpty ? 0 : UInt16(before))
      page.keys.append(keys[element])
    }
    try close()
    return firsts
  }

  private func write(_ element: Int, _ rank: UInt32, to page: inout Page) {
    let tiers = (0..<Self.tiers).filter { !list(element * Self.tiers + $0).isEmpty }
    page.entries.write(rank)
    page.entries.write(tiers.reduce(0) { $0 | 1 << $1 })
    for tier in tiers { page.entries.write(list(element * Self.tiers + tier).count) }
    var lists = BlobWriter()
    for tier in tiers {
      let start = lists.bytes.count
      Self.write(list(element * Self.tiers + tier), to: &lists)
      if tier != tiers.last { page.entries.write(lists.bytes.count - start) }
    }
    page.entries.bytes += lists.bytes
  }

  private static func write(_ segments: ArraySlice<UInt32>, to writer: inout BlobWriter) {
    guard segments.count > block else {
      var last: UInt32 = 0
      for segment in segments {
        writer.write(segment - last)
        last = segment
      }
      return
    }
    var blocks = BlobWriter()
    for start in stride(from: segments.startIndex, to: segments.endIndex, by: block) {
      writer.writeFixed(segments[start])
      writer.writeFixed(UInt32(blocks.bytes.count))
      for index in (start + 1)..<max(start + 1, min(start + block, segments.endIndex)) {
        blocks.write(segments[index] - segments[index - 1])
      }
    }
    writer.bytes += blocks.bytes
  }

  private struct Page {
    var keys: [UInt64] = []
    var starts: [UInt16] = []
    var entries = BlobWriter()

    func blob(_ key: Int64) -> [UInt8] {
      var writer = BlobWriter()
      writer.writeFixed(UInt32(keys.count))
      for key in keys { writer.writeFixed(key) }
      for start in starts {
        writer.bytes.append(UInt8(truncatingIfNeeded: start))
        writer.bytes.append(UInt8(start >> 8))
      }
      writer.bytes += entries.bytes
      return writer.close(.postings, key)
    }
  }
}
