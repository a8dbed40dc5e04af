import Languages
import SQLite
import TestSupport
import Testing
import Translation

@testable import Storage

@Suite("Merging units")
struct MergingTests {
  let memory: TestMemory
  var store: MemoryStore { memory.store }

  init() throws { memory = try TestMemory() }

  private func merge(_ units: [TranslationUnit], raisingStatus: Bool = false) throws -> [MergeOutcome] {
    try memory.change { changes in try units.map { try changes.merge($0, raisingStatus: raisingStatus) } }
  }

  @Test("What is not there is added, what is there is merged without a trace")
  func accounting() throws {
    let units = [Sample.unit(["en": "A", "de": "B"]), Sample.unit(["en": "C"]), Sample.unit(["en": "A", "de": "B"])]
    #expect(
      try merge(units) == [
        .added(unit: 1, isConflict: false), .added(unit: 2, isConflict: false), .merged(unit: 1, hasChanged: false),
      ])
    let before = try memory.rows()
    #expect(
      try merge(units) == [
        .merged(unit: 1, hasChanged: false), .merged(unit: 2, hasChanged: false), .merged(unit: 1, hasChanged: false),
      ])
    #expect(try memory.rows() == before)
    #expect(try store.verify() == [])
  }

  @Test("In a memory that was empty, texts that were edited or added since are known too")
  func changedMeanwhile() throws {
    let outcomes = try memory.change { changes in
      _ = try changes.merge(Sample.unit(["en": "A", "de": "B"]))
      _ = try changes.edit(unit: 1, in: Sample.language("en"), to: "X", status: .draft)
      try changes.add(Sample.unit(["en": "Y"]))
      return try [["en": "X", "de": "B"], ["en": "Y"], ["en": "A", "de": "B"]].map {
        try changes.merge(Sample.unit($0))
      }
    }
    #expect(
      outcomes == [
        .merged(unit: 1, hasChanged: false), .merged(unit: 2, hasChanged: false), .added(unit: 3, isConflict: false),
      ])
  }

  @Test("The filter knows every key it was given, and few others (seed 3)")
  func filter() {
    var (filter, random) = (KeyFilter(), SeededRandom(seed: 3))
    let keys = (0..<100_000).map { _ in Int64(bitPattern: random.next()) } + Array(-500...500)
    for key in keys { filter.insert(key) }
    #expect(keys.allSatisfy(filter.mayContain))
    #expect((0..<10_000).count { _ in filter.mayContain(Int64(bitPattern: random.next())) } < 20)
  }

  /// A stored unit and one that comes, and what must become of it: merged, added, or added as a conflict.
  static let cases:
    [(stored: KeyValuePairs<String, String>, new: KeyValuePairs<String, String>, outcome: MergeOutcome)] =
      [
        (["en": "A", "de": "B", "fr": "C"], ["en": "A", "de": "B"], .merged(unit: 1, hasChanged: false)),
        (["en": "A", "de": "B", "fr": "C"], ["fr": "C", "en": "A"], .merged(unit: 1, hasChanged: false)),
        (["en": "A", "de": "B"], ["en": "A"], .merged(unit: 1, hasChanged: false)),
        (["en": "A", "de": "B"], ["en": "A", "de": "B", "fr": "C"], .added(unit: 2, isConflict: false)),
        (["en": "A", "de": "B"], ["en": "A", "fr": "C"], .added(unit: 2, isConflict: false)),
        (["en": "A", "de": "B"], ["en": "A", "de": "X"], .added(unit: 2, isConflict: true)),
        (["en": "A", "de": "B", "fr": "C"], ["en": "A", "de": "B", "fr": "X"], .added(unit: 2, isConflict: true)),
        (["en": "A", "de": "B"], ["en": "X", "de": "B"], .added(unit: 2, isConflict: false)),
        (["en": "A", "de": "B"], ["en": "a", "de": "B"], .added(unit: 2, isConflict: false)),
        (["en": "A", "de": "B"], ["en-GB": "A", "de": "B"], .added(unit: 2, isConflict: false)),
        (["en": "caf\u{E9}"], ["en": "cafe\u{301}"], .added(unit: 2, isConflict: false)),
        (
          ["fr": "x", "en": "caf\u{E9}", "de": "y"], ["fr": "x", "de": "y", "en": "cafe\u{301}"],
          .added(unit: 2, isConflict: true)
        ),
      ]

  @Test(
    "Only a unit with all the same texts takes another in; the same source with another target is a conflict",
    arguments: cases.indices)
  func identity(_ index: Int) throws {
    let (stored, new, outcome) = Self.cases[index]
    #expect(try merge([Sample.unit(stored), Sample.unit(new)])[1] == outcome)
  }

  @Test("Texts with other codes are other texts, but no conflict")
  func codes() throws {
    let plain = Sample.unit(["en": "A b", "de": "B"])
    var marked = plain
    marked.variants[0].content.codes = [InlineCode(.noteReference, label: "1", at: 1)]
    #expect(
      try merge([plain, marked, marked]).dropFirst() == [
        .added(unit: 2, isConflict: false), .merged(unit: 2, hasChanged: false),
      ])
  }

  @Test("Notes, properties and the identifier are united, each once, with an event for each")
  func union() throws {
    var first = Sample.unit(["en": "A", "de": "B"])
    first.notes = ["one"]
    first.variants[1].properties = [Property(type: "t", value: "1")]
    var second = Sample.unit(["de": "B", "en": "A"])
    second.externalID = "x"
    second.notes = ["two", "one", "two"]
    second.properties = [Property(type: "p", value: "v")]
    second.variants[0].properties = [Property(type: "t", value: "1"), Property(type: "t", value: "2")]
    second.variants[1].notes = ["on English"]
    #expect(try merge([first, second])[1] == .merged(unit: 1, hasChanged: true))
    let unit = try #require(try store.unit(1))
    #expect(unit.externalID == "x" && unit.notes == ["one", "two"])
    #expect(unit.properties == [Property(type: "p", value: "v")])
    #expect(unit.variants.map(\.language.tag) == ["en", "de"])
    #expect(unit.variants[0].notes == ["on English"])
    #expect(unit.variants[1].properties == [Property(type: "t", value: "1"), Property(type: "t", value: "2")])
    #expect(unit.change == Authorship(author: "anna", date: Sample.time))
    let events = try store.history(EventSelection(unit: 1)).reversed().dropFirst()
    #expect(events.map(\.action) == Array(repeating: .annotated, count: 5))
    #expect(
      events.map { "\($0.language?.tag ?? "-") \($0.after ?? "-")" } == [
        "- property p: v", "- note: two", "- identifier x", "de property t: 2", "en note: on English",
      ])
    #expect(try merge([second]) == [.merged(unit: 1, hasChanged: false)])
  }

  @Test(
    "Statuses are raised only where that was asked for, and never out of rejection", arguments: Status.allCases,
    Status.allCases)
  func status(_ old: Status, _ new: Status) throws {
    let isRaised = old != .rejected && new > old
    #expect(
      try merge([Sample.unit(["en": "A"], old), Sample.unit(["en": "A"], new)])[1]
        == .merged(unit: 1, hasChanged: false))
    #expect(try store.unit(1)?.variants[0].status == old)
    #expect(try merge([Sample.unit(["en": "A"], new)], raisingStatus: true) == [.merged(unit: 1, hasChanged: isRaised)])
    #expect(try store.unit(1)?.variants[0].status == (isRaised ? new : old))
    let event = try store.history().first
    #expect(event?.action == (isRaised ? .statusChanged : .unitAdded))
    if isRaised { #expect(event?.before == old.rawValue && event?.after == new.rawValue) }
  }

  @Test("A release that is read again is merged sentence by sentence, and what it says twice stays twice")
  func releases() throws {
    let texts = ["Read more.", "One.", "Read more.", "Two."]
    let units = texts.enumerated().map { position, text in
      var unit = Sample.unit(["en": "\(text)", "de": "de \(text)"])
      unit.release = "r"
      unit.position = position
      return unit
    }
    try memory.change { _ = try $0.add(Release(slug: "r", title: "R")) }
    #expect(try merge(units) == (1...4).map { .added(unit: $0, isConflict: false) })
    #expect(try merge(units) == (1...4).map { .merged(unit: $0, hasChanged: false) })
    #expect(try merge(units.reversed()) == (1...4).reversed().map { .merged(unit: $0, hasChanged: false) })
    #expect(try store.units(ofRelease: "r").map { $0.variants[0].text } == texts)
    var loose = units[1]
    (loose.release, loose.position) = (nil, nil)
    #expect(try merge([loose]) == [.merged(unit: 2, hasChanged: false)])
    #expect(try store.verify() == [])
  }

  @Test("Some sentences of a release make a release without gaps, in their order")
  func partialRelease() throws {
    let units = [3, 7].map { position in
      var unit = Sample.unit(["en": "text \(position)"])
      unit.release = "r"
      unit.position = position
      return unit
    }
    try memory.change { _ = try $0.add(Release(slug: "r", title: "R")) }
    #expect(try merge(units) == [.added(unit: 1, isConflict: false), .added(unit: 2, isConflict: false)])
    #expect(try store.units(ofRelease: "r").map(\.position) == [0, 1])
    #expect(try merge(units) == [.merged(unit: 1, hasChanged: false), .merged(unit: 2, hasChanged: false)])
    #expect(try store.verify() == [])
  }
}
