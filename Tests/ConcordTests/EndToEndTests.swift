import Interchange
import Testing

@Suite("From a release to a memory and back")
struct EndToEndTests {
  @Test("Six versions become one release of 46 units, each in all six languages")
  func adding() throws {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    #expect(try tool("init").output == "made .concord/memory.sqlite with 529 concepts\n")
    let added = try tool.shell("\(ExampleRelease.addition) --date 2025-03-14 --status approved")
    #expect(added.code == 0)
    #expect(added.complaints.isEmpty)
    #expect(added.output.hasPrefix("lantern: 46 units, 46 in every language ("))
    let stats = try JSONValue(parsing: tool("stats", "--format", "json").output)
    #expect(stats["units"]?.int == ExampleRelease.unitCount)
    let release = try #require(stats["releases"]?.array?.first)
    #expect(stats["releases"]?.array?.count == 1)
    #expect(release["release"]?.string == "lantern")
    #expect(release["date"]?.string == "2025-03-14")
    #expect(release["units"]?.int == ExampleRelease.unitCount)
    #expect(release["languages"]?.array?.compactMap(\.string) == ExampleRelease.languages)
    let texts = try #require(stats["texts"]?.array)
    #expect(texts.count == 6)
    for text in texts {
      #expect(text["status"]?.string == "approved")
      #expect(text["count"]?.int == ExampleRelease.unitCount)
    }
    #expect(try tool("doctor").output == ".concord/memory.sqlite: sound\n")
  }

  @Test("The sentences of a unit say the same in every language")
  func alignment() throws {
    let texts = try ExampleRelease.approvedTexts()
    #expect(texts.count == ExampleRelease.unitCount)
    #expect(texts.allSatisfy { Set($0.keys) == Set(ExampleRelease.languages) })
    // Found by eye: first words of the dateline, of a sentence after a list of initials, and of the last note.
    #expect(
      ExampleRelease.languages.map { texts[1][$0]?.prefix(6) } == [
        "Warsaw", "Warsza", "Варшав", "Варшав", "Varsov", "Warsch",
      ])
    let defence = [
      "The defence has", "Obrona czterokr", "Защита четырежд", "Захист чотири р", "La défense a de", "Die Verteidigun",
    ]
    #expect(ExampleRelease.languages.map { String(texts[8][$0]?.prefix(15) ?? "") } == defence)
    let notes = ["The petition", "Petycja jest", "С петицией м", "З петицією м", "La pétition ", "Die Petition"]
    #expect(ExampleRelease.languages.map { String(texts[45][$0]?.prefix(12) ?? "") } == notes)
  }

  @Test("A release of that name is not stored twice unless it is replaced")
  func again() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory(), example: true)
    defer { tool.remove() }
    let before = try tool.contents()
    let refused = try tool("add", "release.en.txt", "release.pl.txt", "--name", "lantern")
    #expect(refused.code == 2)
    #expect(refused.complaints.contains("has a release 'lantern' already"))
    #expect(refused.complaints.contains("--replace"))
    #expect(try tool.contents() == before)
    #expect(try tool("add", "release.en.txt", "release.fr.txt", "--name", "lantern", "--replace").code == 0)
    let stats = try JSONValue(parsing: tool("stats", "--format", "json").output)
    #expect(stats["units"]?.int == ExampleRelease.unitCount)
    #expect(stats["releases"]?.array?.first?["languages"]?.array?.compactMap(\.string) == ["en", "fr"])
  }

  @Test("Every approved sentence is found from every language to every other", arguments: ExampleRelease.languages)
  func lookup(_ source: String) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let queries = try ExampleRelease.approvedTexts(in: source)
    for target in ExampleRelease.languages where target != source {
      let answers = try tool.lookup(queries, source, target)
      #expect(answers.map(\.query) == queries)
      let best = try answers.map { try #require($0.matches.first) }
      #expect(best.map(\.target) == (try ExampleRelease.approvedTexts(in: target)), "\(source) to \(target)")
      #expect(best.map(\.source) == queries)
      #expect(best.allSatisfy { [100, 101].contains($0.score) && $0.status == "approved" })
      // The lines of the query have no footnote marks, which three sentences have; nothing else differs.
      #expect(best.indices.filter { !best[$0].differences.isEmpty } == [13, 17, 31])
      #expect(Set(best.flatMap(\.differences)) == ["code"])
      // The document is its own context.
      #expect(best.count { $0.score == 101 && $0.kind == "context" } >= 44, "\(source) to \(target)")
    }
  }

  @Test("Out of its context a sentence is found as the same text alone")
  func withoutContext() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let queries = try ExampleRelease.approvedTexts(in: "uk")
    let best = try tool.lookup(queries.reversed(), "uk", "fr").map { try #require($0.matches.first) }
    #expect(best.allSatisfy { $0.score == 100 && $0.kind == "exact" })
    #expect(best.map(\.target) == (try ExampleRelease.approvedTexts(in: "fr").reversed()))
  }

  @Test("A sentence with one change is found, and the change named", arguments: Change.examples)
  func fuzzy(_ change: Change) throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let answer = try #require(try tool.lookup([change.query], change.source, change.target).first)
    let best = try #require(answer.matches.first)
    #expect(best.kind == "fuzzy")
    #expect(change.scores.contains(best.score), "\(best.score)")
    #expect(best.differences == [change.difference])
    #expect(best.target == (try ExampleRelease.approvedTexts(in: change.target)[change.unit]))
  }

  @Test("A text that nobody wrote is not found, and --require says so")
  func nothing() throws {
    let tool = try Tool(withMemory: ExampleRelease.approvedMemory())
    defer { tool.remove() }
    let outcome = try tool("lookup", "-f", "en", "-t", "ru", "--require", "The weather will be fine tomorrow.")
    #expect(outcome.code == 1)
    #expect(outcome.output == "no match for 'The weather will be fine tomorrow.'\n")
    #expect(try tool("lookup", "-f", "en", "-t", "ru", "The weather will be fine tomorrow.").code == 0)
  }

  @Test("Where nothing is approved yet, look-ups and counts say so, and not once drafts are asked for")
  func unapproved() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("court of law\n", to: "t.en")
    try tool.write("суд\n", to: "t.ru")
    _ = try tool("init", "--no-glossary")
    #expect(try tool("import", "--as", "moses", "t.en", "t.ru").code == 0)
    let hint = "no translation into 'ru' is approved yet"
    let pair = ["-f", "en", "-t", "ru"]
    #expect(try tool.run(["lookup"] + pair + ["court of law"], input: "").complaints.contains(hint))
    #expect(try tool.run(["analyse"] + pair + ["t.en"], input: "").complaints.contains(hint))
    #expect(
      try !tool.run(["lookup", "--status", "draft"] + pair + ["court of law"], input: "").complaints.contains(hint))
    #expect(try !tool.run(["lookup", "-f", "en", "-t", "pl", "court of law"], input: "").complaints.contains(hint))
  }
}

