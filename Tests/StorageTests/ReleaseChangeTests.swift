import Languages
import SQLite
import Testing
import Translation

@testable import Storage

@Suite("Changes of releases and units")
struct ReleaseChangeTests {
  let memory: TestMemory
  let ids: [Int]
  var store: MemoryStore { memory.store }

  init() throws {
    memory = try TestMemory()
    ids = try memory.change { try $0.add(Sample.release, units: Sample.units) }
  }

  /// What a change throws, of which nothing may be kept.
  private func refusal(_ body: (Changes) throws -> Void) throws -> StorageError.Kind? {
    let before = try memory.rows()
    let error = #expect(throws: StorageError.self) { try memory.change(body) }
    #expect(try memory.rows() == before)
    return error?.kind
  }

  @Test("Adding leaves an event for the release and each unit, with who, when and from where")
  func addition() throws {
    let events = try store.history()
    #expect(events.map(\.action) == [.unitAdded, .unitAdded, .unitAdded, .releaseAdded])
    #expect(events.map(\.unit) == [ids[2], ids[1], ids[0], nil])
    #expect(events.allSatisfy { $0.release == Sample.release.slug && $0.file == "in.tmx" })
    #expect(events.allSatisfy { $0.authorship == Authorship(author: "anna", date: Sample.time) })
    #expect(events[3].after == Sample.release.title)
  }

  @Test("A slug is given once")
  func duplicate() throws {
    #expect(try refusal { try $0.add(Sample.release) } == .releaseExists(slug: Sample.release.slug))
  }

  @Test("A unit that cannot be stored refuses its whole release", arguments: UnitRefusal.allCases)
  func unsuitable(_ refusal: UnitRefusal) throws {
    let units: [UnitRefusal: TranslationUnit] = [
      .noVariants: TranslationUnit([]), .duplicateLanguage: Sample.unit(["en": "a", "de": "b", "en": "c"]),
      .misplacedCode: TranslationUnit([
        Variant(Sample.language("en"), InlineText("a", codes: [InlineCode(.lineBreak, at: 2)]))
      ]),
    ]
    let unit = try #require(units[refusal])
    let release = Release(slug: "b", title: "B")
    #expect(try self.refusal { try $0.add(release, units: [Sample.full, unit]) } == .unsuitable(refusal))
    #expect(try self.refusal { try $0.add(unit) } == .unsuitable(refusal))
    let outcome = try memory.change { try $0.merge(unit) }
    #expect(outcome == .skipped(refusal))
  }

  @Test("Removing a release keeps its texts in the events, and nothing else")
  func removal() throws {
    try memory.change { try $0.removeRelease(Sample.release.slug) }
    #expect(try store.release(Sample.release.slug) == nil)
    #expect(try store.statistics().variants == 0)
    let removed = try store.history().prefix(10).reversed()
    #expect(
      removed.map(\.action) == Array(repeating: .variantRemoved, count: 6) + Array(repeating: .unitRemoved, count: 3)
        + [.releaseRemoved])
    #expect(
      removed.compactMap(\.before) == [
        "The first.", "Pierwsze.", "The second.", "Das zweite.", "The third.", "Trzecie.", Sample.release.title,
      ])
    let kept = try memory.rows().filter { !$0.hasPrefix("event") && !$0.hasPrefix("migration") }
    #expect(kept == [])
    #expect(try refusal { try $0.removeRelease("x") } == .noSuchRelease(slug: "x"))
  }

  @Test("Numbers of removed units are never used again")
  func numbers() throws {
    try memory.change { try $0.removeRelease(Sample.release.slug) }
    let id = try memory.change { try $0.add(Sample.full) }
    #expect(id > ids[2])
  }

  @Test("A replaced release keeps its place and has the new content alone")
  func replacement() throws {
    try memory.change { _ = try $0.add(Release(slug: "b", title: "B")) }
    var release = Sample.release
    release.title = "Juncker meets Szydło"
    release.date = nil
    release.editions.removeLast()
    try memory.change { _ = try $0.replace(release, units: [Sample.full]) }
    #expect(try store.releases().map(\.release) == [release, Release(slug: "b", title: "B")])
    #expect(try store.units(ofRelease: release.slug).map(\.variants) == [Sample.full.variants])
    #expect(try store.history(EventSelection(release: release.slug)).count == 4 + 10 + 2)
    #expect(try store.verify() == [])
    #expect(try refusal { try $0.replace(Release(slug: "x", title: ""), units: []) } == .noSuchRelease(slug: "x"))
  }

  @Test("A removed unit leaves no gap", arguments: [0, 1, 2])
  func unitRemoval(_ index: Int) throws {
    try memory.change { try $0.removeUnit(ids[index]) }
    var rest = ids
    rest.remove(at: index)
    #expect(try store.units(ofRelease: Sample.release.slug).map(\.id) == rest)
    #expect(try store.verify() == [])
    let events = try store.history(EventSelection(unit: ids[index]))
    #expect(events.map(\.action) == [.unitRemoved, .variantRemoved, .variantRemoved, .unitAdded])
    var last = Sample.full
    last.release = Sample.release.slug
    let id = try memory.change { try $0.add(last) }
    #expect(try store.unit(id)?.position == 2)
    #expect(try refusal { try $0.removeUnit(999) } == .noSuchUnit(999))
  }

  @Test("A unit of a release must find it")
  func unknownRelease() throws {
    var unit = Sample.full
    unit.release = "x"
    #expect(try refusal { _ = try $0.add(unit) } == .noSuchRelease(slug: "x"))
    #expect(try refusal { _ = try $0.merge(unit) } == .noSuchRelease(slug: "x"))
  }

  @Test("An error of the caller takes back everything")
  func callersError() throws {
    struct Mistake: Error {}
    let before = try memory.rows()
    #expect(throws: Mistake.self) {
      try memory.change { changes in
        try changes.removeRelease(Sample.release.slug)
        throw Mistake()
      }
    }
    #expect(try memory.rows() == before)
  }
}
