import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Memories in JSON Lines")
struct JSONLTests {
  /// What a file gave.
  struct Sample {
    var units: [TranslationUnit] = []
    var account: ReadingAccount

    init(_ bytes: [UInt8], chunk: Int = .max, status: Status = .draft) throws {
      let reader = JSONLReader(settings: ReadingSettings(file: "m.jsonl", status: status))
      account = reader.account
      try bytes.forEachChunk(of: chunk) { piece in try reader.read(piece) { units.append($0) } }
      try reader.finish { units.append($0) }
      account = reader.account
    }

    init(_ text: String) throws { try self.init(Array(text.utf8)) }

    var faults: [String] { account.log.faults.map { "\($0)" } }
  }

  static func written(_ units: [TranslationUnit], releases: [Release] = [], languages: [String] = []) throws -> [UInt8]
  {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    let languages = languages.compactMap { Language($0) }
    let settings = WritingSettings(languages: languages, toolVersion: "1", releases: releases)
    var writer = JSONLWriter(settings: settings) { output.bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return output.bytes
  }

  /// A unit in which every field holds something.
  static func full() throws -> TranslationUnit {
    let who = Authorship(author: "Ewa \"E\"", date: Timestamp("20160407T120000Z"))
    let later = Authorship(author: nil, date: Timestamp("20170101T000000Z"))
    let codes = InlineCode.Kind.allCases.enumerated().map { index, kind in
      InlineCode(kind, label: "l\(index)", at: index / 2, content: "<\(index)>", type: "bold", partner: index)
    }
    var source = Variant(
      try #require(Language("en-GB")), InlineText("a\tb\n\u{1F600}ż", codes: codes), status: .approved)
    source.confidence = 0.1
    (source.creation, source.change) = (who, later)
    source.properties = [Property(type: "t", value: "v"), Property(type: "t", value: "")]
    source.notes = ["n", "m\nm"]
    let rest = Status.allCases.enumerated().map { index, status in
      Variant(Language("x-l\(index)") ?? source.language, InlineText("text \(index)"), status: status)
    }
    var unit = TranslationUnit([source] + rest, kind: .boilerplate)
    (unit.externalID, unit.release, unit.position) = ("id 1", "2016-04-07-court", 12)
    (unit.creation, unit.change) = (later, Authorship(author: "tool", date: nil))
    unit.properties = [Property(type: "po:context", value: "menu")]
    unit.notes = ["unit note"]
    return unit
  }

  @Test("a unit with everything, and a release, come back exactly, in chunks of any size and lines of any order")
  func everything() throws {
    let unit = try Self.full()
    let edition = Edition(try #require(Language("pl")), file: "a.pl.txt", hash: "00ff")
    let release = Release(slug: "2016-04-07-court", title: "A \"judgment\"", date: "2016-04-07", editions: [edition])
    let plain = TranslationUnit([Variant(try #require(Language("en")), "only text")])
    let bytes = try Self.written([unit, plain], releases: [release])
    for chunk in [1, 7, Int.max] {
      let sample = try Sample(bytes, chunk: chunk)
      #expect(sample.units == [unit, plain])
      #expect(sample.account.releases == [release])
      #expect(sample.faults == [] && sample.account.unitCount == 2)
    }
    let reversed = bytes.split(separator: 0x0A).reversed().flatMap { $0 + [0x0A] }
    #expect(try Sample(Array(reversed)).units == [plain, unit])
    #expect(try Self.written(Sample(bytes).units, releases: [release]) == bytes)
  }

  @Test("every kind of block and every status come back")
  func words() throws {
    let language = try #require(Language("uk"))
    let units = BlockKind.allCases.map { TranslationUnit([Variant(language, "a")], kind: $0) }
    #expect(try Sample(Self.written(units)).units == units)
  }

  @Test("lines look as the documentation has them")
  func notation() throws {
    let note = InlineCode(.noteReference, label: "1", at: 9)
    let source = Variant(
      try #require(Language("en")), InlineText("The court ruled.", codes: [note]), status: .approved)
    let target = Variant(try #require(Language("ru")), "Суд вынес решение.", status: .reviewed, confidence: 0.97)
    var unit = TranslationUnit([source, target])
    (unit.release, unit.position) = ("2016-04-07-court", 0)
    let edition = Edition(source.language, file: "court.en.txt", hash: "9f86d0…")
    let release = Release(
      slug: "2016-04-07-court", title: "A judgment", date: "2016-04-07", editions: [edition])
    let page = String(
      decoding: try #require(Repository.bytes("Documentation/Exchange-JSONL.md")), as: UTF8.self)
    let written = String(decoding: try Self.written([unit], releases: [release]), as: UTF8.self)
    #expect(page.contains("```\n\(written)```"))
  }

  @Test("languages asked for are written alone")
  func languages() throws {
    let unit = TranslationUnit(["en", "pl", "ru"].compactMap { Language($0) }.map { Variant($0, "text") })
    let sample = try Sample(Self.written([unit], languages: ["ru", "en"]))
    #expect(sample.units.map { $0.variants.map(\.language.tag) } == [["ru", "en"]])
  }

  /// A line and what is said of it.
  struct Odd: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var line: String
    var message: String
  }

  private static let variant = #""variants":[{"language":"en","text":"ab"}]"#

  static let skipped = [
    Odd(testDescription: "no object", line: "[1]", message: "the line is no object"),
    Odd(testDescription: "no kind", line: "{\(variant)}", message: "member 'kind' is missing"),
    Odd(
      testDescription: "a kind", line: #"{"kind":"unti"}"#, message: "kind 'unti' is not known; did you mean 'unit'?"),
    Odd(testDescription: "no variants", line: #"{"kind":"unit"}"#, message: "the unit has no variants"),
    Odd(
      testDescription: "no text", line: #"{"kind":"unit","variants":[{"language":"en"}]}"#,
      message: "member 'variants[0].text' is missing"),
    Odd(
      testDescription: "a language", line: #"{"kind":"unit","variants":[{"language":"?","text":""}]}"#,
      message: "'?' in 'variants[0].language' is no language tag; write one such as 'pt-BR'"),
    Odd(
      testDescription: "a status",
      line: #"{"kind":"unit","variants":[{"language":"en","text":"","status":"aproved"}]}"#,
      message: "'aproved' is no value of 'variants[0].status'; did you mean 'approved'?"),
    Odd(
      testDescription: "a position", line: #"{"kind":"unit","position":-1,"# + variant + "}",
      message: "member 'position' is not a whole number from 0"),
    Odd(
      testDescription: "a code beyond the text",
      line: #"{"kind":"unit","variants":[{"language":"en","text":"ab","codes":[{"kind":"lineBreak","at":3}]}]}"#,
      message: "member 'variants[0].codes[0].at' is not a position in the text, which has 2 characters"),
    Odd(
      testDescription: "a date", line: #"{"kind":"unit","creation":{"date":"now"},"# + variant + "}",
      message: "'now' in 'creation.date' is no date; write it as '2016-04-07T12:00:00Z'"),
    Odd(
      testDescription: "a concept", line: #"{"kind":"concept"}"#,
      message: "a concept is no unit"),
  ]

  @Test("a line that is no sound unit is skipped with its place", arguments: skipped)
  func skips(odd: Odd) throws {
    let sample = try Sample("\n\(odd.line)\n{\"kind\":\"unit\",\(Self.variant)}\n")
    #expect(sample.faults == ["m.jsonl:2:1: error: \(odd.message) (the unit is skipped)"])
    #expect(sample.account.skips.map(\.reason) == [odd.message])
    #expect(sample.units.count == 1 && sample.account.unitCount == 2)
  }

  @Test("members that are not known, or stand twice, are warnings")
  func warnings() throws {
    let line = #"{"kind":"unit","txet":1,"variants":[{"language":"en","text":"a","staus":"draft","text":"b"}]}"#
    let sample = try Sample(line)
    #expect(
      sample.faults == [
        "m.jsonl:1:1: warning: member 'variants[0].text' stands twice; the first is read",
        "m.jsonl:1:1: warning: member 'variants[0].staus' is not known; did you mean 'status'?",
        "m.jsonl:1:1: warning: member 'txet' is not known",
      ])
    #expect(sample.units.first?.variants.first?.text == "a")
  }

  @Test("a line that is no JSON, a mark of a conflict and a newer version refuse the file")
  func refusals() throws {
    let cut = #expect(throws: InterchangeError.self) { try Sample("{\"kind\":\"concord\"}\n{\"kind\":") }
    #expect(cut?.place == Place(file: "m.jsonl", line: 2, column: 9))
    let conflict = #expect(throws: InterchangeError.self) { try Sample("<<<<<<< HEAD\n") }
    #expect(conflict?.message == "the line is a mark of a conflict that git left; settle the conflict first")
    let newer = #expect(throws: InterchangeError.self) { try Sample(#"{"kind":"concord","version":2}"#) }
    #expect(newer?.kind == .otherFormat)
  }

  @Test("a concept comes back with all it holds, and is handed over where somebody takes concepts")
  func concepts() throws {
    var concept = Concept(id: "court", kind: .organisation, domain: "law", source: "the court", note: "n")
    concept.definitions = [Definition("A court.", Language("en"), source: "d")]
    concept.properties = [Property(type: "tbx:x", value: "y")]
    concept.creation = Authorship(author: "anna", date: Timestamp(seconds: 0))
    var term = Term("суд", try #require(Language("ru")), .admitted, note: "n")
    (term.partOfSpeech, term.gender, term.type, term.source, term.example) = ("noun", "masculine", "fullForm", "s", "e")
    (term.validFrom, term.validUntil) = ("2022-09-17", "2023-01-01")
    term.properties = [Property(type: "p", value: "v")]
    concept.terms = [term]
    var bytes: [UInt8] = []
    var writer = JSONLWriter(settings: WritingSettings(toolVersion: "1")) { bytes += $0 }
    try writer.write(concept)
    try writer.finish()
    let reader = JSONLReader(settings: ReadingSettings(file: "a.jsonl"))
    var found: [Concept] = []
    reader.takeConcept = { found.append($0) }
    try reader.read(bytes) { _ in }
    try reader.finish { _ in }
    #expect(found == [concept])
    #expect(reader.account.log.faults == [])
    #expect("\(reader.account.unitPlace)" == "a.jsonl:2:1")
  }

  @Test("a file cut at any byte, or with any byte changed, is read or refused with a place")
  func damage() throws {
    let bytes = try Self.written([Self.full()])
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8(truncatingIfNeeded: index &* 31)
      for damaged in [Array(bytes[..<index]), changed] {
        do {
          let sample = try Sample(damaged)
          #expect(sample.account.unitCount == sample.units.count + sample.account.skips.reduce(0) { $0 + $1.count })
        } catch let error as InterchangeError {
          #expect(error.place.line > 0 && error.place.line < 4)
        }
      }
    }
  }

  @Test("random lines are read or refused, and what is read is written again the same")
  func random() throws {
    let pieces = [
      "{\"kind\":\"unit\",", Self.variant, "}\n", "{", "}", "\n", "\"kind\":", "\"unit\"", "\"release\"", ",", "null",
      "[]", "1e9",
      "{\"kind\":\"release\",\"slug\":\"s\"}\n", "\"notes\":[\"a\"],", "\"position\":3,", "\"variants\":",
    ]
    for seed in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: seed)
      let bytes = Fuzzing.text(pieces, cuts: 30, &random)
      guard let sample = try? Sample(bytes, chunk: 1 + random.below(40)) else { continue }
      #expect(try Sample(Self.written(sample.units)).units == sample.units, "seed \(seed)")
    }
  }
}
