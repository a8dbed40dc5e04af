import Testing

@testable import Retrieval

@Suite("Runs made by another thread", .timeLimit(.minutes(5)))
struct RunAssemblyTests {
  private func outline(_ number: Int) -> Outline {
    let keys = (0..<(1 + number % 7)).map { UInt64(number * 31 + $0 * 17) % 911 + 1 }
    return Outline(keys: keys, characters: Array("segment \(number)".unicodeScalars.map(\.value)))
  }

  @Test("They are those that are made at once, in the order of their numbers", arguments: [1, 255, 256, 257, 600])
  func same(_ count: Int) throws {
    let workshop = RunWorkshop()
    var assemblies: [RunAssembly] = []
    for number in 1...3 {
      let assembly = RunAssembly(in: workshop)
      for document in 0..<count { assembly.add(UInt32(document), outline(document * number)) }
      #expect(assembly.count == count)
      #expect(assembly.contains(UInt32(count - 1)) && !assembly.contains(UInt32(count)))
      assembly.finish(number: number)
      assemblies.append(assembly)
    }
    for (place, assembly) in assemblies.enumerated() {
      let made = try #require(try assembly.made(waiting: true))
      var builder = RunBuilder()
      for document in 0..<count { builder.add(UInt32(document), outline(document * (place + 1))) }
      let blobs = MemoryBlobs()
      #expect(try builder.finish(number: place + 1, in: blobs) == made.head)
      let isSame = made.blobs == blobs.tables
      #expect(isSame)
    }
  }

  @Test("More jobs than may wait do not hold each other up")
  func backlog() throws {
    let assembly = RunAssembly(in: RunWorkshop())
    for document in 0..<18_000 { assembly.add(UInt32(document), outline(document % 5)) }
    assembly.finish(number: 1)
    #expect(try assembly.made(waiting: true)?.head.count == 18_000)
  }

  @Test("An index let go of in the middle of its runs leaves nobody waiting")
  func abandoned() throws {
    for _ in 0..<3 {
      let index = try SegmentIndex(MemoryBlobs())
      index.spill = 1100
      for document in 0..<2500 { try index.add(document, outline(document)) }
    }
  }

  @Test("Indexes settled together are those settled one after the other")
  func together() throws {
    func filled(_ seed: Int) throws -> (SegmentIndex, MemoryBlobs) {
      let blobs = MemoryBlobs()
      let index = try SegmentIndex(blobs)
      index.spill = 1100
      for document in 0..<2300 { try index.add(document, outline(document * seed)) }
      try index.flush()
      return (index, blobs)
    }
    let (one, other) = (try (1...3).map(filled), try (1...3).map(filled))
    for (index, _) in one { try index.settle() }
    try SegmentIndex.settle(other.map(\.0))
    for (left, right) in zip(one, other) {
      #expect(right.0.unsettled == 0)
      let isSame = left.1.tables == right.1.tables
      #expect(isSame)
    }
  }
}
