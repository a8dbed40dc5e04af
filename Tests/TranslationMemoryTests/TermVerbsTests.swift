import Files
import Languages
import PlainText
import Quality
import Terminology
import TestSupport
import Testing
import Translation
import TranslationMemory

@Suite("What a memory says of its terms")
struct TermVerbsTests {
  private static let signature = Signature(author: "anna")
  private let (english, russian): (Language, Language)
  private let folder: String

  init() throws {
    (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    folder = "/tmp/concord-terms-\(UInt64.random(in: 0...UInt64.max))"
    try FileSystem.makeFolder(folder)
  }

  /// A memory of releases, each a day with pairs of sentences, and a glossary of three concepts.
  private func memory(_ releases: [(day: String, pairs: [(String, String)])]) throws -> Memory {
    let memory = try Memory.create(at: "\(folder)/m.sqlite", withGlossary: false, Self.signature)
    for concept in [
      Concept(
        id: "arrest",
        terms: [
          Term("arrest", english), Term("арест", russian), Term("задержание", russian, .admitted),
        ]),
      Concept(id: "court", terms: [Term("court", english), Term("суд", russian)]),
      Concept(id: "bail", terms: [Term("bail", english)]),
    ] {
      try memory.addTerms(concept.terms, to: concept, Self.signature)
    }
    for release in releases {
      let name = "\(folder)/\(release.day)"
      try FileSystem.write(Array(release.pairs.map { $0.0 + "\n" }.joined().utf8), to: name + ".en.txt")
      try FileSystem.write(Array(release.pairs.map { $0.1 + "\n" }.joined().utf8), to: name + ".ru.txt")
      var draft = ReleaseDraft(try ["en", "ru"].map { try ReleaseFile("\(name).\($0).txt") }, layout: .segments)
      draft.date = release.day
      _ = try memory.add(draft, Self.signature)
    }
    return memory
  }

  private func remove() { _ = try? Subprocess("rm", ["-rf", folder]).run() }

  @Test("An audit counts the renderings of a concept, with first and last use, and sees a drift")
  func audit() throws {
    defer { remove() }
    let memory = try memory([
      (
        "2021-01-01",
        [("The arrest was long.", "Арест был долгим."), ("The court saw the arrest.", "Суд видел арест.")]
      ),
      (
        "2023-01-01",
        [("An arrest was made.", "Произошло задержание."), ("Arrests went on.", "Задержания продолжались.")]
      ),
      ("2024-01-01", [("The arrest is over.", "Все кончилось.")]),
    ])
    let audits = try memory.termAudit(from: english, to: russian)
    #expect(audits.map(\.concept.id) == ["arrest", "court"])
    let arrest = try #require(audits.first)
    #expect(arrest.renderings.map { $0.term?.text } == ["арест", "задержание", nil])
    #expect(arrest.renderings.map(\.uses.count) == [2, 2, 1])
    #expect(
      arrest.renderings.map { $0.uses.map(\.day) } == [
        ["2021-01-01", "2021-01-01"], ["2023-01-01", "2023-01-01"], ["2024-01-01"],
      ])
    #expect(arrest.hasDrifted)
    #expect(audits.last?.hasDrifted == false)
    #expect(try memory.termAudit(from: english, to: russian, concepts: ["court"]).map(\.count) == [1])
    #expect(throws: MemoryError.self) { try memory.termAudit(from: english, to: russian, concepts: ["none"]) }
    #expect(throws: MemoryError.self) { try memory.termAudit(from: english, to: russian, release: "none") }
  }

  @Test("Concepts without a term are listed by their last use")
  func gaps() throws {
    defer { remove() }
    let memory = try memory([("2021-01-01", [("Bail was set.", "Назначили залог."), ("No.", "Нет.")])])
    try memory.addTerms([Term("jury", english)], to: Concept(id: "jury"), Self.signature)
    let gaps = try memory.termGaps(in: [russian])
    #expect(gaps.map(\.concept.id) == ["bail", "jury"])
    #expect(gaps.map(\.count) == [1, 0])
    #expect(gaps.map { $0.lastUse?.day } == ["2021-01-01", nil])
    #expect(gaps.allSatisfy { $0.missing == [russian] })
  }

