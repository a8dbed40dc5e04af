import Interchange
import Languages
import TestSupport
import Testing
import Translation
import UnitTables

@Suite("Reading tables of units")
struct UnitTableReaderTests {
  /// A table and the units in it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var languages: [String] = []
    var columns: [String] = []
    var units: [String]
  }

  static let cases = [
    Case(
      testDescription: "tags", text: "en,pl,uk\ncat,kot,кіт\ndog,,пес\n",
      units: ["en=cat pl=kot uk=кіт", "en=dog uk=пес"]),
    Case(testDescription: "tags with underscores", text: "en_US;pt_br\na;b\n", units: ["en-US=a pt-BR=b"]),
    Case(testDescription: "names", text: "English\tUkrainian\na\tb\n", units: ["en=a uk=b"]),
    Case(
      testDescription: "names with regions", text: "English (US),Portuguese (Brazil),Chinese (Simplified)\na,b,c\n",
      units: ["en-US=a pt-BR=b zh-Hans=c"]),
    Case(
      testDescription: "OmegaT", text: "cat\tkot\tan animal\n", languages: ["en", "pl"], units: ["en=cat pl=kot"]),
    Case(
      testDescription: "DeepL without header", text: "cat,kot,en,pl\ndog,Hund,en,de\n",
      units: ["en=cat pl=kot", "en=dog de=Hund"]),
    Case(
      testDescription: "DeepL with header", text: "source,target,source_lang,target_lang\ncat,kot,en,pl\n",
      units: ["en=cat pl=kot"]),
    Case(
      testDescription: "Weblate",
      text: "\"location\",\"source\",\"target\",\"id\",\"fuzzy\",\"context\"\na.c:1,cat,kot,1,True,k\n",
      languages: ["en", "pl"], units: ["en=cat pl=kot"]),
    Case(
      testDescription: "memoQ", text: "Entry_ID;English;English_Def;Polish\n1;cat;animal;kot\n",
      units: ["en=cat pl=kot"]),
    Case(
      testDescription: "Zanata", text: "\"en-US\",\"es\",\"pos\",\"description\"\n\"a\",\"b\",\"noun\",\"c\"\n",
      units: ["en-US=a es=b"]),
    Case(testDescription: "columns told", text: "1,cat,kot\n", columns: ["?", "en", "pl"], units: ["en=cat pl=kot"]),
    Case(
      testDescription: "columns told beside a header", text: "id,a,b\n1,cat,kot\n", columns: ["?", "en", "pl"],
      units: ["en=a pl=b", "en=cat pl=kot"]),
    Case(
      testDescription: "columns told over those of the header", text: "source,target\ncat,kot\n",
      columns: ["en", "pl"],
      units: ["en=cat pl=kot"]),
    Case(
      testDescription: "long", text: "id,language,text\n1,en,cat\n2,en,dog\n1,pl,kot\n2,uk,пес\n2,pl,pies\n",
      units: ["en=cat pl=kot", "en=dog uk=пес pl=pies"]),
    Case(
      testDescription: "words that are tags by chance", text: "No,Nie\nis,jest\n", languages: ["en", "pl"],
      units: ["en=No pl=Nie", "en=is pl=jest"]),
    Case(testDescription: "a second column of a language", text: "en,pl,en\na,b,c\n", units: ["en=a pl=b"]),
    Case(
      testDescription: "formulas made safe", text: "en,pl\n'=a,''-b\n'x,'\n", units: ["en==a pl='-b", "en='x pl='"]),
  ]

  @Test("columns are known by names and tags", arguments: cases)
  func columns(sample: Case) throws {
    let table = try UnitTableSample(sample.text, languages: sample.languages, columns: sample.columns)
    #expect(table.texts == sample.units)
    #expect(table.account.log.faults.allSatisfy { $0.severity < .error })
  }

  @Test("facts go to the unit or the text that they are about")
  func facts() throws {
    let table = try UnitTableSample(
      """
      id,en,Notes,Example of use,pl,Notes,context,status,note,creation date,author,change date,changed by,release,position,Domain,pl status
      7,cat,n1,e1,kot,n2,menu,Approved,n3,2016-04-07,Ewa,20170101T000000Z,Jan,r,3,law,fuzzy

      """)
    let unit = try #require(table.units.first)
    #expect(unit.externalID == "7" && unit.release == "r" && unit.position == 3)
    #expect(unit.notes == ["n3"] && unit.variants.map(\.notes) == [["n1"], ["n2"]])
    #expect(unit.variants[0].properties == [Property(type: "csv:example", value: "e1")])
    #expect(
      unit.properties == [Property(type: "csv:context", value: "menu"), Property(type: "csv:domain", value: "law")])
    #expect(unit.variants.map(\.status) == [.approved, .draft])
    #expect(unit.creation == Authorship(author: "Ewa", date: Timestamp("2016-04-07")))
    #expect(unit.change == Authorship(author: "Jan", date: Timestamp("2017-01-01")))
    #expect(table.account.log.faults == [])
  }

  @Test("what is odd in a row is a warning on its line")
  func warnings() throws {
    let table = try UnitTableSample("en,pl,status,position\na,b,aproved,x\nc,d,,1,extra\n")
    #expect(
      table.account.log.faults.map { "\($0)" } == [
        "t.csv:2:1: warning: status 'aproved' is not known; did you mean 'approved'?",
        "t.csv:2:1: warning: position 'x' is no number",
        "t.csv:3:5: warning: a cell stands beyond the last column of the header",
      ])
    #expect(table.units.count == 2)
  }

  @Test("a row with one text is untranslated, an empty one is nothing")
  func gaps() throws {
    let table = try UnitTableSample("en,pl\na,\n , \n,b\n")
    #expect(table.account.untranslatedCount == 2 && table.account.unitCount == 0 && table.units == [])
  }

  @Test(
    "rows of a table without languages are skipped for one reason",
    arguments: ["cat,kot\ndog,pies\n", "code,name\n1,2\n", "one:two\nthree:four\n", "foo;bar\nx;y\n"])
  func noBitext(text: String) throws {
    let table = try UnitTableSample(text)
    let reason = "no column names a language; say which with --columns en,ru"
    #expect(table.account.skips.map(\.reason) == [reason] && table.account.skips[0].count == 2)
    #expect(table.account.unitCount == 2 && table.account.log.faults.count == 1)
  }

  @Test("source and target without languages are skipped")
  func namelessLanguages() throws {
    let table = try UnitTableSample("id,source,target\n1,a,b\n2,c,d\n")
    #expect(table.account.skips.map(\.count) == [2] && table.account.unitCount == 2)
    #expect(table.account.skips[0].first == Place(file: "t.csv", line: 2, column: 1))
  }

  @Test(
    "a header that breaks a rule is refused at its cell",
    arguments: [
      ("en,Notes,Example of use\n", 1), ("Domain,en-GB\n", 2), ("en,pl,,uk\n", 3), ("not,valid,foo,bar\n", 1),
      ("Domain,Forbidden,en,pl\n", 2), ("en,pl,Forbidden,Domain\n", 3), ("Subdomain,Notes,en,pl\n", 2),
      ("en,xx,pl\n", 2), ("en-GB,yes\n", 2), ("en,Example of use,Notes,pl,Example of use,Notes\n", 3),
    ])
  func refusals(header: String, column: Int) {
    let error = #expect(throws: InterchangeError.self) { try UnitTableSample(header + "1,2,3,4\n") }
    #expect(error?.place == Place(file: "t.csv", line: 1, column: column))
  }

  @Test("empty cells at the end of a header are no columns between languages")
  func trailing() throws {
    #expect(try UnitTableSample("en,pl,,,\na,b,,,\n").texts == ["en=a pl=b"])
  }

  @Test("names of languages are those of CLDR, tags are checked part by part")
  func names() {
    let known = [
      ("en", "en"), ("EN_gb", "en-GB"), ("Kazakh", "kk"), ("portuguese (brazil)", "pt-BR"), ("English (UK)", "en-GB"),
      ("zh-Hant-TW", "zh-Hant-TW"), ("ca-valencia", "ca-valencia"), ("es-419", "es-419"), ("Norwegian Bokmål", "nb"),
    ]
    for (name, tag) in known { #expect(LanguageNames.language(name)?.tag == tag) }
    for name in ["foo", "id_field", "title_field", "en-XQ", "English (moon)", "", "x", "valid"] {
      #expect(LanguageNames.language(name) == nil, "\(name)")
    }
  }

  @Test("rows of other tables are read alike, with their own property types")
  func rows() throws {
    let rows = UnitRows(settings: ReadingSettings(file: "t.xlsx"), format: "xlsx")
    var units: [TranslationUnit] = []
    for (index, cells) in [["en", "pl", "Domain"], ["cat", "kot", "zoo"]].enumerated() {
      try rows.take(cells, line: index + 1) { units.append($0) }
    }
    try rows.finish { units.append($0) }
    #expect(units.map(\.properties) == [[Property(type: "xlsx:domain", value: "zoo")]])
    #expect(rows.account.unitPlace == Place(file: "t.xlsx", line: 2, column: 1))
  }

  @Test("random tables are read in chunks as they are whole, or refused alike, and their accounts add up")
  func random() throws {
    let pieces = [
      "en,pl\n", "en;ru;uk\r\n", "source,target\n", "id,language,text\n", "1,en,a\n", "a,b\n", "a;b;c\n", "\"",
      "\"x\"\"y\"", ",", ";",
      "\t", "\n", "|", ":", "'", "\\\"", "status", "'=1",
    ]
    for seed in 0..<Fuzzing.rounds(orElse: 300) {
      var random = SeededRandom(seed: seed)
      var bytes = Fuzzing.text(pieces, cuts: 40, &random)
      if random.once(in: 2) { bytes = Array(pieces[random.below(4)].utf8) + bytes }
      let whole = try? UnitTableSample(reading: bytes)
      let parts = try? UnitTableSample(reading: bytes, chunk: 1 + random.below(30))
      #expect(whole?.units == parts?.units && whole?.account.log == parts?.account.log, "seed \(seed)")
      guard let whole else { continue }
      #expect(whole.account.unitCount == whole.units.count + whole.account.skips.reduce(0) { $0 + $1.count })
    }
  }

  @Test("a table cut at any byte, or with any byte changed, is read or refused with a place")
  func damage() throws {
    let bytes = Array("id,en,pl,status,note\n1,\"a \"\"b\"\"\nc\",ż,approved,n\n2,d,e,draft,\n".utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8(truncatingIfNeeded: index &* 59)
      for damaged in [Array(bytes[..<index]), changed] {
        do {
          _ = try UnitTableSample(reading: damaged)
        } catch let error as InterchangeError {
          #expect(error.place.line > 0 && error.place.column > 0)
        }
      }
    }
  }
}
