import Interchange
import Languages
import Termbases
import Testing
import Translation

@Suite("Writing TBX")
struct TBXWriterTests {
  private static let de = TBXSample.language("de")
  private static let kk = TBXSample.language("kk")

  /// A concept with something in every field, in the order in which a reader gives it back.
  private static let full: Concept = {
    var name = Term("Астана", kk, .forbidden, note: "first\nsecond")
    (name.partOfSpeech, name.gender, name.type) = ("properNoun", "common", "synonym")
    (name.source, name.example) = ("UNGEGN", "In Astana.")
    (name.validFrom, name.validUntil) = ("2022-09-17", "2099-12-31")
    name.properties = [
      Property(type: "tbx:termNote:geographicalUsage", value: "Asia"),
      Property(type: "tbx:termNote:register", value: "neutralRegister"),
      Property(type: "tbx:admin:customerSubset", value: "IBM"), Property(type: "x]y%5D", value: " a\tb\n"),
    ]
    name.creation = Authorship(author: "anna", date: Timestamp(seconds: 1_460_030_401))
    name.change = Authorship(author: "jan")
    var concept = Concept(
      id: "астана 1", kind: .place, domain: "geography", terms: [name, Term("Astana", de, .admitted)],
      source: "government", note: "a < b\nc")
    concept.definitions = [
      Definition("capital", source: "map"), Definition("astana", kk),
      Definition("ville", TBXSample.language("fr"), source: "s"),
    ]
    concept.properties = [
      Property(type: "tbx:xref:xGraphic", value: "flag\thttps://example.org/a.png"),
      Property(type: "tbx:xref:externalCrossReference", value: "x\tno address"),
      Property(type: "tbx:note@de", value: "n"), Property(type: "memoq:Entry_Creator", value: "eva"),
    ]
    concept.creation = Authorship(date: Timestamp("2016-04-07"))
    concept.change = Authorship(author: "ola", date: Timestamp(seconds: 6))
    return concept
  }()

  @Test("a concept with something in every field comes back, in both vocabularies")
  func everything() throws {
    for vocabulary in [TBXWriter.Vocabulary.terminOrgs, .older] {
      let (concepts, account) = try TBXSample.read(TBXSample.write([Self.full], vocabulary))
      #expect(concepts == [Self.full])
      #expect(account.log.faults == [])
    }
  }

  @Test("the two vocabularies use their own words")
  func vocabularies() throws {
    var concept = Concept(id: "a", terms: [Term("a", Self.de, .deprecated)])
    concept.terms[0].partOfSpeech = "properNoun"
    concept.creation = Authorship(date: Timestamp("2016-04-07"))
    let newer = String(decoding: try TBXSample.write([concept]), as: UTF8.self)
    #expect(newer.contains("<termNote type=\"usageStatus\">deprecated</termNote>"))
    #expect(newer.contains("<termNote type=\"partOfSpeech\">properNoun</termNote>"))
    #expect(newer.contains("<transac type=\"transactionType\">creation</transac>"))
    #expect(newer.contains("<date>2016-04-07</date>"))
    let older = String(decoding: try TBXSample.write([concept], .older), as: UTF8.self)
    #expect(older.contains("<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>"))
    #expect(older.contains("<note>[concord:partOfSpeech] properNoun</note>"))
    #expect(older.contains("<transac type=\"transactionType\">origination</transac>"))
  }

  @Test("a small document is what the core's schema asks for, byte for byte")
  func document() throws {
    let concept = Concept(id: "a.1", kind: .place, terms: [Term("a & b", Self.de)], note: "n")
    #expect(
      String(decoding: try TBXSample.write([concept]), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader>
            <fileDesc>
              <sourceDesc>
                <p>glossary exported by concord 1.0</p>
              </sourceDesc>
            </fileDesc>
          </tbxHeader>
          <text>
            <body>
              <conceptEntry id="a.1">
                <note>[concord:kind] place</note>
                <note>n</note>
                <langSec xml:lang="de">
                  <termSec>
                    <term>a &amp; b</term>
                    <termNote type="usageStatus">preferred</termNote>
                  </termSec>
                </langSec>
              </conceptEntry>
            </body>
          </text>
        </tbx>

        """)
    #expect(String(decoding: try TBXSample.write([]), as: UTF8.self).hasSuffix("  <text/>\n</tbx>\n"))
  }

  @Test("only the languages asked for are written, and concepts without them left out")
  func languages() throws {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = TBXWriter(settings: .init(languages: [Self.de], toolVersion: "1")) { output.bytes += $0 }
    #expect(try writer.write(Self.full))
    #expect(try writer.write(Concept(id: "b", terms: [Term("b", Self.kk)])) == false)
    try writer.finish()
    #expect(writer.conceptCount == 1)
    #expect(try TBXSample.read(output.bytes).0.map { $0.terms.map(\.text) } == [["Astana"]])
  }

  @Test("names that XML or the file cannot have twice are changed in the file and come back")
  func names() throws {
    let concepts = ["a b", "a_b", "1", "", "a/b"].map { Concept(id: $0, terms: [Term("x", Self.de)]) }
    let written = try TBXSample.write(concepts)
    let ids = String(decoding: written, as: UTF8.self).split(separator: "conceptEntry id=\"").dropFirst()
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
    #expect(ids == ["a_b", "a_b-2", "c1", "c", "a_b-3"])
    #expect(try TBXSample.read(written).0.map(\.id) == ["a b", "a_b", "1", "c", "a/b"])
  }
}
