import TestSupport
import Testing

@testable import Retrieval

@Suite("Growth of the index")
struct GrowthTests {
  private static func outlines(_ count: Int) -> [Outline] {
    let world = World(language: "ru", seed: 21)
    return Prepared(world, world.texts(count)).outlines
  }

  private static let outlines = outlines(1700)

  private func found(_ index: SegmentIndex, _ query: Outline, _ minimum: Int) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try index.search(query, minimum: minimum) {
      found[$0] = $1
      return minimum
    }
    return found
  }

  /// An index that was made one step at a time, opened anew now and then, and what is in it.
  private func grown(_ random: inout SeededRandom) throws -> (MemoryBlobs, SegmentIndex, [Int: Outline]) {
    let blobs = MemoryBlobs()
    var index = try SegmentIndex(blobs)
    var rows: [Int: Outline] = [:]
    var next = 0
    while next < Self.outlines.count {
      switch random.below(12) {
      case 0:
        let many = 900 + random.below(400)
        for document in next..<min(next + many, Self.outlines.count) {
          try index.add(document, Self.outlines[document])
          rows[document] = Self.outlines[document]
        }
        next += many
      case 1: try index.settle(atMost: 500 + random.below(2000))
      case 2: try index.compact()
      case 3:
        try index.flush()
        index = try SegmentIndex(blobs)
      case 4...6:
        guard let document = rows.keys.min(by: { ($0 &* 7919) % 1009 < ($1 &* 7919) % 1009 }) else { continue }
        try index.remove(document)
        rows[document] = nil
        if random.once(in: 2) {
          try index.add(document, Self.outlines[document])
          rows[document] = Self.outlines[document]
        }
      default:
        for document in next..<min(next + random.below(60), Self.outlines.count) {
          try index.add(document, Self.outlines[document])
          rows[document] = Self.outlines[document]
          next = document + 1
        }
      }
      if random.once(in: 3) { try index.flush() }
    }
    try index.flush()
    return (blobs, index, rows)
  }

  @Test("What grew step by step, was removed, merged and opened anew finds what a new index finds", arguments: 1...4)
  func incremental(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let (blobs, index, rows) = try grown(&random)
    let rebuilt = try SegmentIndex(MemoryBlobs())
    for (document, outline) in rows { try rebuilt.add(document, outline) }
    try rebuilt.flush()
    let opened = try SegmentIndex(blobs)
    #expect(index.count == rows.count)
    #expect(opened.count == rows.count)
    var count = 0
    for query in stride(from: 0, to: Self.outlines.count, by: 211) {
      for minimum in [60, 75] {
        let expected = try found(rebuilt, Self.outlines[query], minimum)
        #expect(try found(index, Self.outlines[query], minimum) == expected)
        #expect(try found(opened, Self.outlines[query], minimum) == expected)
        count += expected.count
      }
    }
    #expect(count > 50)
    #expect(try opened.faults { row in for (document, outline) in rows { row(document, outline) } } == [])
  }

  @Test("Runs double: few are left however many segments come one batch after the other")
  func doubling() throws {
    let index = try SegmentIndex(MemoryBlobs())
    for document in 0..<6000 {
      try index.add(document, Self.outlines[document % Self.outlines.count])
      if document % 500 == 499 { try index.settle() }
    }
    let sizes = index.runs.map(\.head.count)
    #expect(sizes.count <= 4)
    #expect(zip(sizes.sorted(), sizes.sorted().dropFirst()).allSatisfy { $0 * 2 <= $1 })
    #expect(index.count == 6000)
  }

  @Test("Another index over the same blobs sees changes when it refreshes, and keeps runs that stayed")
  func refreshing() throws {
    let blobs = MemoryBlobs()
    let (writer, reader) = (try SegmentIndex(blobs), try SegmentIndex(blobs))
    for document in 0..<1100 { try writer.add(document, Self.outlines[document]) }
    try writer.flush()
    #expect(reader.count == 0)
    try reader.refresh()
    #expect(reader.count == 1100)
    let run = reader.runs[0]
    try writer.add(1100, Self.outlines[1100])
    try writer.remove(5)
    try writer.flush()
    try reader.refresh()
    #expect(reader.count == 1100)
    #expect(reader.runs[0] === run)
    #expect(try found(reader, Self.outlines[5], 100)[5] == nil)
    #expect(try found(reader, Self.outlines[1100], 100)[1100] == 100)
  }

  @Test("The comparison with rows names what is missing, extra or different")
  func comparison() throws {
    let index = try SegmentIndex(MemoryBlobs())
    for document in 0..<1200 { try index.add(document, Self.outlines[document]) }
    let faults = try index.faults { row in
      for document in 1..<1200 where document != 7 { row(document, Self.outlines[document == 9 ? 10 : document]) }
      row(2000, Self.outlines[0])
    }
    #expect(Set(faults) == [.extra(document: 0), .extra(document: 7), .differs(document: 9), .missing(document: 2000)])
  }
}