  @Test("Two spellings of a name are one group, its forms are none, and a lost name is named")
  func names() throws {
    defer { remove() }
    let memory = try memory([
      (
        "2021-01-01",
        [
          ("He met Orazgaliyev there.", "Он встретил там Оразгалиева."), ("So Orazgaliyev left.", "И Оразгалиев ушел."),
          ("Then Orazgaliev spoke.", "Потом слово дали Оразгалиеву."), ("And Orazgaliyev left.", "И он ушел."),
        ]
      )
    ])
    #expect(
      try memory.nameSpellings(in: [english]).map { $0.spellings.map(\.text) } == [["Orazgaliyev", "Orazgaliev"]])
    #expect(try memory.nameSpellings(in: [russian]).isEmpty)
    let lost = try memory.lostNames(from: english, to: russian)
    #expect(lost.map(\.text) == ["Orazgaliyev"])
    #expect(lost.map(\.found) == [2])
    #expect(lost.map(\.lost.count) == [1])
  }

  @Test("The terms of a text come with their whole concepts")
  func wholeConcepts() throws {
    defer { remove() }
    let memory = try memory([])
    var fitting = Term("plea", english)
    fitting.properties = [Property(type: MatchingForm.propertyType, value: "pleaded")]
    let concept = Concept(id: "plea", kind: .legalTerm, source: "law", note: "in court")
    try memory.addTerms([fitting, Term("заявление", russian)], to: concept, Self.signature)
    let matches = try memory.terms(in: "He pleaded before the court.", english)
    #expect(matches.map(\.concept) == [try memory.concept("plea"), try memory.concept("court")])
    #expect(matches.map(\.term.text) == ["plea", "court"])
    #expect(matches.map(\.evidence) == [.listed, .exact])
  }

  @Test("A check asks for the terms that hold on the day of the release")
  func validity() throws {
    defer { remove() }
    let pairs = [("The bail was paid.", "Поручительство внесли.")]
    let memory = try memory([("2021-01-01", pairs), ("2023-01-01", pairs)])
    var (old, new) = (Term("поручительство", russian), Term("залог", russian))
    (old.validUntil, new.validFrom) = ("2021-12-31", "2022-01-01")
    try memory.addTerms([old, new], to: Concept(id: "bail"), Self.signature)
    let found = { (release: String, day: String?) in
      try Inspection(memory: memory, day: day).check(release: release).flatMap(\.findings)
        .filter { $0.check == "term-missing" }.map(\.suggestion)
    }
    #expect(try found("2021-01-01", nil).isEmpty)
    #expect(try found("2023-01-01", nil) == ["залог"])
    #expect(try found("2021-01-01", "2022-01-01") == ["залог"])
    #expect(try found("2023-01-01", "2021-12-31").isEmpty)
  }

  @Test("A German noun is a name only where another version has one that sounds like it")
  func germanNames() throws {
    defer { remove() }
    let german = try #require(Language("de"))
    let memory = try Memory.create(at: "\(folder)/de.sqlite", withGlossary: false, Self.signature)
    let pairs = [
      ("The lawyer Orazgaliyev spoke of the meeting.", "Der Anwalt Orazgalijew sprach vom Treffen."),
      ("The lawyer Orazgaliyev met a meter reader.", "Der Anwalt Orasgalijew traf einen Treffer."),
    ]
    for (name, side) in [("en", pairs.map(\.0)), ("de", pairs.map(\.1))] {
      try FileSystem.write(Array(side.map { $0 + "\n" }.joined().utf8), to: "\(folder)/r.\(name).txt")
    }
    let draft = ReleaseDraft(try ["en", "de"].map { try ReleaseFile("\(folder)/r.\($0).txt") }, layout: .segments)
    _ = try memory.add(draft, Self.signature)
    #expect(
      try memory.nameSpellings(in: [german]).map { $0.spellings.map(\.text).sorted() } == [
        ["Orasgalijew", "Orazgalijew"]
      ])
  }

  @Test("A change of a term tells every text that has it, and makes the old one deprecated")
  func change() throws {
    defer { remove() }
    let memory = try memory([
      ("2021-01-01", [("One.", "После ареста."), ("Two.", "Суд."), ("Three.", "Аресты, аресты.")])
    ])
    let impact = try memory.impact(of: "арест", russian)
    #expect(impact.places.map(\.text) == ["После ареста.", "Аресты, аресты."])
    #expect(impact.places.map(\.ranges) == [[6..<12], [0..<6, 8..<14]])
    #expect(impact.releases.map(\.count) == [2])
    #expect(try memory.changeTerm("арест", to: "задержание", russian, Self.signature) == "arrest")
    let terms = try memory.concept("arrest").terms(in: russian)
    #expect(terms.map(\.text) == ["задержание", "арест"])
    #expect(terms.map(\.standing) == [.preferred, .deprecated])
    #expect(throws: MemoryError.self) { try memory.changeTerm("нет", to: "да", russian, Self.signature) }
    #expect(throws: MemoryError.self) { try memory.changeTerm("арест", to: "суд", russian, Self.signature) }
  }

  @Test("Terms and concepts are changed and removed, and the history keeps what was")
  func editing() throws {
    defer { remove() }
    let memory = try memory([])
    #expect(try memory.editTerm("арест", russian, of: "arrest", Self.signature) { $0.gender = "masculine" })
    #expect(try !memory.editTerm("арест", russian, of: "arrest", Self.signature) { $0.gender = "masculine" })
    #expect(try memory.editConcept("arrest", Self.signature) { $0.domain = "law" })
    #expect(throws: MemoryError.self) {
      try memory.editTerm("арест", russian, of: "arrest", Self.signature) { $0.text = "суд" }
    }
    #expect(throws: MemoryError.self) {
      try memory.editTerm("арест", russian, of: "arrest", Self.signature) { $0.text = "задержание" }
    }
    try memory.removeTerms([("задержание", russian)], of: "arrest", Self.signature)
    #expect(try memory.concept("arrest").terms.map(\.text) == ["arrest", "арест"])
    #expect(try memory.concept("arrest").terms.map(\.gender) == ["", "masculine"])
    try memory.removeConcept("arrest", Self.signature)
    #expect(throws: MemoryError.self) { try memory.concept("arrest") }
    #expect(throws: MemoryError.self) { try memory.removeConcept("arrest", Self.signature) }
    let events = try memory.history(ofConcept: "arrest")
    #expect(
      events.map(\.action) == [
        "concept removed", "concept changed", "concept changed", "concept changed", "concept added",
      ])
    #expect(events.allSatisfy { $0.authorship.author == "anna" })
  }

  @Test("Names and terms that recur are proposed with what stands in the translation, known ones are not")
  func extraction() throws {
    defer { remove() }
    let memory = try memory([
      (
        "2021-01-01",
        [
          ("We thank the Winter Lantern Fund today.", "Мы благодарим Фонд «Зимний фонарь» сегодня."),
          ("Again the Winter Lantern Fund helped in court.", "Вновь Фонд «Зимний фонарь» помог в суде."),
          (
            "Without the Winter Lantern Fund no hunger strike ends.", "Без Фонда «Зимний фонарь» голодовка не кончится."
          ),
          ("The second hunger strike in court.", "Вторая голодовка в суде."), ("A hunger strike.", "Голодовка."),
        ]
      )
    ])
    let proposals = try memory.termProposals(from: english, to: [russian], minimum: 3)
    #expect(proposals.map(\.text) == ["Winter Lantern Fund", "hunger strike"])
    #expect(proposals.map(\.isName) == [true, false])
    #expect(proposals.map(\.count) == [3, 3])
    #expect(proposals.map { $0.translations.first?.text } == ["Фонд Зимний фонарь", "голодовка"])
    var bytes: [UInt8] = []
    try memory.writeTable(of: proposals, from: english, to: [russian]) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "concept,kind,status,en,ru,source,note")
    #expect(lines.last == "hunger-strike,legal term,preferred,hunger strike,голодовка,memory,3 times; ru: 3 of 3")
  }

  @Test("Proposals keep apostrophes, hyphens and the capitals of German nouns, and leave fragments and numbers out")
  func spelling() throws {
    let (french, german) = (try #require(Language("fr")), try #require(Language("de")))
    var extractor = TermExtractor(source: french, targets: [german])
    let pairs = [
      ("L'ORDRE DU JOUR", "DIE TAGESORDNUNG"),
      ("Un ordre du jour est prêt.", "Eine Tagesordnung liegt vor."),
      ("Voici l'ordre du jour, avec six cessez-le-feu.", "Hier ist die Tagesordnung mit sechs Waffenruhen."),
      ("Elle lit l'ordre du jour sans droit d'accès.", "Sie liest die Tagesordnung ohne Zugangsrecht."),
      ("Le droit d'accès, les six cessez-le-feu.", "Das Zugangsrecht, die sechs Waffenruhen."),
      ("Ce droit d'accès viole la loi; ces six cessez-le-feu.", "Dieses Zugangsrecht; diese sechs Waffenruhen."),
    ]
    for (number, pair) in pairs.enumerated() { extractor.read(pair.0, translations: [german: pair.1], unit: number) }
    let proposals = extractor.proposals(minimum: 3, limit: 100) { _ in false }
    #expect(Set(proposals.map(\.text)) == ["ordre du jour", "droit d'accès", "cessez-le-feu"])
    #expect(proposals.allSatisfy { !$0.isName })
    let translations = Dictionary(uniqueKeysWithValues: proposals.map { ($0.text, $0.translations.first?.text) })
    #expect(translations["ordre du jour"] == "Tagesordnung")
    #expect(translations["droit d'accès"] == "Zugangsrecht")
  }

  @Test("A term that would hold on no day is refused")
  func days() throws {
    defer { remove() }
    let memory = try memory([])
    var term = Term("custody", english)
    (term.validFrom, term.validUntil) = ("2020-01-02", "2020-01-01")
    let reversed = term
    #expect(throws: MemoryError.self) { try memory.addTerms([reversed], to: Concept(id: "x"), Self.signature) }
    #expect(throws: MemoryError.self) {
      try memory.editTerm("bail", english, of: "bail", Self.signature) { $0 = reversed }
    }
    #expect(try memory.concepts(containing: "custody").isEmpty)
  }
}
