import Languages
import Matching
import Storage
import TestSupport
import Testing
import Translation

@testable import TranslationMemory

#if DEBUG
  private let sizes = (texts: 400, queries: 12)
#else
  private let sizes = (texts: 10_000, queries: 1_000)
#endif

@Suite("Look-ups by the index")
struct LookupTests {
  private let folder: TemporaryFolder
  private let memory: Memory

  init() throws {
    folder = try TemporaryFolder()
    memory = try Memory.create(at: folder.file("m.sqlite"), withGlossary: false, Signature(author: nil))
  }

  private func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  private func add(
    _ texts: KeyValuePairs<String, String>, to release: String? = nil, _ status: Status = .approved
  ) throws {
    try memory.store.change(by: nil, at: Timestamp(seconds: 1)) { changes in
      var unit = TranslationUnit(
        try texts.map { Variant(try language($0), InlineText($1), status: status) })
      unit.release = release
      if let release, try memory.store.release(release) == nil {
        try changes.add(Release(slug: release, title: release))
      }
      try changes.add(unit)
    }
  }

  private func fill(_ texts: [String], in tag: String, _ random: inout SeededRandom) throws {
    let (source, other) = (try language(tag), try language("de"))
    try memory.store.change(by: nil, at: Timestamp(seconds: 1)) { changes in
      for slug in ["a", "b"] { try changes.add(Release(slug: slug, title: slug)) }
      for (number, text) in texts.enumerated() {
        let status: Status = random.once(in: 4) ? .draft : .approved
        var unit = TranslationUnit([
          Variant(source, InlineText(text), status: status),
          Variant(other, InlineText("Satz \(number % 97)"), status: status),
        ])
        unit.release = [nil, "a", "b"][random.below(3)]
        try changes.add(unit)
      }
    }
  }

  @Test(
    "The best one and the best five are those of brute force, whatever is asked for", arguments: World.languages)
  func exact(_ world: World) throws {
    var random = SeededRandom(seed: world.seed)
    let texts = world.texts(sizes.texts)
    try fill(texts, in: world.language, &random)
    var questions: [Lookup.Question] = []
    var previous: String?
    for text in world.queries(sizes.queries, like: texts) {
      questions.append((InlineText(text), random.once(in: 2) ? nil : Neighbours(previous: previous, next: texts.last)))
      previous = text
    }
    let options = [
      LookupOptions(limit: 1), LookupOptions(), LookupOptions(minimum: 50),
      LookupOptions(minimum: 60, statuses: [.draft, .approved], excludedReleases: ["a"]),
      LookupOptions(minimum: 85, limit: 20, releases: ["b"]),
    ]
    var found = 0
    for options in options {
      let answers = try [true, false].map { usesIndex in
        try memory.lookup(from: language(world.language), to: language("de"), options, usesIndex: usesIndex)(questions)
      }
      for (index, brute) in zip(answers[0], answers[1]) { try #require(index == brute) }
      found += answers[0].joined().count
    }
    #expect(found > sizes.queries)
    #expect(try memory.verify() == [])
  }

  @Test("Releases can be chosen and left out; one that there is not is refused")
  func releases() throws {
    for slug in ["a", "b"] { try add(["en": "The court freed him.", "ru": "Суд \(slug)."], to: slug) }
    try add(["en": "The court freed him.", "ru": "Суд."])
    func targets(_ options: LookupOptions) throws -> Set<String> {
      let lookup = try memory.lookup(from: language("en"), to: language("ru"), options)
      return Set(try lookup("The court freed him.").map(\.target.text))
    }
    #expect(try targets(LookupOptions()) == ["Суд.", "Суд a.", "Суд b."])
    #expect(try targets(LookupOptions(releases: ["a"])) == ["Суд a."])
    #expect(try targets(LookupOptions(releases: ["a", "b"], excludedReleases: ["b"])) == ["Суд a."])
    #expect(try targets(LookupOptions(excludedReleases: ["a"])) == ["Суд.", "Суд b."])
    let error = #expect(throws: MemoryError.self) { try targets(LookupOptions(releases: ["c"])) }
    #expect(error?.kind == .notFound)
  }

  @Test("Both ways a text is found in either language, best first")
  func bothWays() throws {
    try add(["en": "The court freed him.", "ru": "Суд освободил его."])
    var options = LookupOptions()
    let oneWay = try memory.lookup(from: language("en"), to: language("ru"), options)
    #expect(try oneWay("Суд освободил её.").isEmpty)
    options.isBothWays = true
    let lookup = try memory.lookup(from: language("en"), to: language("ru"), options)
    let found = try #require(try lookup("Суд освободил её.").first)
    #expect(found.target.text == "The court freed him.")
    #expect([found.sourceLanguage.tag, found.targetLanguage.tag] == ["ru", "en"])
    #expect(try lookup("The court freed him.").map(\.score) == [100])
  }

  @Test("Through a third language a translation is found, marked, and costs a point")
  func pivots() throws {
    try add(["ru": "Суд освободил его.", "en": "The court freed him."])
    try add(["en": "The  court freed him.", "kk": "Сот оны босатты."])
    try add(["en": "The court freed him!", "kk": "Басқа."])
    try add(["pl": "Sąd go uwolnił.", "kk": "Сот оны босатты."])
    var options = LookupOptions()
    let (russian, kazakh) = (try language("ru"), try language("kk"))
    #expect(try memory.lookup(from: russian, to: kazakh, options)("Суд освободил его.").isEmpty)
    options.allowsPivots = true
    let found = try memory.lookup(from: russian, to: kazakh, options)("Суд освободил его.")
    #expect(found.map(\.target.text) == ["Сот оны босатты."])
    #expect(found.map(\.score) == [99])
    #expect(found.first?.parts.penalties == [Penalty(.pivot, 1)])
    #expect(found.first?.pivot?.language == (try language("en")))
    #expect(found.first?.pivot?.unit == 1)
    #expect(found.first?.unit == 2)
    try add(["ru": "Суд освободил его.", "kk": "Сот оны босатты."])
    let direct = try memory.lookup(from: russian, to: kazakh, options)("Суд освободил его.")
    #expect(direct.map(\.score) == [100])
    #expect(direct.first?.pivot == nil)
  }
}
