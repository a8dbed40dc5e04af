import Files
import Interchange
import Testing

@Suite("Checking a translation")
struct CheckTests {
  /// What must be found in the version with mistakes, by segment of the source.
  ///
  /// These are the sentences of `mistakes.tsv`, counted in the English text. A sentence left in English is reported as
  /// that alone.
  private static let expected: [Int: Set<String>] = [
    7: ["number-mismatch", "differs-from-approved"],
    8: ["term-missing", "differs-from-approved"],
    13: ["number-mismatch", "differs-from-approved"],
    15: ["differs-from-approved"],
    21: ["link-mismatch", "differs-from-approved"],
    22: ["date-mismatch", "differs-from-approved"],
    25: ["differs-from-approved"],
    27: ["term-missing", "differs-from-approved"],
    29: ["quote-balance", "differs-from-approved"],
    33: ["untranslated"],
  ]

  private func tool() throws -> Tool { try Tool(withMemory: ExampleRelease.approvedMemory(), example: true) }

  @Test(
    "Nothing is found in a clean translation, with the memory or without", arguments: ["ru", "pl", "uk", "fr", "de"])
  func clean(_ language: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    for line in ["check", "check --format jsonl", "check --format json"] {
      let outcome = try tool.shell("concord \(line) release.en.txt release.\(language).txt")
      #expect(outcome.code == 0, "\(outcome.output)")
      if line.hasSuffix("jsonl") { #expect(outcome.output.isEmpty) }
      if line == "check" { #expect(outcome.output == "release.\(language).txt: nothing found\n") }
    }
    _ = try tool.shell("rm -r .concord")
    let outcome = try tool("check", "release.en.txt", "release.\(language).txt", "--format", "jsonl")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test("Six languages at once are clean, as files and as a release, and a mistake in one says what the others keep")
  func allLanguages() throws {
    let tool = try tool()
    defer { tool.remove() }
    let others = "release.pl.txt release.uk.txt release.fr.txt release.de.txt"
    let files = try tool.shell("concord check release.en.txt release.ru.txt \(others)")
    #expect(files.code == 0, "\(files.output)")
    let slug = try #require(JSONValue(parsing: tool("stats", "--format", "json").output)["releases"]?.array?.first)
    let release = try tool("check", "--release", try #require(slug["release"]?.string), "--from", "en")
    #expect(release.code == 0, "\(release.output)")
    let line = "concord check release.en.txt release-with-mistakes.ru.txt \(others) --format jsonl"
    let findings = try tool.shell(line).objects
    let numbers = findings.filter { $0["check"]?.string == "number-mismatch" }.compactMap { $0["message"]?.string }
    #expect(
      numbers == [
        "'1,250' became '1280'; pl, uk, fr and de keep it (paragraph 3)",
        "'3.2' became '2,3'; pl, uk, fr and de keep it (paragraph 5)",
      ])
    let names = findings.filter { $0["check"]?.string == "release-name" }.compactMap { $0["message"]?.string }
    #expect(names == ["paragraph 6: 'Shyntasova' is in en, pl, uk, fr and de, but not in ru"])
    #expect(!findings.contains { $0["check"]?.string == "release-number" })
  }

  @Test("A table goes to reviewers and its decisions come back", arguments: ["xlsx", "docx"])
  func table(_ format: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool(
      "check", "release.en.txt", "release-with-mistakes.ru.txt", "--only", "number-mismatch", "-o", "t.\(format)")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    let open = try tool("check", "--decisions", "t.\(format)")
    #expect(open.output == "t.\(format): 0 ignored, 0 to be fixed, 2 undecided\n")
    #expect(open.code == 0)
    let refused = try tool("check", "--decisions", "release.en.txt")
    #expect(refused.code == 2)
    #expect(refused.complaints.contains("release.en.txt"))
  }

  @Test("Translations of translations are clean too", arguments: [("pl", "de"), ("uk", "pl"), ("uk", "fr")])
  func cleanAcross(_ source: String, _ target: String) throws {
    try expectClean(source, target)
  }

  @Test(
    "Words that are no terms where they stand are not asked for",
    arguments: [
      ("ru", "uk"), ("fr", "en"), ("de", "ru"), ("pl", "en"), ("uk", "de"), ("fr", "pl"), ("de", "uk"), ("ru", "fr"),
    ])
  func homonyms(_ source: String, _ target: String) throws {
    // An expert's заключение is no imprisonment; 'was arrested' renders 'arrestation'; 'под стражей' renders 'Haft'.
    try expectClean(source, target, "--only", "term-missing")
  }

  private func expectClean(_ source: String, _ target: String, _ options: String...) throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run(["check", "release.\(source).txt", "release.\(target).txt"] + options, input: "")
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test("Each of the ten mistakes is found, by the checks that can see it, and nothing else")
  func mistakes() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool("check", "release.en.txt", "release-with-mistakes.ru.txt", "--format", "jsonl")
    #expect(outcome.code == 1)
    var found: [Int: Set<String>] = [:]
    for finding in try outcome.objects {
      found[try #require(finding["segment"]?.int), default: []].insert(try #require(finding["check"]?.string))
    }
    for (segment, checks) in Self.expected { #expect(found[segment] == checks, "segment \(segment)") }
    #expect(Set(found.keys).subtracting(Self.expected.keys) == [], "\(outcome.output)")
  }

  @Test("A finding names its texts, its place and what could stand instead")
  func remedies() throws {
    let tool = try tool()
    defer { tool.remove() }
    let rows = try ExampleMistake.all()
    let findings = try tool("check", "release.en.txt", "release-with-mistakes.ru.txt", "--format", "jsonl").objects
    // The span of the target, as the wrong sentence shows it, and the suggestion.
    let places = [
      ("number-mismatch", 7, "1280", nil), ("number-mismatch", 13, "2,3", nil),
      (
        "link-mismatch", 21, "https://www.example.org/interpol/requests-2025",
        "https://www.example.org/interpol/requests-2024"
      ), ("date-mismatch", 22, "3 мая 2025", nil),
    ]
    for (check, segment, wrong, suggestion) in places {
      let finding = try #require(
        findings.first { $0["check"]?.string == check && $0["segment"]?.int == segment }, "\(check) \(segment)")
      let target = try #require(finding["target"]?.string)
      #expect(rows.contains { $0.wrong == target })
      #expect(finding["severity"]?.string == "error")
      #expect(finding["span"]?["side"]?.string == "target")
      let (start, end) = (finding["span"]?["start"]?.int ?? 0, finding["span"]?["end"]?.int ?? 0)
      #expect(String(String.UnicodeScalarView(Array(target.unicodeScalars)[start..<end])) == wrong)
      #expect(finding["suggestion"] == suggestion.map { .string($0) } ?? .null)
    }
    for finding in findings where finding["check"]?.string == "differs-from-approved" {
      let row = try #require(rows.first { $0.wrong == finding["target"]?.string })
      #expect(finding["suggestion"]?.string == row.correct)
      #expect(finding["severity"]?.string == "warning")
    }
  }

  @Test("Checks can be chosen, left out, and weighed")
  func selection() throws {
    let tool = try tool()
    defer { tool.remove() }
    func checks(_ options: String) throws -> (code: Int32, found: Set<String>) {
      let outcome = try tool.shell(
        "concord check release.en.txt release-with-mistakes.ru.txt --format jsonl \(options)")
      return (outcome.code, Set(try outcome.objects.compactMap { $0["check"]?.string }))
    }
    #expect(try checks("--only date-mismatch --only untranslated") == (1, ["date-mismatch", "untranslated"]))
    #expect(try checks("--only note-mismatch") == (0, []))
    #expect(try checks("--only differs-from-approved --fail-on error") == (0, ["differs-from-approved"]))
    #expect(try !checks("--skip differs-from-approved").found.contains("differs-from-approved"))
    let counts = try JSONValue(
      parsing: tool.shell(
        "concord check release.en.txt release-with-mistakes.ru.txt --only differs-from-approved --format json"
      ).output)["counts"]
    // The sentence in English differs too where it is not reported as untranslated.
    #expect(counts?["warning"]?.int == 10)
    #expect(counts?["error"]?.int == 0)
  }

  @Test("What was not translated at all is reported sentence by sentence")
  func untranslated() throws {
    let tool = try Tool(withExample: true)
    defer { tool.remove() }
    let outcome = try tool("check", "release.en.txt", "release.en.txt", "--to", "ru", "--format", "jsonl")
    #expect(outcome.code == 1)
    let findings = try outcome.objects.filter { $0["check"]?.string == "untranslated" }
    let segments = Set(findings.compactMap { $0["segment"]?.int })
    // Nothing need be translated in the dateline, the two contacts, the telephone number and the note that is an
    // address alone.
    let exempt: Set = [1, 40, 41, 42, 43]
    #expect(segments.subtracting(exempt) == Set(0..<46).subtracting(exempt))
  }

  @Test("A target with another number of lines is refused where lines are segments")
  func lines() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("One.\nTwo.\n", to: "a.en.txt")
    try tool.write("Один.\n", to: "a.ru.txt")
    let outcome = try tool("check", "a.en.txt", "a.ru.txt", "--layout", "segments")
    #expect(outcome.code == 2)
    #expect(outcome.complaints.contains("'a.en.txt' has 2 lines and 'a.ru.txt' 1"))
  }
}
