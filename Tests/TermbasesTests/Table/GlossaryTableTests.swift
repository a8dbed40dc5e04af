import Interchange
import Languages
import Termbases
import Testing
import Translation

@Suite("Glossary tables")
struct GlossaryTableTests {
  private func read(_ text: String) throws -> GlossaryTable {
    try GlossaryTable(reading: Array(text.utf8), file: "g.csv")
  }

  private func written(_ table: GlossaryTable) throws -> String {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    try table.write { output.bytes += $0 }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static let sound = """
    concept,kind,status,en,pl,pt-BR,source,note
    council-of-europe,organisation,preferred,Council of Europe,Rada Europy,,Council of Europe,"not of the EU, ever"
    council-of-europe,organisation,admitted,CoE | the Council,,,Council of Europe,
    kyiv,place,preferred,Kyiv,Kijów,,ISO 3166,
    kyiv,place,deprecated,Kiev,,,ISO 3166,since 2018
    arrest,legal term,preferred,arrest,,,,

    """

  @Test("rows become concepts with their terms, and the table is written again byte for byte")
  func roundTrip() throws {
    let table = try read(Self.sound)
    let (en, pl) = try (#require(Language("en")), #require(Language("pl")))
    #expect(table.faults == [])
    #expect(table.languages.map(\.tag) == ["en", "pl", "pt-BR"])
    #expect(
      table.concepts == [
        Concept(
          id: "council-of-europe", kind: .organisation,
          terms: [
            Term("Council of Europe", en), Term("Rada Europy", pl), Term("CoE", en, .admitted),
            Term("the Council", en, .admitted),
          ], source: "Council of Europe", note: "not of the EU, ever"),
        Concept(
          id: "kyiv", kind: .place,
          terms: [Term("Kyiv", en), Term("Kijów", pl), Term("Kiev", en, .deprecated, note: "since 2018")],
          source: "ISO 3166"),
        Concept(id: "arrest", kind: .legalTerm, terms: [Term("arrest", en)]),
      ])
    #expect(try written(table) == Self.sound)
  }

  @Test("a bar parts the terms of a cell, but between two letters it marks a stem; words marked as ambiguous may recur")
  func bars() throws {
    let table = try read(
      """
      concept,kind,status,en,ru
      org,other,preferred,body | organi|sation|,организаци|я | ?орган
      part,other,preferred,part,часть |?орган
      """)
    #expect(table.concepts[0].terms.map(\.text) == ["body", "organi|sation", "организаци|я", "?орган"])
    #expect(table.concepts[1].terms.map(\.text) == ["part", "часть", "?орган"])
    #expect(table.faults.map(\.message) == ["cell 'en' of 'org' has an empty term between '|'"])
  }

  @Test("a definition has a column of its own and stands in the concept's first row")
  func definitions() throws {
    let text = """
      concept,kind,status,domain,definition,en,source,note
      bar,other,preferred,law,"who, pleads",Bar,,
      bar,other,admitted,law,,bench,,
      inn,other,preferred,,,Inn,,

      """
    let table = try read(text)
    #expect(table.faults == [])
    #expect(table.concepts.map(\.definitions) == [[Definition("who, pleads")], []])
    #expect(try written(table) == text)
  }

  @Test("a domain has a column of its own, columns may stand in any order and be parted otherwise")
  func otherLayouts() throws {
    let table = try read("\u{FEFF}status;domain;en_US;concept;kind\r\npreferred;law;Bar;bar;other\r\n")
    #expect(table.faults == [])
    #expect(table.concepts.first?.domain == "law")
    #expect(
      try written(table) == "concept,kind,status,domain,en-US,source,note\nbar,other,preferred,law,Bar,,\n")
  }

