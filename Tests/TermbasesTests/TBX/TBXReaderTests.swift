import Interchange
import Languages
import Termbases
import Testing
import Translation
import XML

@Suite("Reading TBX")
struct TBXReaderTests {
  private let en = TBXSample.language("en")
  private let de = TBXSample.language("de")

  private func faults(_ account: ReadingAccount) -> [String] { account.log.faults.map(\.message) }

  @Test("the second edition: facts go where concepts and terms have a place, all others become properties")
  func second() throws {
    let entry = """
      <termEntry id="c1">
        <descrip type="subjectField">law</descrip><descrip type="subjectField">court</descrip>
        <descripGrp><descrip type="definition">who
          judges</descrip><admin type="source">ISO</admin><note>old</note></descripGrp>
        <admin type="source">book</admin><note>one</note><note>two</note>
        <transacGrp><transac type="transactionType">origination</transac>
          <transacNote type="responsibility">anna</transacNote><date>20160407T120000Z</date></transacGrp>
        <ref type="crossReference" target="c1">judge</ref>
        <langSet xml:lang="EN_us"><note>about English</note><descrip type="definition">whoever judges</descrip>
          <ntig><termGrp><term>a <hi type="bold">court</hi>
             of law</term><termNote type="partOfSpeech">noun</termNote>
             <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
             <termNote type="register">neutralRegister</termNote></termGrp>
            <descripGrp><descrip type="context">In court.</descrip><admin type="source">film</admin></descripGrp>
            <admin type="source">law</admin><note>n</note></ntig>
          <tig><term>tribunal</term><termNote type="termType">synonym</termNote></tig></langSet>
        <langSet lang="de"><tig><term>Gericht</term><termNote type="grammaticalGender">neuter</termNote></tig>
          <tig><term>Gericht</term></tig></langSet>
      </termEntry>
      """
    let (concepts, account) = try TBXSample.read(TBXSample.second(entry))
    let us = TBXSample.language("en-US")
    var expected = Concept(id: "c1", domain: "law", source: "book", note: "one\ntwo")
    expected.definitions = [Definition("who judges", source: "ISO"), Definition("whoever judges", us)]
    expected.creation = Authorship(author: "anna", date: Timestamp("2016-04-07T12:00:00Z"))
    expected.properties = [
      Property(type: "tbx:descrip:subjectField", value: "court"), Property(type: "tbx:definition/note", value: "old"),
      Property(type: "tbx:ref:crossReference", value: "judge\tc1"),
      Property(type: "tbx:note@en-US", value: "about English"),
    ]
    var court = Term("a court of law", us, .deprecated, note: "n")
    (court.partOfSpeech, court.example, court.source) = ("noun", "In court.", "law")
    court.properties = [
      Property(type: "tbx:termNote:administrativeStatus", value: "supersededTerm-admn-sts"),
      Property(type: "tbx:termNote:register", value: "neutralRegister"),
      Property(type: "tbx:context/admin:source", value: "film"),
    ]
    var tribunal = Term("tribunal", us)
    tribunal.type = "synonym"
    var gericht = Term("Gericht", de)
    gericht.gender = "neuter"
    expected.terms = [court, tribunal, gericht]
    #expect(concepts == [expected])
    #expect(account.log.faults.allSatisfy { $0.severity == .warning })
    #expect(faults(account).contains { $0.contains("stands twice in its entry") })
    #expect(faults(account).contains { $0 == "<langSet> has no xml:lang" })
  }

  @Test("the third edition says the same in both styles and both vocabularies")
  func third() throws {
    func entry(_ status: String, _ word: String, _ make: String) -> String {
      """
      <conceptEntry id="c"><descrip type="subjectField">law</descrip><transacGrp><transac type="transactionType">\(make)\
      </transac><date>2016-04-07</date></transacGrp><langSec xml:lang="de"><descrip type="definition">d</descrip>\
      <termSec><term>Amt</term><termNote type="\(status)">\(word)</termNote>\
      <termNote type="partOfSpeech">noun</termNote></termSec></langSec></conceptEntry>
      """
    }
    let modules = """
      <conceptEntry id="c"><min:subjectField>law</min:subjectField><transacGrp><basic:transactionType>creation\
      </basic:transactionType><date>2016-04-07</date></transacGrp><langSec xml:lang="de"><basic:definition>d\
      </basic:definition><termSec><term>Amt</term><min:administrativeStatus>admittedTerm-admn-sts\
      </min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry>
      """
    var expected = Concept(id: "c", domain: "law", terms: [Term("Amt", de, .admitted)])
    expected.terms[0].partOfSpeech = "noun"
    expected.definitions = [Definition("d", de)]
    expected.creation.date = Timestamp("2016-04-07")
    for document in [
      TBXSample.third(entry("usageStatus", "admitted", "creation")),
      TBXSample.third(entry("administrativeStatus", "admittedTerm-admn-sts", "origination")),
      TBXSample.third(modules, style: "dct"),
    ] {
      let (concepts, account) = try TBXSample.read(document)
      #expect(concepts == [expected])
      #expect(account.log.faults == [])
    }
  }

