import TestSupport
import Testing

@testable import Retrieval

@Suite("Postings")
struct PostingsTests {
  /// Segments of which about one in so many has an element.
  private static func segments(oneIn share: Int, of count: Int, _ random: inout SeededRandom) -> [UInt32] {
    (0..<UInt32(count)).filter { _ in random.once(in: share) }
  }

  @Test(
    "What is written as a short list, as rows of lists or as bits is read, and counted in every range (seed 8)",
    arguments: [(70_000, true), (32_000, true), (9_000, true), (300, true), (100, false), (1, false)])
  func forms(_ count: Int, _ isLarge: Bool) throws {
    var random = SeededRandom(seed: 8)
    let store = MemoryBlobs()
    var head = RunHead(number: 3, count: count, lengths: [7], firsts: [0], pages: [])
    var writer = PostingsWriter(run: 3, segments: count, in: store)
    var elements: [(key: UInt64, segments: [UInt32])] = []
    for (place, share) in [1, 2, 20, 40, 50, 400, 5000, 2, 40].enumerated() {
      let segments = place == 0 ? Array(0..<UInt32(count)) : Self.segments(oneIn: share, of: count, &random)
      guard !segments.isEmpty else { continue }
      elements.append((UInt64(place) << 40, segments))
      try writer.add(UInt64(place) << 40, rank: UInt32(place), segments[...])
    }
    (head.pages, head.wordRows) = try writer.finish()
    #expect(store.tables.values.joined().allSatisfy { $0.value.count <= 4061 })
    #expect((store.tables[.words]?.count ?? 0) == head.wordRows)
    #expect((head.wordRows > 0) == isLarge)
    let run = Run(head, store)
    for (key, segments) in elements {
      let entry = try #require(try run.entry(of: key))
      #expect(entry.count == segments.count && entry.rank == UInt32(key >> 40))
      #expect(try run.segments(of: entry) == segments)
      for _ in 0..<8 {
        let ends = [UInt32(random.below(count + 1)), UInt32(random.below(count + 1))].sorted()
        let range = ends[0]..<ends[1]
        run.counts.begin(0..<UInt32(count))
        try run.count(entry, in: range)
        let counted = (0..<UInt32(count)).filter { unsafe run.counts.start[Int($0)] == 1 }
        // Bits are counted up to whole numbers of 64.
        let wide = range.lowerBound / 64 * 64..<(range.upperBound + 63) / 64 * 64
        #expect(counted.filter(range.contains) == segments.filter(range.contains))
        #expect(counted.filter(wide.contains) == counted)
      }
    }
    #expect(try run.entry(of: 5)?.rank == nil)
  }
}