/// A sentence of the example with one change.
struct Change: CustomTestStringConvertible, Sendable {
  var query: String
  var source: String
  var target: String
  /// The unit it comes from.
  var unit: Int
  /// What must be named.
  var difference: String
  /// What the score may be: typed tokens of another value cost two points, capitals one; for words the share of the
  /// tokens and characters that differ is counted by eye.
  var scores: ClosedRange<Int>

  var testDescription: String { "\(source) to \(target), \(difference): \(query)" }

  static let examples = [
    Change(
      query: "She recalled that the presumption of innocence also protects those who criticise the government.",
      source: "en", target: "ru", unit: 10, difference: "word", scores: 85...94),
    Change(
      query: "L’article 3 du Statut d’INTERPOL interdit à l’organisation toute intervention de caractère religieux.",
      source: "fr", target: "de", unit: 20, difference: "word", scores: 85...95),
    Change(
      query: "It was supported by 413 of the 525 members who voted (78.5%).", source: "en", target: "pl", unit: 26,
      difference: "number", scores: 98...98),
    Change(
      query: "У 2024 р. 65 волонтерів фонду були присутні на 138 судових засіданнях.", source: "uk", target: "pl",
      unit: 37, difference: "number", scores: 98...98),
    Change(
      query: "Warsaw, 15 March 2025", source: "en", target: "uk", unit: 1, difference: "date", scores: 98...98),
    Change(
      query: "3 мая 2025 г. фонд направил заявление в Комитет ООН по правам человека в Женеве.", source: "ru",
      target: "en", unit: 22, difference: "date", scores: 98...98),
    Change(
      query: "The Ministry of Justice has answered the foundation’s questions, e.g. about access to a doctor.",
      source: "en", target: "de", unit: 14, difference: "negation", scores: 90...97),
    Change(
      query: "Министерство юстиции ответило на вопросы фонда, например о доступе к врачу.", source: "ru", target: "fr",
      unit: 14, difference: "negation", scores: 90...97),
    Change(
      query: "Fundacja zwróciła się do Interpolu o usunięcie danych Kowalskiej z jego zbiorów.", source: "pl",
      target: "ru", unit: 19, difference: "name", scores: 85...95),
    Change(
      query: "The court cited Article 6 of the European Convention on Human Rights and the case law of the European "
        + "Court of Human Rights in Luxembourg.", source: "en", target: "fr", unit: 18, difference: "name",
      scores: 90...97),
    Change(
      query: "This is the third extension since the journalist was arrested on 3 October 2024!", source: "en",
      target: "ru", unit: 3, difference: "punctuation", scores: 90...98),
    Change(
      query: "this is the third extension since the journalist was arrested on 3 October 2024.", source: "en",
      target: "ru", unit: 3, difference: "case", scores: 99...99),
  ]
}
