import TestSupport
import Testing

@testable import Retrieval

/// Runs that are merged row by row are held against a run that is built of the same segments at once.
@Suite("Merging runs")
struct MergeTests {
  private static let outlines: [Outline] = {
    let world = World(language: "en", seed: 5)
    return Prepared(world, world.texts(2600)).outlines + [Outline(keys: [], characters: [0x20, 0x20])]
  }()

  /// Documents and their outlines, dealt out to some runs in no order.
  private func dealt(_ count: Int, to runs: Int, _ random: inout SeededRandom) -> [[(document: UInt32, Outline)]] {
    var parts = Array(repeating: [] as [(document: UInt32, Outline)], count: runs)
    for document in (0..<count).shuffled(using: &random) {
      parts[random.below(runs)].append((UInt32(document * 3), Self.outlines[document % Self.outlines.count]))
    }
    return parts
  }

  private func run(_ segments: [(document: UInt32, Outline)], _ number: Int, _ store: MemoryBlobs) throws -> Run {
    var builder = RunBuilder()
    for (document, outline) in segments { builder.add(document, outline) }
    return Run(try builder.finish(number: number, in: store), store)
  }

  @Test(
    "The blobs are the same to the last byte, whatever was removed",
    arguments: [(1, 300, 0), (2, 700, 0), (3, 2700, 5), (9, 2000, 2), (4, 60, 1), (2, 5200, 100)])
  func blobs(_ runs: Int, _ segments: Int, _ removedPercent: Int) throws {
    var random = SeededRandom(seed: runs * segments)
    let store = MemoryBlobs()
    let parts = dealt(segments, to: runs, &random).filter { !$0.isEmpty }
    let merged = try parts.enumerated().map { try run($1, $0 + 1, store) }
    let gone = Set(parts.joined().map(\.document).filter { _ in random.below(100) < removedPercent })
    let merge = try RunMerge(merged) { document, _ in gone.contains(document) }
    #expect(Set(merge.removed) == gone)
    let (made, expected) = (MemoryBlobs(), MemoryBlobs())
    let head = try merge.finish(number: 77, in: made)
    let rest = parts.joined().filter { !gone.contains($0.document) }
    guard !rest.isEmpty else { return #expect(head == nil && made.tables.isEmpty) }
    #expect(try run(rest, 77, expected).head == head)
    #expect(made.tables == expected.tables)
    #expect(made.tables[.postings]?.isEmpty == false)
  }

  @Test("A document that was removed from several runs stays removed until none of them is left")
  func removedTwice() throws {
    let store = MemoryBlobs()
    let index = try SegmentIndex(store)
    for document in 0..<4000 { try index.add(document, Self.outlines[document % 2000]) }
    try index.flush()
    for _ in 0..<3 {
      try index.remove(7)
      for document in 7..<8 { try index.add(document, Self.outlines[document]) }
      for document in 5000..<6100 { try index.add(document, Self.outlines[document % 2000]) }
      try index.settle(atMost: 2500)
      for document in 5000..<6100 { try index.remove(document) }
    }
    try index.remove(7)
    try index.settle(atMost: 3000)
    let expected = (0..<4000).filter { $0 != 7 }
    #expect(index.count == expected.count)
    func faults(_ index: SegmentIndex) throws -> [IndexFault] {
      try index.faults { row in for document in expected { row(document, Self.outlines[document % 2000]) } }
    }
    #expect(try faults(index) == [])
    let opened = try SegmentIndex(store)
    #expect(opened.count == expected.count)
    try opened.compact()
    #expect(try faults(opened) == [])
    #expect(store.tables[.removed]?.isEmpty ?? true)
  }

  @Test("Few segments are held while many are added, and one merge leaves one run")
  func spilling() throws {
    let index = try SegmentIndex(MemoryBlobs())
    index.spill = 1500
    for document in 0..<6000 { try index.add(document, Self.outlines[document % 2000]) }
    try index.flush()
    #expect(index.runs.map(\.head.count) == [1500, 1500, 1500, 1500])
    try index.settle()
    #expect(index.runs.map(\.head.count) == [6000])
  }

  @Test("Runs of one size are merged, whatever smaller one comes after them")
  func smallLast() throws {
    let index = try SegmentIndex(MemoryBlobs())
    index.spill = 3000
    for document in 0..<10_100 { try index.add(document, Self.outlines[document % 2000]) }
    try index.flush()
    #expect(index.runs.map(\.head.count) == [3000, 3000, 3000, 1100])
    try index.settle()
    #expect(index.runs.map(\.head.count) == [10_100])
  }
}
