import Languages
import Retrieval
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("The look-up index in the memory")
struct IndexTests {
  let memory: TestMemory

  init() throws { memory = try TestMemory(index: Sample.index) }

  private func open(_ purpose: MemoryStore.Purpose = .reading, index: IndexForm? = Sample.index) throws -> MemoryStore {
    try MemoryStore.open(at: memory.store.path, for: purpose, timeout: 50, index: index, key: Sample.key)
  }

  private static let words = ["court", "free", "the", "in", "of", "said", "police", "law", "right", "Minsk"]

  private func text(_ random: inout SeededRandom) -> String {
    (0...random.below(9)).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
  }

  private func unit(_ random: inout SeededRandom) -> TranslationUnit {
    let language = ["en", "en-GB", "kk"][random.below(3)]
    return Sample.unit([language: text(&random), "de": text(&random)], random.once(in: 2) ? .approved : .draft)
  }

  /// What is found for a text by the index, and by reading every row, with at least 60 percent; `nil` without an index.
  private func found(
    _ text: String, in store: MemoryStore, _ selection: CandidateSelection
  ) throws -> (index: Set<Storage.Candidate>, rows: Set<Storage.Candidate>)? {
    let outline = Sample.index.outliner(selection.language)
    return try store.snapshot {
      guard let search = try store.similaritySearch(selection) else { return nil }
      var (byIndex, byRows): (Set<Storage.Candidate>, Set<Storage.Candidate>) = ([], [])
      try search.forEachCandidate(like: outline(text), minimum: 60) {
        byIndex.insert($0)
        return 60
      }
      // An index of one text alone tells whether it is near enough.
      try store.forEachCandidate(selection) { candidate in
        let single = try SegmentIndex(MemoryBlobs())
        try single.add(0, outline(candidate.text))
        try single.search(outline(text), minimum: 60) { _, _ in
          byRows.insert(candidate)
          return 60
        }
      }
      return (byIndex, byRows)
    }
  }

