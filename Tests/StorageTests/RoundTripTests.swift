import Languages
import SQLite
import Testing
import Translation

@testable import Storage

@Suite("What is stored comes back")
struct RoundTripTests {
  let memory: TestMemory

  init() throws { memory = try TestMemory() }

  @Test("A unit with something in every field")
  func fullUnit() throws {
    let id = try memory.change { try $0.add(Sample.full) }
    var expected = Sample.full
    expected.id = id
    #expect(try memory.store.unit(id) == expected)
    #expect(try memory.store.unit(id + 1) == nil)
  }

  @Test("A unit without creation gets that of the change")
  func creation() throws {
    let id = try memory.change { try $0.add(Sample.unit(["en": "One."])) }
    #expect(try memory.store.unit(id)?.creation == Authorship(author: "anna", date: Sample.time))
    #expect(try memory.store.unit(id)?.change == Authorship())
  }

  @Test("A release with its editions and units in order")
  func release() throws {
    let ids = try memory.change { try $0.add(Sample.release, units: Sample.units) }
    #expect(try memory.store.release(Sample.release.slug) == Sample.release)
    #expect(try memory.store.release("other") == nil)
    let units = try memory.store.units(ofRelease: Sample.release.slug)
    #expect(units.map(\.id) == ids)
    #expect(units.map(\.position) == [0, 1, 2])
    #expect(units.map(\.variants) == Sample.units.map(\.variants))
    #expect(units.allSatisfy { $0.release == Sample.release.slug })
    #expect(try memory.store.units(ofRelease: "other") == [])
    #expect(try memory.store.verify() == [])
  }

  @Test("Every word of every closed list")
  func words() throws {
    let ids = try memory.change { changes in
      try BlockKind.allCases.map { try changes.add(TranslationUnit(Sample.unit(["en": "x"]).variants, kind: $0)) }
    }
    #expect(try ids.map { try memory.store.unit($0)?.kind } == BlockKind.allCases)
    let codes = InlineCode.Kind.allCases.map { InlineCode($0, at: 1) }
    let variants = zip(["en", "de", "fr", "pl"], Status.allCases).map {
      Variant(Sample.language($0), InlineText("ab", codes: codes), status: $1)
    }
    let id = try memory.change { try $0.add(TranslationUnit(variants)) }
    #expect(try memory.store.unit(id)?.variants == variants)
    let terms = Term.Standing.allCases.map { Term("t \($0)", Sample.language("en"), $0) }
    for kind in Concept.Kind.allCases {
      let concept = Concept(id: kind.rawValue, kind: kind, terms: terms)
      try memory.change { _ = try $0.merge(concept) }
      #expect(try memory.store.concept(kind.rawValue) == concept)
    }
  }

  @Test("Composed and decomposed letters are kept apart")
  func normalForms() throws {
    let id = try memory.change { try $0.add(Sample.unit(["en": "caf\u{E9}"])) }
    let changed = try memory.change {
      try $0.edit(unit: id, in: Sample.language("en"), to: InlineText("cafe\u{301}"))
    }
    #expect(changed)
    #expect(try memory.store.unit(id)?.variants[0].text.unicodeScalars.count == 5)
    #expect(try memory.store.verify() == [])
  }

  @Test("Settings, concepts and their terms")
  func concepts() throws {
    try memory.change { changes in
      for concept in Sample.concepts { try changes.merge(concept) }
      try changes.set("1", for: "a")
    }
    #expect(try memory.store.concepts() == [Sample.concepts[1], Sample.concepts[0]])
    #expect(try memory.store.concept("warsaw") == Sample.concepts[0])
    #expect(try memory.store.concept("krakow") == nil)
    #expect(try memory.store.setting("a") == "1")
    #expect(try memory.store.setting("b") == nil)
    #expect(try memory.store.concepts(in: [Sample.language("en")]).map(\.id) == ["court", "warsaw"])
    #expect(try memory.store.concepts(in: [Sample.language("en"), Sample.language("pl")]).map(\.id) == ["warsaw"])
    // Outlines have the same concepts, with the terms of the language alone and what finds them.
    for language in ["en", "pl", "en-GB", "kk"].map(Sample.language) {
      let outlines = try memory.store.conceptOutlines(in: language, properties: "form")
      #expect(try outlines.map(\.id) == memory.store.concepts(in: [language]).map(\.id))
      for outline in outlines {
        let whole = try memory.store.concept(outline.id)?.terms(in: language) ?? []
        #expect(outline.terms.map(\.text) == whole.map(\.text))
        #expect(outline.terms.map(\.standing) == whole.map(\.standing))
        #expect(outline.terms.map(\.properties) == whole.map { $0.properties.filter { $0.type == "form" } })
      }
    }
  }

  @Test("Another store of the same file sees it after the change")
  func otherStore() throws {
    let other = try MemoryStore.open(at: memory.store.path, for: .reading, key: Sample.key)
    #expect(try other.statistics().units == 0)
    try memory.change { _ = try $0.add(Sample.full) }
    #expect(try other.statistics().units == 1)
  }
}
