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

  @Test("Units of a release or of a file lose the points that were given to it; what is unknown is refused")
  func originPenalties() throws {
    try add(["en": "The court freed him.", "ru": "Суд."], to: "a")
    try memory.store.change(by: nil, at: Timestamp(seconds: 1), from: "in/agency.tmx") { changes in
      try changes.add(
        TranslationUnit([
          Variant(try language("en"), InlineText("The court freed him."), status: .approved),
          Variant(try language("ru"), InlineText("Трибунал."), status: .approved),
        ]))
    }
    func scores(_ penalties: [String: Int]) throws -> [String: Int] {
      var options = LookupOptions()
      options.originPenalties = penalties
      let lookup = try memory.lookup(from: language("en"), to: language("ru"), options)
      return Dictionary(uniqueKeysWithValues: try lookup("The court freed him.").map { ($0.target.text, $0.score) })
    }
    #expect(try scores([:]) == ["Суд.": 99, "Трибунал.": 99])
    #expect(try scores(["agency.tmx": 4]) == ["Суд.": 99, "Трибунал.": 96])
    #expect(try scores(["a": 10]) == ["Суд.": 90, "Трибунал.": 99])
    let error = #expect(throws: MemoryError.self) { try scores(["agency": 4]) }
    #expect(error?.kind == .notFound)
  }

  @Test("A draft whose alignment was in doubt, in either text, loses a point")
  func doubtfulAlignment() throws {
    try memory.store.change(by: nil, at: Timestamp(seconds: 1)) { changes in
      for (number, confidences) in [(1.0, 0.8), (0.8, 1), (1, 0.95)].enumerated() {
        try changes.add(
          TranslationUnit([
            Variant(try language("en"), InlineText("Free \(number)"), status: .draft, confidence: confidences.0),
            Variant(try language("ru"), InlineText("Тест \(number)"), status: .draft, confidence: confidences.1),
          ]))
      }
    }
    let lookup = try memory.lookup(from: language("en"), to: language("ru"), LookupOptions(statuses: [.draft]))
    #expect(try (0..<3).map { try lookup(InlineText("Free \($0)")).first?.score } == [99, 99, 100])
  }

  @Test("Runs of words are found, the longest first, with what stands for them; by the index as without")
  func fragments() throws {
    try add(["en": "Freedom of speech is at risk in Minsk.", "ru": "Свобода слова под угрозой в Минске."])
    try add(["en": "They broke the freedom of speech.", "ru": "Они нарушили свободу слова."])
    try add(["en": "Without freedom of speech there is no court.", "ru": "Без свободы слова нет и суда."])
    try add(["en": "The Foundations of the house were closed.", "ru": "Фундамент дома закрыли."])
    try add(["en": "Freedom of speech alone", "ru": "Черновик"], .draft)
    let text = "«Łódź»: what freedom of speech means, a house were closed to ask"
    for usesIndex in [true, false] {
      let lookup = try memory.lookup(
        from: language("en"), to: language("ru"), LookupOptions(), usesIndex: usesIndex)
      let found = try lookup.fragments(of: text)
      #expect(found.map(\.text) == ["freedom of speech", "house were closed"])
      let first = try #require(found.first)
      #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[first.range])) == "freedom of speech")
      #expect([first.count, first.translationCount] == [3, 3])
      #expect(first.translation == "Свобода слова")
      #expect(first.example.unit == 3)
      #expect(first.example.sourceRange == 8..<25)
      #expect(first.example.targetRange == 4..<17)
      #expect(found[1].translation == nil)
      #expect(found[1].example.target == "Фундамент дома закрыли.")
      #expect(try lookup.fragments(of: text, limit: 1) == [first])
      #expect(try lookup.fragments(of: "").isEmpty)
    }
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