  @Test("early TBX-Min: short names, languages in the header")
  func short() throws {
    let document = """
      <TBX dialect="TBX-Min"><header><id>x</id><languages source="de" target="en"/></header><body>
      <termEntry id="C1"><subjectField>law</subjectField><langSet xml:lang="de"><tig><term>Amt</term>
      <noteGrp><note><noteValue>n</noteValue></note></noteGrp><termStatus>obsolete</termStatus>
      <customer>IBM</customer><partOfSpeech>noun</partOfSpeech></tig></langSet></termEntry></body></TBX>
      """
    let (concepts, account) = try TBXSample.read(Array(document.utf8))
    var term = Term("Amt", de, .deprecated, note: "n")
    term.partOfSpeech = "noun"
    term.properties = [
      Property(type: "tbx:termNote:administrativeStatus", value: "obsolete"),
      Property(type: "tbx:admin:customerSubset", value: "IBM"),
    ]
    #expect(concepts == [Concept(id: "C1", domain: "law", terms: [term])])
    #expect(account.sourceLanguage == de && account.log.faults == [])
  }

  @Test("where an entry judges no term, the first of each language is preferred; a judgement counts first")
  func standings() throws {
    func standings(_ terms: String) throws -> [Term.Standing] {
      let entry = "<termEntry id=\"a\"><langSet xml:lang=\"en\">\(terms)</langSet></termEntry>"
      return try TBXSample.read(TBXSample.second(entry)).0[0].terms.map(\.standing)
    }
    func tig(_ text: String, _ status: String = "") -> String {
      let note = status.isEmpty ? "" : "<termNote type=\"administrativeStatus\">\(status)</termNote>"
      return "<tig><term>\(text)</term>\(note)</tig>"
    }
    #expect(try standings(tig("a") + tig("b")) == [.preferred, .admitted])
    #expect(try standings(tig("a") + tig("b", "preferredTerm-admn-sts")) == [.admitted, .preferred])
    #expect(try standings(tig("a", "deprecatedTerm") + tig("b")) == [.deprecated, .preferred])
    #expect(try standings(tig("a", "forbidden") + tig("b", "standardizedTerm-admn-sts")) == [.forbidden, .preferred])
  }

  @Test("an entry without id is called by its term; an id given twice gets a number")
  func names() throws {
    let entry = { (id: String, term: String) in
      "<termEntry\(id)><langSet xml:lang=\"en\"><tig><term>\(term)</term></tig></langSet></termEntry>"
    }
    let (concepts, account) = try TBXSample.read(
      TBXSample.second(
        entry("", "Human  rights") + entry("", "human-rights") + entry(" id=\"x\"", "a") + entry(" id=\"x\"", "b")))
    #expect(concepts.map(\.id) == ["human-rights", "human-rights-2", "x", "x-2"])
    #expect(faults(account).contains("two entries have the id 'x'; this one is called 'x-2'"))
  }

  @Test("an entry without terms is skipped with its place, an empty one passed over")
  func skips() throws {
    let document = TBXSample.second("<termEntry id=\"a\"><note>x</note></termEntry><termEntry id=\"b\"/>")
    let (concepts, account) = try TBXSample.read(document)
    #expect(concepts == [] && account.unitCount == 1)
    #expect(account.skips.map(\.reason) == ["entry has no term"])
    #expect(account.skips.first?.first.line == 4)
  }

  @Test("dates of TBX are read with and without time, fraction and offset")
  func moments() throws {
    for (text, expected) in [
      ("2016-04-07", "2016-04-07T00:00:00Z"), ("2016-04-07T12:00:00Z", "2016-04-07T12:00:00Z"),
      ("2016-04-07T12:00:00.25Z", "2016-04-07T12:00:00Z"), ("2016-04-07T12:00:00+02:00", "2016-04-07T10:00:00Z"),
      ("2016-04-07T23:30:00.5-01:30", "2016-04-08T01:00:00Z"),
    ] {
      let entry = """
        <termEntry id="a"><transacGrp><transac type="transactionType">modification</transac><date>\(text)</date>\
        </transacGrp><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>
        """
      #expect(try TBXSample.read(TBXSample.second(entry)).0[0].change.date?.extended == expected)
    }
    let odd = """
      <termEntry id="a"><transacGrp><transac type="transactionType">modification</transac><date>soon</date>\
      </transacGrp><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>
      """
    let (concepts, account) = try TBXSample.read(TBXSample.second(odd))
    #expect(concepts[0].properties == [Property(type: "tbx:transac:modification", value: "soon")])
    #expect(account.log.faults.count == 1)
  }

  /// A document that is refused, and where.
  struct Refused: Sendable, CustomTestStringConvertible {
    var why: String
    var document: [UInt8]
    var testDescription: String { why }

    init(_ why: String, _ document: [UInt8]) {
      self.why = why
      self.document = document
    }
  }

  private static func terms(_ inside: String) -> String {
    "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term>a</term>\(inside)</termSec></langSec></conceptEntry>"
  }