  /// A table with one fault: the line and a part of the message.
  struct Faulty: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: String
    var line: Int
    var severity: Fault.Severity
    var message: String
  }

  private static let good = "a,place,preferred,A,\n"

  static let faulty = [
    Faulty(
      testDescription: "unknown status", rows: good + "b,place,prefered,B,\n", line: 3, severity: .error,
      message: "unknown status 'prefered'; did you mean 'preferred'?"),
    Faulty(
      testDescription: "unknown kind", rows: "b,Places,preferred,B,\n" + good, line: 2, severity: .error,
      message: "unknown kind 'Places'; did you mean 'place'?"),
    Faulty(
      testDescription: "far from any kind", rows: "b,xyz,preferred,B,\n" + good, line: 2, severity: .error,
      message: "unknown kind 'xyz'; expected 'organisation', 'place', 'legal term', 'document', 'person', 'other'"),
    Faulty(
      testDescription: "too few fields", rows: good + "\nb,place,preferred\n", line: 4, severity: .error,
      message: "row has 3 fields; expected 5"),
    Faulty(
      testDescription: "no concept", rows: good + ",place,preferred,B,\n", line: 3, severity: .error,
      message: "row has no concept"),
    Faulty(
      testDescription: "term of two concepts", rows: good + "b,place,preferred,A,\n", line: 3, severity: .warning,
      message: "term 'A' (en) of 'b' stands also in 'a', at line 2"),
    Faulty(
      testDescription: "term twice in a concept", rows: good + "a,place,admitted,A,\n", line: 3, severity: .warning,
      message: "term 'A' (en) of 'a' stands twice in this concept, at line 2"),
    Faulty(
      testDescription: "status twice", rows: good + "a,place,preferred,B,\n", line: 3, severity: .warning,
      message: "concept 'a' has a row 'preferred' already, at line 2"),
    Faulty(
      testDescription: "two kinds", rows: good + "a,person,admitted,B,\n", line: 3, severity: .warning,
      message: "kind of 'a' is 'person' here but 'place' above"),
    Faulty(
      testDescription: "space at the end", rows: good + "b,place,preferred,B ,\n", line: 3, severity: .warning,
      message: "stray spaces in column 'en': 'B '"),
    Faulty(
      testDescription: "no-break space at the start", rows: good + "b,place,preferred,\u{A0}B,\n", line: 3,
      severity: .warning, message: "stray spaces in column 'en'"),
    Faulty(
      testDescription: "two spaces inside", rows: good + "b,place,preferred,B  C,\n", line: 3, severity: .warning,
      message: "stray spaces in column 'en'"),
    Faulty(
      testDescription: "empty term", rows: good + "b,place,preferred,B | | C,\n", line: 3, severity: .warning,
      message: "has an empty term"),
    Faulty(
      testDescription: "sloppy quote", rows: good + "b,place,preferred,5\" disk,\n", line: 3, severity: .warning,
      message: "quote inside a field"),
  ]

  @Test("each fault is told with file and line, and what is sound is kept", arguments: faulty)
  func faults(faulty: Faulty) throws {
    let table = try read("concept,kind,status,en,note\n" + faulty.rows)
    #expect(table.faults.count == 1)
    let fault = try #require(table.faults.first)
    #expect(fault.place == Place(file: "g.csv", line: faulty.line))
    #expect(fault.severity == faulty.severity)
    #expect(fault.message.contains(faulty.message), "\(fault.message)")
    let en = try #require(Language("en"))
    #expect(table.concepts.contains { $0.id == "a" && $0.terms.first == Term("A", en) })
    #expect(
      table.concepts.count
        == (faulty.severity == .error || faulty.message.contains("'a'") && !faulty.message.contains("'b'") ? 1 : 2))
  }

  @Test("spaces are taken out of what is kept")
  func cleaned() throws {
    let table = try read("concept,kind,status,en\nb,place,preferred, B  C | D \n")
    #expect(table.concepts.first?.terms.map(\.text) == ["B C", "D"])
  }

  @Test("a table without header is refused as a whole")
  func header() throws {
    let missing = try read("a,place,preferred,A\n")
    #expect(missing.concepts == [] && missing.faults.count == 3)
    #expect(missing.faults.allSatisfy { $0.severity == .error && $0.place?.line == 1 })
    let empty = try read("")
    #expect(empty.faults.map(\.severity) == [.error])
    let odd = try read("concept,kind,status,en,comment,en,noet\na,place,preferred,A,x,B,y\n")
    #expect(odd.languages.map(\.tag) == ["en"])
    #expect(odd.faults.map(\.severity) == [.warning, .error, .warning])
    #expect(odd.faults.last?.message.hasSuffix("did you mean 'note'?") == true)
  }
}
