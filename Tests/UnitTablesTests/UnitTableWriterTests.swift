import Interchange
import Languages
import TestSupport
import Testing
import Translation
import UnitTables

@Suite("Writing tables of units")
struct UnitTableWriterTests {
  private static func unit(_ texts: [(String, String, Status)]) throws -> TranslationUnit {
    TranslationUnit(
      try texts.map { Variant(try #require(Language($0.0)), InlineText($0.1), status: $0.2) })
  }

  private static func settings(_ languages: [String] = [], isSafe: Bool = false) -> WritingSettings {
    WritingSettings(languages: languages.compactMap { Language($0) }, toolVersion: "1", hasSafeCells: isSafe)
  }

  private static func sample() throws -> TranslationUnit {
    var unit = try unit([("en", "a, \"b\"", .approved), ("pl", "=c\nd", .approved)])
    (unit.externalID, unit.release, unit.position, unit.notes) = ("i", "r", 2, ["n"])
    return unit
  }

  @Test("two languages: a column each, one of status, one of notes")
  func pair() throws {
    let bytes = try UnitTableSample.written([Self.sample()], Self.settings(["en", "pl"], isSafe: true))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "id,release,position,en,pl,status,note\r\ni,r,2,\"a, \"\"b\"\"\",\"'=c\nd\",approved,n\r\n")
    #expect(try UnitTableSample(reading: bytes).units == [Self.sample()])
    let plain = try UnitTableSample.written([Self.sample()], Self.settings(["en", "pl"]))
    #expect(!String(decoding: plain, as: UTF8.self).contains("'="))
    #expect(try UnitTableSample(reading: plain).units == [Self.sample()])
  }

  @Test("more languages: a column of status for each; a unit lacks some")
  func several() throws {
    let units = [
      try Self.unit([("en", "a", .approved), ("pl", "b", .draft), ("uk", "c", .rejected)]),
      try Self.unit([("en", "d", .approved), ("uk", "e", .reviewed)]),
    ]
    let bytes = try UnitTableSample.written(units)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        id,release,position,en,en status,pl,pl status,uk,uk status,note\r
        ,,,a,approved,b,draft,c,rejected,\r
        ,,,d,approved,,,e,reviewed,\r\n
        """)
    #expect(try UnitTableSample(reading: bytes).units == units)
    #expect(try UnitTableSample.written(units, Self.settings(["en", "pl", "uk"])) == bytes)
  }

  @Test("a long table has a row for each text")
  func long() throws {
    var units = [
      try Self.unit([("en", "a", .approved), ("pl", "b", .draft)]),
      try Self.unit([("en", "a", .approved), ("pl", "c", .draft)]),
    ]
    units[1].variants[1].notes = ["n"]
    let bytes = try UnitTableSample.written(units, Self.settings(), .long)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        unit,id,release,position,language,text,status,note\r
        1,,,,en,a,approved,\r
        1,,,,pl,b,draft,\r
        2,,,,en,a,approved,\r
        2,,,,pl,c,draft,n\r\n
        """)
    #expect(try UnitTableSample(reading: bytes).units == units)
  }

  @Test("a table without units has a header, a unit with one language is left out")
  func empty() throws {
    let lonely = try Self.unit([("en", "a", .draft)])
    for layout in [UnitTableWriter.Layout.wide, .long] {
      let bytes = try UnitTableSample.written([lonely], Self.settings(["en", "pl"]), layout)
      #expect(try UnitTableSample(reading: bytes).account.unitCount == 0)
      #expect(bytes.count { $0 == 0x0A } == 1)
    }
  }

  @Test("every text of up to four characters that tempt comes back, safe or not")
  func cells() throws {
    let alphabet: [Unicode.Scalar] = ["'", "=", "-", "a", "\"", "\t", ",", " "]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in alphabet.map { text + String($0) } } }
    for text in Set(texts) {
      for isSafe in [false, true] {
        let cell = SafeCell.cell(text, isSafe: isSafe)
        #expect(SafeCell.text(cell) == text)
        if isSafe { #expect(cell.utf8.first.map { !"=+-@\t\r".utf8.contains($0) } ?? true) }
      }
    }
    let language = (try #require(Language("en")), try #require(Language("pl")))
    let units = Set(texts).sorted().filter { $0.utf8.contains { $0 > 0x20 } }.map { text in
      TranslationUnit([
        Variant(language.0, InlineText(text), status: .approved), Variant(language.1, "x", status: .approved),
      ])
    }
    for isSafe in [false, true] {
      let bytes = try UnitTableSample.written(units, Self.settings(["en", "pl"], isSafe: isSafe))
      #expect(try UnitTableSample(reading: bytes).units == units)
    }
  }
}