  private static let refusals: [Refused] = [
    Refused(
      "highlighting that TBX-Basic does not know",
      TBXSample.second(
        "<termEntry id=\"a\"><langSet xml:lang=\"en\"><tig><term>a <hi type=\"odd_kind\">b</hi></term></tig></langSet></termEntry>",
        type: "TBX-Basic")),
    Refused(
      "a category of nobody in TBX-Basic",
      TBXSample.second(
        "<termEntry id=\"a\"><admin type=\"odd_kind\">b</admin><langSet xml:lang=\"en\"><tig><term>a</term></tig></langSet></termEntry>",
        type: "TBX-Basic")),
    Refused(
      "a category of Basic in Min",
      TBXSample.third(terms("<termNote type=\"termType\">acronym</termNote>"), type: "TBX-Min")),
    Refused("any category in Core", TBXSample.third(terms("<admin type=\"source\">x</admin>"), type: "TBX-Core")),
    Refused(
      "a word that a closed list lacks", TBXSample.third(terms("<termNote type=\"partOfSpeech\">nown</termNote>"))),
    Refused(
      "a language section without language",
      TBXSample.third("<conceptEntry id=\"a\"><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>")),
    Refused(
      "a term section without term",
      TBXSample.third(
        "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><note>a</note></termSec></langSec></conceptEntry>")),
    Refused(
      "a term note outside a term",
      TBXSample.third(
        "<conceptEntry id=\"a\"><termNote type=\"partOfSpeech\">noun</termNote><langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec></conceptEntry>"
      )),
    Refused("another format", Array("<tmx version=\"1.4\"/>".utf8)), Refused("nothing", []),
    Refused("entities", Array("<!DOCTYPE martif [<!ENTITY a \"b\">]><martif type=\"TBX\"/>".utf8)),
    Refused("a cut file", Array(TBXSample.third(terms("")).dropLast(9))),
  ]

  @Test("what breaks its own promise is refused at its place", arguments: refusals)
  func refused(_ refused: Refused) {
    let error = #expect(throws: InterchangeError.self) { try TBXSample.read(refused.document) }
    #expect((error?.place.line ?? 0) >= 1 && (error?.place.column ?? 0) >= 1)
  }

  @Test("an entry without bound is refused, whether it is text or elements that fill it")
  func bounds() {
    let term = "<langSet xml:lang=\"en\"><tig><term>a</term></tig></langSet></termEntry>"
    for filling in [
      String(repeating: "<note/>", count: 200), "<note>" + String(repeating: "a", count: 9_000) + "</note>",
    ] {
      let reader = TBXReader(file: "t", limits: XMLLimits(text: 8_000))
      let error = #expect(throws: InterchangeError.self) {
        try reader.read(TBXSample.second("<termEntry id=\"a\">" + filling + term)) { _ in }
      }
      #expect(error?.kind == .tooLarge)
    }
  }

  @Test("where the dialect is open, unknown categories and highlighting are kept")
  func open() throws {
    let entry = """
      <termEntry id="a"><admin type="odd_kind">b</admin><langSet xml:lang="en"><tig>\
      <term>a <hi type="odd_kind">b</hi></term></tig></langSet></termEntry>
      """
    let (concepts, account) = try TBXSample.read(TBXSample.second(entry))
    #expect(concepts[0].properties == [Property(type: "tbx:admin:odd_kind", value: "b")])
    #expect(concepts[0].terms.map(\.text) == ["a b"])
    #expect(account.log.faults.map(\.severity) == [.warning])
  }

  @Test("what the core's content model forbids is read with a warning")
  func structure() throws {
    let term = "<langSet xml:lang=\"en\"><tig><term>a</term></tig></langSet>"
    for (entry, message) in [
      ("<termEntry id=\"1\">\(term)</termEntry>", "id '1' of <termEntry> is no name of XML"),
      ("<termEntry id=\"a\">\(term)<note>x</note></termEntry>", "<note> stands too late in <termEntry>"),
      ("<termEntry id=\"a\" cid=\"7\">\(term)</termEntry>", "<termEntry> has unknown attribute 'cid'"),
      ("<termEntry id=\"a\"><descrip>x</descrip>\(term)</termEntry>", "<descrip> has no type"),
      ("<termEntry id=\"a\"><odd>x</odd>\(term)</termEntry>", "<odd> is not expected in <termEntry>"),
      ("<termEntry id=\"a\">x\(term)</termEntry>", "text between the elements of <termEntry>"),
      (
        "<termEntry id=\"a\"><ref type=\"see\" target=\"b\">x</ref>\(term)</termEntry>",
        "no element has the id of target 'b'"
      ),
      ("<termEntry id=\"a\">\(term)<langSet xml:lang=\"de\"/></termEntry>", "<langSet> has no <tig> or <ntig>"),
    ] {
      let (concepts, account) = try TBXSample.read(TBXSample.second(entry))
      #expect(concepts.count == 1)
      #expect(faults(account) == [message])
      #expect(account.log.faults.allSatisfy { $0.severity == .warning })
    }
  }
}
