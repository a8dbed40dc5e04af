import Languages
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("Changes of concepts and settings")
struct ConceptChangeTests {
  let memory: TestMemory
  var store: MemoryStore { memory.store }
  private let warsaw = Sample.concepts[0]

  init() throws {
    memory = try TestMemory()
    try memory.change { _ = try $0.merge(warsaw) }
  }

  @Test("Merging keeps what is stored, takes what is given, and adds terms behind")
  func merging() throws {
    var given = Concept(id: "warsaw", kind: .place, note: "the capital")
    given.terms = [
      Term("Warszawa", Sample.language("pl"), .admitted), Term("Warschau", Sample.language("de")),
      Term("Warschau", Sample.language("de"), .forbidden),
    ]
    let outcome = try memory.change { try $0.merge(given) }
    #expect(outcome == .changed)
    var expected = warsaw
    expected.note = "the capital"
    expected.terms[1].standing = .admitted
    expected.terms.append(given.terms[1])
    #expect(try store.concept("warsaw") == expected)
    let event = try #require(try store.history(EventSelection(concept: "warsaw")).first)
    #expect(event.action == .conceptChanged)
    #expect(
      event.before
        == "place; geography; UNGEGN; capital; en: Warsaw (preferred); pl: Warszawa (preferred); en: Varsovia (forbidden)"
    )
    #expect(event.after?.hasSuffix("de: Warschau (preferred)") == true)
    #expect(try memory.change { try $0.merge(given) } == .unchanged)
    #expect(try memory.actions() == [.conceptAdded, .conceptChanged])
  }

  @Test("A concept with something in every field comes back as it was, alone and among others")
  func everything() throws {
    try memory.change { _ = try $0.merge(Sample.fullConcept) }
    #expect(try store.concept("astana") == Sample.fullConcept)
    #expect(try store.concepts() == [Sample.fullConcept, warsaw])
    #expect(try memory.change { try $0.merge(Sample.fullConcept) } == .unchanged)
    #expect(try store.verify() == [])
    try memory.change { _ = try $0.removeConcept("astana") }
    #expect(try memory.rows().filter { $0.contains("astana") && !$0.hasPrefix("event") } == [])
  }

  @Test("Merging takes every detail that is given and keeps those that are not")
  func mergingDetails() throws {
    try memory.change { _ = try $0.merge(Sample.fullConcept) }
    var given = Concept(id: "astana", kind: .place, terms: [Term("Astana", Sample.language("en"))])
    given.terms[0].gender = "neuter"
    given.terms[0].validUntil = "2100-01-01"
    given.terms[0].properties = [Property(type: "x-b", value: "1"), Property(type: "x-c", value: "3")]
    given.definitions = [Definition("the capital", source: "atlas")]
    given.properties = [Property(type: "x-a", value: "y"), Property(type: "x-d", value: "4")]
    given.change = Authorship(author: "kim", date: Sample.time)
    try memory.change { _ = try $0.merge(given) }
    var expected = Sample.fullConcept
    expected.terms[1].standing = .preferred
    expected.terms[1].gender = "neuter"
    expected.terms[1].validUntil = "2100-01-01"
    expected.terms[1].properties.append(Property(type: "x-c", value: "3"))
    expected.definitions = [Sample.fullConcept.definitions[1], given.definitions[0]]
    expected.properties.append(Property(type: "x-d", value: "4"))
    expected.change = given.change
    #expect(try store.concept("astana") == expected)
    let event = try #require(try store.history(limit: 1).first)
    #expect(event.before?.contains("Astana (admitted, properNoun, feminine, shortForm, ") == true)
    #expect(event.before?.contains("from 2022-09-17, until 2099-12-31") == true)
    #expect(event.after?.contains("Astana (preferred, properNoun, neuter, shortForm, ") == true)
    #expect(event.after?.contains("definition: the capital") == true)
  }

  @Test("A memory of the first version keeps its concepts when it is brought up to date")
  func olderMemory() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.sqlite")
    let old = try Connection(path: path, mode: .creating)
    try old.execute(SQL(verbatim: "PRAGMA application_id = \(MemorySchema.applicationID)"))
    try Migrations(Array(MemorySchema.migrations.steps.prefix(1))).apply(to: old)
    try old.execute("INSERT INTO concept (id, kind, domain, source, note) VALUES ('a', 'place', 'd', 's', 'n')")
    try old.execute(
      "INSERT INTO term (concept, number, language, text, standing, note) VALUES ('a', 0, 'en', 'A', 'admitted', 'm')")
    let store = try MemoryStore.open(at: path, for: .writing, key: Sample.key)
    let term = Term("A", Sample.language("en"), .admitted, note: "m")
    let expected = Concept(id: "a", kind: .place, domain: "d", terms: [term], source: "s", note: "n")
    #expect(try store.concepts() == [expected])
    #expect(try store.verify() == [])
  }

  @Test("Replacing keeps nothing of the old concept but its id")
  func replacing() throws {
    let other = Concept(id: "warsaw", kind: .other, terms: [Term("Warsaw", Sample.language("en-GB"))])
    #expect(try memory.change { try $0.replace(other) } == .changed)
    #expect(try store.concept("warsaw") == other)
    #expect(try memory.change { try $0.replace(other) } == .unchanged)
    #expect(try memory.change { try $0.replace(Sample.concepts[1]) } == .added)
    #expect(try memory.actions() == [.conceptAdded, .conceptChanged, .conceptAdded])
  }

  @Test("A removed concept goes with its terms and stays in the events")
  func removing() throws {
    #expect(try memory.change { try $0.removeConcept("warsaw") })
    #expect(try memory.change { try $0.removeConcept("warsaw") } == false)
    #expect(try store.concepts() == [])
    #expect(try memory.rows().filter { $0.hasPrefix("term") } == [])
    #expect(try store.history(limit: 1).first?.before?.contains("Varsovia") == true)
  }

  @Test("Settings are changed with an event, and only where they differ")
  func settings() throws {
    let outcomes = try memory.change { changes in
      try ["1", "1", "2", nil, nil].map { try changes.set($0, for: "name") }
    }
    #expect(outcomes == [true, false, true, true, false])
    #expect(try store.setting("name") == nil)
    let events = try store.history(limit: 3).reversed()
    #expect(events.map(\.before) == [nil, "1", "2"])
    #expect(events.map(\.after) == ["1", "2", nil])
    #expect(events.allSatisfy { $0.action == .settingChanged && $0.concept == "name" })
  }
}
