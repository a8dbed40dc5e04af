import Languages
import SQLite
import Testing
import Translation

@testable import Storage

@Suite("Questions to a memory")
struct QueryTests {
  let memory: TestMemory
  /// The numbers of the release's three units and of a free-standing one.
  let ids: [Int]
  var store: MemoryStore { memory.store }

  init() throws {
    memory = try TestMemory()
    ids = try memory.change { changes in
      let free = try changes.add(Sample.unit(["en": "THE FIRST.", "de": "Das erste."], .rejected))
      return try changes.add(Sample.release, units: Sample.units) + [free]
    }
  }

  private func language(_ tag: String) -> Language { Sample.language(tag) }

  private func export(_ selection: UnitSelection = UnitSelection()) throws -> [[String]] {
    var units: [[String]] = []
    try store.forEachUnit(selection) { units.append($0.lines) }
    return units
  }

  @Test("All units come in the order of releases, then those of no release")
  func allUnits() throws {
    #expect(
      try export() == [
        ["en: The first.", "pl: Pierwsze."], ["en: The second.", "de: Das zweite."],
        ["en-GB: The third.", "pl: Trzecie."], ["en: THE FIRST.", "de: Das erste."],
      ])
  }

  @Test("A selection leaves out texts, and units without any")
  func selections() throws {
    #expect(try export(UnitSelection(release: "none")) == [])
    #expect(try export(UnitSelection(release: Sample.release.slug)).count == 3)
    #expect(
      try export(UnitSelection(languages: [language("en-US"), language("de")])) == [
        ["en: The first."], ["en: The second.", "de: Das zweite."], ["en-GB: The third."],
        ["en: THE FIRST.", "de: Das erste."],
      ])
    #expect(
      try export(UnitSelection(languages: [language("pl")], statuses: [.reviewed])) == [["pl: Trzecie."]])
    #expect(try export(UnitSelection(statuses: [])) == [])
  }

  @Test("Units are selected by when they were made or changed")
  func since() throws {
    #expect(try export(UnitSelection(since: Sample.time)).count == 4)
    #expect(try export(UnitSelection(since: Sample.later)) == [])
    try store.change(by: "jan", at: Sample.later) { _ = try $0.setStatus(.draft, ofUnit: ids[1]) }
    #expect(try export(UnitSelection(since: Sample.later)) == [["en: The second.", "de: Das zweite."]])
  }

  @Test("An error of the body ends the walk and is passed on")
  func leaving() throws {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      try store.forEachUnit {
        _ in
        count += 1
        if count == 2 { throw Enough() }
      }
    }
    #expect(count == 2)
    try memory.change { _ = try $0.add(Sample.full) }
  }

  @Test("Exact look-up finds the comparison form in every language that matches")
  func exact() throws {
    let found = try store.variants(equalTo: "the FIRST.", in: language("en-US"))
    #expect(found.map(\.unit) == [ids[3], ids[0]])
    #expect(found.map(\.text) == ["THE FIRST.", "The first."])
    #expect(found.map(\.status) == [.rejected, .approved])
    #expect(found.map(\.release) == [nil, Sample.release.slug])
    #expect(found.map(\.position) == [nil, 0])
    #expect(
      try store.variants(equalTo: "the first.", in: language("en"), statuses: [.approved]).map(\.unit) == [ids[0]])
    #expect(try store.variants(equalTo: "the first.", in: language("de")) == [])
    #expect(try store.variants(equalTo: "the third.", in: language("en")).map(\.language) == [language("en-GB")])
    #expect(try store.variants(equalTo: "the", in: language("en")) == [])
  }

  @Test("Candidates have the language, the translation and the release asked for")
  func candidates() throws {
    func texts(_ tag: String, _ change: (inout CandidateSelection) -> Void = { _ in }) throws -> [String] {
      var selection = CandidateSelection(language(tag))
      change(&selection)
      var texts: [String] = []
      try store.forEachCandidate(selection) {
        texts.append("\($0.unit - ids[0]) \($0.language) \($0.text) \($0.status)")
      }
      return texts.sorted()
    }
    #expect(
      try texts("en") == [
        "-1 en THE FIRST. rejected", "0 en The first. approved", "1 en The second. approved",
        "2 en-GB The third. reviewed",
      ])
    #expect(try texts("de") { $0.statuses = [.approved] } == ["1 de Das zweite. approved"])
    #expect(try texts("de") { $0.statuses = [.draft] } == [])
    #expect(try texts("fr") == [])
    #expect(
      try texts("en") { $0.target = language("pl") } == ["0 en The first. approved", "2 en-GB The third. reviewed"])
    #expect(
      try texts("en") {
        $0.target = language("pl")
        $0.targetStatuses = [.reviewed]
      } == ["2 en-GB The third. reviewed"])
    #expect(try texts("en") { $0.excludedReleases = [Sample.release.slug] } == ["-1 en THE FIRST. rejected"])
    #expect(try texts("en") { $0.releases = [Sample.release.slug] }.count == 3)
    #expect(try texts("en") { $0.releases = ["another"] } == [])
    #expect(try texts("en") { $0.excludedReleases = ["another"] }.count == 4)
  }

  @Test("Translations are those in the language and the statuses asked for, with their codes and release")
  func translations() throws {
    let found = try store.translations(ofUnits: [ids[2], ids[0], ids[1]], in: language("pl"), statuses: [.approved])
    #expect(found.map(\.content.text) == ["Pierwsze."])
    #expect(found.map(\.release) == [Sample.release.slug])
    let all = try store.translations(
      ofUnits: [ids[2], ids[0]], in: language("en"), statuses: Set(Status.allCases))
    #expect(all.map(\.language) == [language("en-GB"), language("en")])
    let unit = try store.change(by: nil, at: Sample.time) { try $0.add(Sample.full) }
    let full = try store.translations(ofUnits: [unit], in: language("en"), statuses: [.reviewed])
    #expect(full.map(\.content) == [Sample.full.variants[0].content])
    #expect(full.map(\.changed) == [Timestamp(seconds: 20)])
  }

  @Test("Neighbours are those of the release, in the language asked for")
  func neighbours() throws {
    func around(_ index: Int, _ tag: String) throws -> [String?] {
      let neighbours = try store.neighbours(ofUnit: ids[index], in: language(tag))
      return [neighbours.previous, neighbours.next]
    }
    #expect(try around(0, "en") == [nil, "The second."])
    #expect(try around(1, "en") == ["The first.", "The third."])
    #expect(try around(2, "en-GB") == ["The second.", nil])
    #expect(try around(1, "pl") == ["Pierwsze.", "Trzecie."])
    #expect(try around(0, "pl") == [nil, nil])
    #expect(try around(3, "en") == [nil, nil])
    #expect(try store.neighbours(ofUnit: 999, in: language("en")) == Neighbours())
  }

  @Test("Texts come page by page, each once")
  func pages() throws {
    var (all, after): ([String], Int) = ([], 0)
    while true {
      let page = try store.variants(VariantSelection(), after: after, limit: 3)
      all += page.map(\.text)
      guard page.count == 3, let last = page.last else { break }
      after = last.id
    }
    #expect(
      all == [
        "THE FIRST.", "Das erste.", "The first.", "Pierwsze.", "The second.", "Das zweite.", "The third.", "Trzecie.",
      ])
  }

  @Test("Texts are selected by status, language, release and confidence")
  func textSelections() throws {
    func texts(_ selection: VariantSelection) throws -> [String] { try store.variants(selection).map(\.text) }
    #expect(try texts(VariantSelection(statuses: [.reviewed])) == ["The third.", "Trzecie."])
    #expect(try texts(VariantSelection(statuses: [.reviewed], language: language("en"))) == ["The third."])
    #expect(try texts(VariantSelection(language: language("de"), release: Sample.release.slug)) == ["Das zweite."])
    #expect(try texts(VariantSelection(maximumConfidence: 0.8)) == [])
    try memory.change { _ = try $0.add(Sample.full) }
    #expect(try texts(VariantSelection(maximumConfidence: 0.75)) == ["See the bold note."])
    #expect(try texts(VariantSelection(maximumConfidence: 0.7)) == [])
  }

  @Test("Languages in use are listed once, by tag")
  func languages() throws {
    #expect(try store.languages().map(\.tag) == ["de", "en", "en-GB", "pl"])
    #expect(try TestMemory().store.languages() == [])
  }

  @Test("Everything is counted")
  func statistics() throws {
    try memory.change { changes in for concept in Sample.concepts { try changes.merge(concept) } }
    let statistics = try store.statistics()
    #expect(statistics.releases == 1 && statistics.units == 4 && statistics.variants == 8)
    #expect(statistics.concepts == 2)
    #expect(statistics.termCounts.map { "\($0.language) \($0.count)" } == ["en 2", "en-GB 1", "pl 1"])
    #expect(statistics.events == 7)  // A release, four units, two concepts.
    #expect(statistics.bytes > 0 && statistics.bytes % 4_096 == 0)
    #expect(
      statistics.variantCounts.map { "\($0.language) \($0.status) \($0.count)" } == [
        "de rejected 1", "de approved 1", "en rejected 1", "en approved 2", "en-GB reviewed 1", "pl reviewed 1",
        "pl approved 1",
      ])
  }

  @Test("Releases come in the order they were added, with counts")
  func releases() throws {
    try memory.change { _ = try $0.add(Release(slug: "a", title: "Empty")) }
    let releases = try store.releases()
    #expect(releases.map(\.release) == [Sample.release, Release(slug: "a", title: "Empty")])
    #expect(releases.map(\.units) == [3, 0])
    #expect(
      releases[0].counts.map { "\($0.language) \($0.status) \($0.count)" } == [
        "de approved 1", "en approved 2", "en-GB reviewed 1", "pl reviewed 1", "pl approved 1",
      ])
    #expect(releases[1].counts == [])
  }
}
