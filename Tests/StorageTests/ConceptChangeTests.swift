import Languages
import SQLite
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
