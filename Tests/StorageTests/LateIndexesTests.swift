import Languages
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

/// A memory that is told that many units come is the same in the end as one that is not.
@Suite("Filling an empty memory")
struct LateIndexesTests {
  private func indexes(of store: MemoryStore) throws -> [String] {
    try store.connection.all("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name") {
      $0[0]
    }
  }

  /// Units of few texts, so that many are there already, and many translate a source anew.
  private func units(_ count: Int, seed: Int) -> [TranslationUnit] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      var unit = Sample.unit(["en": "Text \(random.below(12))", "de": "Satz \(random.below(4))"])
      if random.once(in: 4) { unit = Sample.unit(["en": "Satz \(random.below(4))"]) }
      if random.once(in: 5) { unit = Sample.full }
      if random.once(in: 3) { unit.release = Sample.release.slug }
      if random.once(in: 3) { unit.notes = ["note \(random.below(5))"] }
      return unit
    }
  }

  /// Both ways of merging units into an empty memory: told beforehand, and not.
  private func both(
    _ body: (Changes) throws -> [MergeOutcome]
  ) throws -> (told: (TestMemory, [MergeOutcome]), untold: (TestMemory, [MergeOutcome])) {
    func merged(_ isTold: Bool) throws -> (TestMemory, [MergeOutcome]) {
      let memory = try TestMemory(index: Sample.index)
      let outcomes = try memory.change { changes in
        if isTold { try changes.expectUnits() }
        return try body(changes)
      }
      return (memory, outcomes)
    }
    return (try merged(true), try merged(false))
  }

  @Test("Rows, indexes and outcomes are the same (seeds 1 to 4)", arguments: 1...4)
  func same(_ seed: Int) throws {
    let units = units(150, seed: seed)
    let (told, untold) = try both { changes in
      try changes.add(Sample.release)
      return try units.map { try changes.merge($0, raisingStatus: true) }
    }
    #expect(told.1 == untold.1)
    #expect(try told.0.rows() == untold.0.rows())
    #expect(try indexes(of: told.0.store) == indexes(of: untold.0.store))
    #expect(try told.0.store.verify() == [])
  }

  @Test("A text that very many units have, and one that is edited meanwhile, are left to the index")
  func frequentText() throws {
    let (told, untold) = try both { changes in
      var outcomes: [MergeOutcome] = []
      for number in 0..<300 { outcomes.append(try changes.merge(Sample.unit(["en": "Yes", "de": "Ja \(number)"]))) }
      _ = try changes.edit(unit: 7, in: Sample.language("en"), to: "No", status: .draft)
      for text in ["Yes", "No"] { outcomes.append(try changes.merge(Sample.unit(["en": text, "de": "Ja 6"]))) }
      return outcomes
    }
    #expect(told.1 == untold.1)
    #expect(told.1.last == .merged(unit: 7, hasChanged: false))
    #expect(try told.0.rows() == untold.0.rows())
    #expect(try told.0.store.verify() == [])
  }

  @Test("Edited texts are known by their new words alone")
  func edited() throws {
    let (told, untold) = try both { changes in
      _ = try changes.merge(Sample.unit(["en": "A", "de": "B"]))
      _ = try changes.edit(unit: 1, in: Sample.language("en"), to: "X", status: .draft)
      return try [["en": "X", "de": "B"], ["en": "A", "de": "B"]].map { try changes.merge(Sample.unit($0)) }
    }
    #expect(told.1 == [.merged(unit: 1, hasChanged: false), .added(unit: 2, isConflict: false)])
    #expect(untold.1 == told.1)
  }

  @Test("A memory with texts keeps its indexes all the time")
  func filled() throws {
    let memory = try TestMemory()
    try memory.change { _ = try $0.add(Sample.full) }
    let before = try indexes(of: memory.store)
    try memory.change { changes in
      try changes.expectUnits()
      #expect(try indexes(of: memory.store) == before)
    }
  }

  @Test("A failure at any step, also while indexes are made, leaves the memory empty and with its indexes")
  func everyStep() throws {
    let memory = try TestMemory(index: Sample.index)
    let (before, indexes) = (try memory.rows(), try indexes(of: memory.store))
    let units = units(20, seed: 5)
    var n = 1
    while true {
      memory.store.connection.fail(atStep: n, with: .ioError)
      let result = Result {
        try memory.change { changes in
          try changes.expectUnits()
          try changes.add(Sample.release)
          for unit in units { _ = try changes.merge(unit) }
        }
      }
      memory.store.connection.fail(atStep: 0, with: .error)
      guard case .failure = result else { break }
      try #require(memory.rows() == before, "step \(n)")
      try #require(self.indexes(of: memory.store) == indexes, "step \(n)")
      n += 1
    }
    #expect(n > 100)
    #expect(try self.indexes(of: memory.store) == indexes)
    #expect(try memory.store.verify() == [])
  }

  @Test("Rows are found by their keys, the newest first, whatever has the same hash (seed 6)")
  func table() {
    var random = SeededRandom(seed: 6)
    var table = KeyTable()
    var oracle: [Int64: [Int]] = [:]
    for row in 10..<30_010 {
      let key = Int64(random.below(9_000)) * 0x1_0000_0001
      #expect(table.hasRoom(for: row))
      table.insert(key, row: row)
      oracle[key, default: []].insert(row, at: 0)
    }
    for (key, rows) in oracle {
      let found = table.rows(of: key, atMost: .max)
      // Other keys may have the same hash.
      #expect(found.filter(Set(rows).contains) == rows)
      #expect(found.count < rows.count + 3)
      #expect(table.rows(of: key, atMost: 2) == Array(found.prefix(2)))
    }
    #expect(table.rows(of: -7, atMost: 5).isEmpty)
    #expect(!table.hasRoom(for: 9) && !table.hasRoom(for: 30_011) && table.hasRoom(for: 30_010))
  }
}
