import TestSupport
import Testing

@testable import Retrieval

@Suite("Damage to the index")
struct DamageTests {
  private static let outlines: [Outline] = {
    let world = World(language: "en", seed: 31)
    return Prepared(world, world.texts(1300)).outlines
  }()

  private func blobs() throws -> MemoryBlobs {
    let blobs = MemoryBlobs()
    let index = try SegmentIndex(blobs)
    for document in 0..<1280 { try index.add(document, Self.outlines[document]) }
    try index.flush()
    for document in 1280..<1300 { try index.add(document, Self.outlines[document]) }
    try index.remove(3)
    try index.flush()
    return blobs
  }

  /// Opens, searches and compares; nothing of it may stop the program.
  private func isRight(_ blobs: MemoryBlobs) -> Bool {
    do {
      let index = try SegmentIndex(blobs)
      try index.search(Self.outlines[10], minimum: 50) { _, _ in 50 }
      return try index.faults { row in
        for document in Self.outlines.indices where document != 3 { row(document, Self.outlines[document]) }
      }.isEmpty
    } catch {
      return false
    }
  }

  @Test("A changed, cut or lost blob of any table is noticed (seed 4)", arguments: BlobTable.allCases)
  func everyTable(_ table: BlobTable) throws {
    let whole = try blobs()
    #expect(isRight(whole))
    var random = SeededRandom(seed: 4)
    let keys = (whole.tables[table] ?? [:]).keys.sorted()
    #expect(!keys.isEmpty)
    for round in 0..<3 {
      let key = keys[random.below(keys.count)]
      let copy = MemoryBlobs()
      for (table, blobs) in whole.tables { for (key, blob) in blobs { copy.store(blob, table, key) } }
      var blob = try #require(whole.load(table, key))
      switch round % 3 {
      case 0:
        blob[random.below(blob.count)] ^= UInt8(1 << random.below(8))
        copy.store(blob, table, key)
      case 1: copy.store(Array(blob.prefix(random.below(blob.count))), table, key)
      default:
        // A state that is not there is that of an empty index, which the writer of a memory never leaves.
        if table == .state { copy.store([], table, key) } else { copy.remove(table, key...key) }
      }
      #expect(!isRight(copy), "round \(round) of \(table)")
    }
  }

  @Test("Two blobs of a table that changed places are noticed")
  func changedPlaces() throws {
    let blobs = try blobs()
    let keys = (blobs.tables[.words] ?? [:]).keys.sorted()
    let (first, second) = (try #require(blobs.load(.words, keys[0])), try #require(blobs.load(.words, keys[1])))
    blobs.store(first, .words, keys[1])
    blobs.store(second, .words, keys[0])
    #expect(!isRight(blobs))
  }

  @Test("Blobs that say what cannot be, under a right sum, stop nothing (seed 6)")
  func nonsense() throws {
    var random = SeededRandom(seed: 6)
    let whole = try blobs()
    for round in 0..<Fuzzing.rounds(orElse: 14) {
      let table = [BlobTable.runs, .postings, .words, .letters, .texts, .pending, .removed][round % 7]
      let key = try #require((whole.tables[table] ?? [:]).keys.sorted().first)
      let copy = MemoryBlobs()
      for (table, blobs) in whole.tables { for (key, blob) in blobs { copy.store(blob, table, key) } }
      var writer = BlobWriter(bytes: Array(try #require(whole.load(table, key)).dropLast(BlobWriter.sumSize)))
      for _ in 0...random.below(3) {
        guard !writer.bytes.isEmpty else { continue }
        let place = random.below(random.once(in: 2) ? min(12, writer.bytes.count) : writer.bytes.count)
        writer.bytes[place] = UInt8(truncatingIfNeeded: random.next())
      }
      copy.store(writer.close(table, key), table, key)
      _ = isRight(copy)
    }
  }
}