  @Test(
    "After any change the index has what the texts say, and finds what reading them all finds (seeds 1, 2)",
    arguments: [1, 2])
  func changes(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let store = memory.store
    let (time, release) = (Sample.time, Release(slug: "r", title: "R"))
    var ids: [Int] = []
    for step in 0..<60 {
      let (first, second) = (unit(&random), unit(&random))
      let chosen = ids.isEmpty ? 0 : ids[random.below(ids.count)]
      do {
        try store.change(by: nil, at: time) { changes in
          switch random.below(8) {
          case 0, 1, 2: ids += [try changes.add(first), try changes.add(second)]
          case 3: _ = try changes.merge(first)
          case 4: try changes.edit(unit: chosen, in: Sample.language("de"), to: first.variants[1].content)
          case 5: try changes.removeUnit(chosen)
          case 6:
            let units = [first, second, first]
            if try store.release("r") == nil {
              try changes.add(release, units: units)
            } else if random.once(in: 2) {
              try changes.replace(release, units: units)
            } else {
              try changes.removeRelease("r")
            }
          default:
            try changes.add(first)
            throw StorageError(.interrupted, path: "")
          }
        }
      } catch let error as StorageError {
        guard error.kind == .interrupted || error.kind == .noSuchUnit(chosen) else { throw error }
      }
      if step % 5 == 4 { try #require(store.verify() == [], "step \(step)") }
      var selection = CandidateSelection(Sample.language(random.once(in: 2) ? "en" : "de"))
      if random.once(in: 2) { selection.target = Sample.language("en") }
      if random.once(in: 2) { selection.targetStatuses = [.approved] }
      if random.once(in: 4) { selection.releases = ["r"] }
      if random.once(in: 4) { selection.excludedReleases = ["r"] }
      for reader in [store, try open()] {
        let found = try #require(try found(text(&random), in: reader, selection))
        try #require(found.index == found.rows, "step \(step)")
      }
    }
    #expect(try store.statistics().units > 20)
  }

  /// A way in which an index comes not to belong to the texts.
  enum Lapse: CaseIterable {
    case missing, otherForm, changedByOthers, removedByOthers

    func happen(to memory: TestMemory) throws {
      let store = memory.store
      switch self {
      case .missing:
        for table in IndexBlobs.tables + ["index_mark", "index_language"] {
          try store.connection.execute(SQL(verbatim: "DELETE FROM \(table)"))
        }
      case .otherForm: try store.connection.execute("UPDATE index_mark SET form = 'another'")
      case .changedByOthers, .removedByOthers:
        let other = try MemoryStore.open(at: store.path, for: .writing, key: Sample.key)
        try other.change(by: nil, at: Sample.time) {
          if self == .removedByOthers { try $0.removeUnit(1) } else { _ = try $0.add(Sample.full) }
        }
      }
    }
  }

  @Test(
    "An index that does not belong to the texts is not asked, and made anew when the memory is opened",
    arguments: Lapse.allCases, [MemoryStore.Purpose.reading, .writing])
  func lapses(_ lapse: Lapse, _ purpose: MemoryStore.Purpose) throws {
    try memory.change { _ = try $0.add(Sample.release, units: Sample.units) }
    try lapse.happen(to: memory)
    #expect(try found("The first.", in: memory.store, CandidateSelection(Sample.language("en"))) == nil)
    #expect(try memory.store.verify().count == 1)
    let store = try open(purpose)
    #expect(try store.verify() == [])
    #expect(try memory.store.verify() == [])
    let selection = CandidateSelection(Sample.language("pl"))
    for store in [store, memory.store] {
      let found = try #require(try found("Trzecie.", in: store, selection))
      #expect(found.index.map(\.text) == ["Trzecie."])
    }
  }

  @Test("While another program writes, a memory with an old index is read without it")
  func locked() throws {
    try memory.change { _ = try $0.add(Sample.full) }
    try memory.store.connection.execute("UPDATE index_mark SET form = 'another'")
    let writer = try MemoryStore.open(at: memory.store.path, for: .writing, key: Sample.key)
    try writer.change(by: nil, at: Sample.time) { _ in
      let reader = try open()
      #expect(try found("See", in: reader, CandidateSelection(Sample.language("en"))) == nil)
      #expect(try reader.statistics().units == 1)
    }
  }

  @Test("A reader sees what others add, and an index that others made anew")
  func others() throws {
    let reader = try open()
    let selection = CandidateSelection(Sample.language("en"))
    for number in 0..<3 {
      try memory.change { _ = try $0.add(Sample.unit(["en": "Number \(number) of them", "de": "x"])) }
      if number == 1 { try memory.store.rebuildIndex() }
      let found = try #require(try found("Number \(number) of them", in: reader, selection))
      #expect(found.index.count == number + 1)
    }
  }

  @Test("Many small changes are merged into few runs; what is merged stays the same")
  func settling() throws {
    for number in 0..<60 {
      let units = (0..<100).map { Sample.unit(["en": "Unit \(number) part \($0)", "de": "Teil \(number) \($0)"]) }
      try memory.change { changes in for unit in units { try changes.add(unit) } }
    }
    #expect(try memory.store.connection.integer("SELECT count(*) FROM index_runs") <= 8)
    #expect(try memory.store.connection.integer("SELECT count(*) FROM index_pending") < 2 * 1024 + 200)
    #expect(try memory.store.verify() == [])
  }

  @Test("Damage to any table of the index is found, refused, and mended")
  func damage() throws {
    let units = (0..<1200).map { Sample.unit(["en": "unit \($0) of them", "de": "Teil \($0)"]) }
    try memory.change { changes in
      for unit in units { try changes.add(unit) }
    }
    try memory.change { changes in
      try changes.removeUnit(7)
      try changes.add(Sample.unit(["en": "unit 7 of them", "de": "Teil 7"]))
    }
    for table in IndexBlobs.tables {
      try memory.store.connection.execute(SQL(verbatim: "UPDATE \(table) SET blob = CAST(x'00' || blob AS BLOB)"))
      let reader = try open()
      #expect(throws: StorageError.self, "\(table)") {
        _ = try found("unit 7 of them", in: reader, CandidateSelection(Sample.language("en")))
      }
      #expect(try !memory.store.verify().isEmpty, "\(table)")
      try memory.store.rebuildIndex()
      #expect(try memory.store.verify() == [], "\(table)")
      try memory.change { changes in
        try changes.removeUnit(Int(memory.store.connection.integer("SELECT max(id) FROM unit")))
        try changes.add(Sample.unit(["en": "unit 7 of them", "de": "Teil 7"]))
      }
    }
  }
}
