import Interchange
import Termbases
import TestSupport
import Testing
import Translation

@Suite("Termbases from anything")
struct TermbasesFuzzTests {
  private static let marks = [
    "<termEntry id=\"a\">", "</termEntry>", "<langSet xml:lang=\"en\">", "</langSet>", "<tig>", "</tig>", "<term>",
    "</term>",
    "<termNote type=\"partOfSpeech\">", "</termNote>", "<descripGrp>", "</descripGrp>", "<descrip type=\"definition\">",
    "</descrip>", "<transacGrp>", "</transacGrp>", "<date>2016-04-07", "</date>", "<note>", "</note>",
    "[concord:property a%5D] x", "[concord:definition de] y\tz", "[concord:", "<hi type=\"b\">", "</hi>", "&#10;",
    "<ref/>",
  ]

  private static let cells = [
    "en", "pl", "de", ",", ";", "\t", "\n", "\r\n", "\"", "#UTX 1.11; en/pl\n", "#src\ttgt\tterm status\n", "#",
    "Forbidden",
    "Notes", "Example of use", "Entry_ID", "English", "Term_Info", "source", "target", "concept,kind,status,en\n",
    "place",
    "preferred", " | ", "court", "sąd", "True",
  ]

  @Test("random pieces of TBX are read or refused, and what is read comes back after writing")
  func tbx() throws {
    var random = SeededRandom(seed: 30_042)
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      let pieces = Fuzzing.text(Self.marks, cuts: 12, &random)
      let document = TBXSample.second(String(decoding: pieces, as: UTF8.self))
      guard let (concepts, account) = try? TBXSample.read(document) else { continue }
      #expect(account.unitCount == concepts.count + account.skips.reduce(0) { $0 + $1.count })
      let again = try TBXSample.read(TBXSample.write(concepts)).0
      #expect(again == concepts)
    }
  }

  @Test("random nests of TBX are read or refused, and what is read comes back after writing")
  func nests() throws {
    var random = SeededRandom(seed: 30_043)
    let names = [
      "descrip", "descripGrp", "admin", "adminGrp", "note", "termNote", "transacGrp", "date", "transac", "hi", "ref",
    ]
    func nest(_ depth: Int) -> String {
      if depth == 0 { return ["a", " b\n", "[concord:kind] place", "creation", "2016-04-07"][random.below(5)] }
      let name = names[random.below(names.count)]
      let types = ["definition", "context", "source", "partOfSpeech", "transactionType", "", "subjectField", "odd]"]
      let inside = (0..<random.below(3)).map { _ in nest(depth - 1) }.joined()
      return "<\(name) type=\"\(types[random.below(types.count)])\">\(inside)</\(name)>"
    }
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      let entry = """
        <termEntry>\(nest(3))<langSet xml:lang="en">\(nest(3))<tig><term>a\(nest(1))</term>\(nest(2))\(nest(3))</tig>\
        <tig><term>b</term>\(nest(2))</tig></langSet></termEntry>
        """
      let (concepts, _) = try TBXSample.read(TBXSample.second(entry))
      for vocabulary in [TBXWriter.Vocabulary.terminOrgs, .older] {
        let again = try TBXSample.read(TBXSample.write(concepts, vocabulary)).0
        #expect(again == concepts, "\(entry)")
      }
    }
  }

  @Test("a TBX file cut at every byte is refused with its place")
  func cut() throws {
    let document = TBXSample.third(
      "<conceptEntry id=\"a\"><note>ą</note><langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec></conceptEntry>"
    )
    let end = document.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for length in 0..<end {
      let error = #expect(throws: InterchangeError.self) { try TBXSample.read(Array(document.prefix(length))) }
      #expect((error?.place.line ?? 0) > 0)
    }
  }

  @Test("a TBX file and tables with one byte changed are read or refused")
  func changed() throws {
    var random = SeededRandom(seed: 7)
    let documents = [
      TBXSample.third(
        "<conceptEntry id=\"a\"><note>ą</note><langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec></conceptEntry>"
      )
    ]
    let tables = [
      "Forbidden,Domain,en,Notes,pl,Notes\n,law,court,\"a, b\",sąd,\n", "#UTX 1.11; en/pl\n#src\ttgt\na\tb\n",
      "concept;kind;status;en\na;place;preferred;A | B\n",
    ].map { Array($0.utf8) }
    for document in documents + tables {
      for index in document.indices {
        var copy = document
        copy[index] = UInt8(truncatingIfNeeded: random.next())
        try readOrRefuse(copy)
      }
    }
  }

  @Test("random cells and tables cut at every byte are read or refused, whole or in pieces alike")
  func tables() throws {
    var random = SeededRandom(seed: 4_180)
    for _ in 0..<Fuzzing.rounds(orElse: 300) {
      let bytes = Fuzzing.text(Self.cells, cuts: 12, &random) + Fuzzing.text(Self.cells, cuts: 12, &random)
      try readOrRefuse(bytes)
    }
    let table = Array("Entry_ID;English;Polish;Term_Info\n1;\"a;\n\"\"b\"\"\";ą;Forbidden\n".utf8)
    for length in 0...table.count { try readOrRefuse(Array(table.prefix(length))) }
  }

  /// Reads bytes as TBX and as a table; nothing but a refusal may come of it, and pieces make no difference.
  private func readOrRefuse(_ bytes: [UInt8]) throws {
    do { try TBXSample.read(bytes) } catch is InterchangeError {}
    let settings = ReadingSettings(
      file: "g", source: TBXSample.language("en"), target: TBXSample.language("pl"))
    let whole = try outcome(bytes, settings, size: .max)
    #expect(try outcome(bytes, settings, size: 3) == whole)
  }

  private func outcome(_ bytes: [UInt8], _ settings: ReadingSettings, size: Int) throws -> [Concept]? {
    do {
      let sample = try GlossarySample(bytes, settings, size: size)
      let skipped = sample.account.skips.reduce(0) { $0 + $1.count }
      #expect(sample.account.unitCount == sample.concepts.count + skipped)
      #expect(Set(sample.concepts.map(\.id)).count == sample.concepts.count)
      return sample.concepts
    } catch is InterchangeError {
      return nil
    }
  }
}
