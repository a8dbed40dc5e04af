import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Reader of XLIFF 1.x")
struct XLIFF1ReaderTests {
  private static func texts(_ sample: XLIFF1Sample) -> [[String]] { sample.units.map { $0.variants.map(\.text) } }

  @Test("a translated unit has two variants, its id, and the file's name")
  func plain() throws {
    let sample = try XLIFF1Sample("<trans-unit id='7'><source>House</source><target>Haus</target></trans-unit>")
    let unit = try #require(sample.units.first)
    #expect(sample.units.count == 1 && sample.account.unitCount == 1)
    #expect(sample.account.log.faults == [])
    #expect(unit.externalID == "7")
    #expect(unit.variants.map(\.language.tag) == ["en", "de"])
    #expect(Self.texts(sample) == [["House", "Haus"]])
    #expect(unit.properties == [Property(type: "xliff:original", value: "a.txt")])
    #expect(sample.account.sourceLanguage == Language("en"))
  }

  @Test(
    "what still waits for a translation is counted and is no unit",
    arguments: [
      "", "<target/>", "<target> </target>", "<target><x id='1'/></target>", "<target state='new'>House</target>",
      "<target state='needs-translation'>House</target>",
    ])
  func untranslated(target: String) throws {
    let sample = try XLIFF1Sample("<trans-unit id='1'><source>House</source>\(target)</trans-unit>")
    #expect(sample.units == [])
    #expect(sample.account.untranslatedCount == 1)
    #expect(sample.account.log.faults == [])
  }

  @Test(
    "a target that is not the source is a unit whatever its state",
    arguments: ["new", "needs-translation", "needs-l10n", "translated", "x-mine"])
  func states(state: String) throws {
    let sample = try XLIFF1Sample(
      "<trans-unit id='1'><source>House</source><target state='\(state)'>Haus</target></trans-unit>")
    #expect(sample.units.first?.variants[1].status == .draft)
    #expect(sample.units.first?.variants[1].properties == [Property(type: "xliff:state", value: state)])
  }

  @Test(
    "approval, state and qualifier give the status",
    arguments: [
      ("", "", Status.reviewed), ("approved='yes'", "", .approved), ("approved='yes'", "state='translated'", .approved),
      ("approved='no'", "", .draft), ("", "state='final'", .approved), ("", "state='signed-off'", .approved),
      ("approved='no'", "state='signed-off'", .reviewed), ("", "state='needs-review-translation'", .draft),
      ("approved='yes'", "state='final' state-qualifier='rejected-length'", .rejected),
      ("", "state-qualifier='exact-match'", .draft),
    ])
  func status(approved: String, state: String, expected: Status) throws {
    let sample = try XLIFF1Sample(
      "<trans-unit id='1' \(approved)><source>House</source><target \(state)>Haus</target></trans-unit>",
      ReadingSettings(file: "a.xlf", status: .reviewed))
    #expect(sample.units.first?.variants.map(\.status) == [expected, expected])
  }

  @Test("segments are units of their own, tied by their mid")
  func segments() throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1'><source>One. Two. Three.</source><seg-source><mrk mtype='seg' mid='a'>One.</mrk> <g id='9'>\
      <mrk mtype='seg' mid='b'>T<x id='1'/>wo.</mrk></g> <mrk mtype='seg' mid='c'>Three.</mrk></seg-source><target>\
      <mrk mtype='seg' mid='b'>Z<x id='1'/>wei.</mrk> <mrk mtype='seg' mid='a'>Eins.</mrk><mrk mtype='seg' mid='c'/>\
      </target></trans-unit>
      """)
    #expect(Self.texts(sample) == [["One.", "Eins."], ["Two.", "Zwei."]])
    #expect(sample.units.map(\.externalID) == ["1", "1"])
    #expect(sample.units.map { $0.properties.last?.value } == ["a", "b"])
    #expect(sample.units.last?.variants[1].content.codes == [InlineCode(.placeholder, label: "1", at: 1, partner: 1)])
    #expect(sample.account.untranslatedCount == 1)
  }

  @Test(
    "a target that is divided otherwise is kept whole",
    arguments: [
      "Eins. Zwei.", "<mrk mtype='seg' mid='1'>Eins.</mrk> Zwei.", "<mrk mtype='seg' mid='7'>Eins. Zwei.</mrk>",
    ])
  func whole(target: String) throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' \
      mid='2'>Two.</mrk></seg-source><target>\(target)</target></trans-unit>
      """)
    #expect(Self.texts(sample) == [["One. Two.", "Eins. Zwei."]])
  }

  @Test("every inline element becomes a code")
  func codes() throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1'><source>a<g id='1' ctype='bold'>b</g><x id='2' ctype='lb'/><bx id='3' rid='1'/>c<ex id='4' \
      rid='1'/><bpt id='5'>&lt;i></bpt>d<ept id='5'>&lt;/i></ept><ph id='p' equiv-text='?'/><ph id='6'>{<sub>s</sub>}</ph>\
      <it id='7' pos='open'>(</it><it id='8' pos='close'>)</it><bx id='9'/><mrk mtype='term' mid='m'>e</mrk>f</source>\
      <target>x</target></trans-unit>
      """)
    let content = try #require(sample.units.first?.variants[0].content)
    #expect(content.text == "abcdef")
    #expect(
      content.codes == [
        InlineCode(.opening, label: "1", at: 1, type: "bold", partner: 1), InlineCode(.closing, label: "1", at: 2),
        InlineCode(.lineBreak, label: "2", at: 2, partner: 2),
        InlineCode(.opening, label: "1", at: 2, partner: 3), InlineCode(.closing, label: "1", at: 3, partner: 4),
        InlineCode(.opening, label: "5", at: 3, content: "<i>", partner: 5),
        InlineCode(.closing, label: "5", at: 4, content: "</i>", partner: 5),
        InlineCode(.placeholder, label: "p", at: 4, content: "?"),
        InlineCode(.placeholder, label: "6", at: 4, content: "{s}", partner: 6),
        InlineCode(.isolatedOpening, label: "7", at: 4, content: "(", partner: 7),
        InlineCode(.isolatedClosing, label: "8", at: 4, content: ")", partner: 8),
        InlineCode(.isolatedOpening, label: "9", at: 4, partner: 9),
        InlineCode(.highlightStart, label: "m", at: 4, type: "term"), InlineCode(.highlightEnd, at: 5),
      ])
  }

  @Test("alternatives come as drafts when they are asked for, and are counted otherwise")
  func alternatives() throws {
    let body = """
      <trans-unit id='1'><source>House</source><target state='final'>Haus</target><alt-trans match-quality='83.33%' \
      origin='tm'><source>Houses</source><target>Häuser</target></alt-trans><alt-trans><target>Heim</target></alt-trans>\
      </trans-unit>
      """
    let without = try XLIFF1Sample(body)
    #expect(without.units.count == 1)
    #expect(without.messages(.note) == ["2 alternative translations (<alt-trans>) were not asked for"])
    let with = try XLIFF1Sample(body, ReadingSettings(file: "a.xlf", takesAlternatives: true))
    #expect(Self.texts(with) == [["House", "Haus"], ["Houses", "Häuser"], ["House", "Heim"]])
    #expect(with.units.map { $0.variants[1].status } == [.approved, .draft, .draft])
    #expect(
      with.units[1].properties.dropFirst() == [
        Property(type: "xliff:match-quality", value: "83.33%"), Property(type: "xliff:origin", value: "tm"),
      ])
    #expect(with.messages(.note) == [])
  }

  @Test("notes stay with what they are of, their authors beside them")
  func notes() throws {
    let unit = try #require(
      XLIFF1Sample(
        """
        <trans-unit id='1' resname='r' restype='button'><source>House</source><target>Haus</target><context-group \
        name='g/1' purpose='location'><context context-type='linenumber'>7</context></context-group><prop-group \
        name='p'><prop prop-type='k'>v</prop></prop-group><note from='Ann' priority='2'>n0</note><note \
        annotates='source'>n1</note><note annotates='target' xml:lang='de'>n2</note></trans-unit>
        """
      ).units.first)
    #expect(unit.notes == ["n0"] && unit.variants[0].notes == ["n1"] && unit.variants[1].notes == ["n2"])
    #expect(
      unit.properties.map { "\($0.type)=\($0.value)" } == [
        "xliff:original=a.txt", "xliff:resname=r", "xliff:restype=button", "xliff:context/g%2F1/location/linenumber=7",
        "xliff:prop/p/k=v", "xliff:note/0/from=Ann", "xliff:note/0/priority=2",
      ])
    #expect(unit.variants[1].properties == [Property(type: "xliff:note/0/xml:lang", value: "de")])
  }

  @Test("what is not to be translated is passed over, also in groups, and binary units hold no text")
  func fixed() throws {
    let sample = try XLIFF1Sample(
      """
      <group id='g' translate='no'><trans-unit id='1'><source>A</source><target>B</target></trans-unit><group><trans-unit \
      id='2' translate='yes'><source>C</source><target>D</target></trans-unit></group></group><bin-unit id='3' \
      mime-type='image/png'><bin-source><external-file href='a'/></bin-source><trans-unit id='4'><source>E</source>\
      <target>F</target></trans-unit></bin-unit>
      """)
    #expect(Self.texts(sample) == [["C", "D"], ["E", "F"]])
    #expect(sample.messages(.note).count == 2)
    #expect(sample.messages(.warning) == [])
    #expect(sample.units[0].properties.last == Property(type: "xliff:group", value: "g"))
  }

  @Test("a language that is missing needs a decision, and no unit is made up")
  func missingLanguage() throws {
    let text = "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='a' datatype='html' "
    let bytes = Array(
      (text + "source-language='en'><body><trans-unit id='1'><source>A</source><target>B</target></trans-unit>"
        + "<trans-unit id='2'><source>A</source><target xml:lang='fr'>C</target></trans-unit></body></file></xliff>")
        .utf8)
    let sample = try XLIFF1Sample(reading: bytes)
    #expect(sample.messages(.error) == ["<file> has no target-language; add it, or name the language"])
    #expect(sample.units.map { $0.variants[1].language.tag } == ["fr"])
    #expect(sample.account.unitCount == 2 && sample.account.skips.map(\.count) == [1])
    let named = try XLIFF1Sample(reading: bytes, ReadingSettings(file: "a.xlf", target: Language("de")))
    #expect(named.units.map { $0.variants[1].language.tag } == ["de", "fr"])
  }

  @Test("two languages that are one are no translation")
  func sameLanguage() throws {
    let text = String(decoding: XLIFF1Sample.document(Self.unit), as: UTF8.self)
    let sample = try XLIFF1Sample(reading: Array(text.split(separator: "\"de\"").joined(separator: "\"EN\"").utf8))
    #expect(sample.units == [] && sample.messages(.error) == [])
    #expect(sample.messages(.warning) == ["source and target are both in 'en'; they are no translation"])
    #expect(sample.account.skips == [] && sample.account.untranslatedCount == 1)
  }

  private static let unit = "<trans-unit id='1'><source>A</source><target>B</target></trans-unit>"

  @Test(
    "a rule that is broken is told, and the unit read",
    arguments: [
      (unit + unit, "second unit with the id '1' in one <file>"),
      ("<trans-unit><source>A</source><target>B</target></trans-unit>", "<trans-unit> has no 'id'"),
      (
        "<trans-unit id='1'><target>B</target><source>A</source></trans-unit>",
        "<source> in <trans-unit> stands too late"
      ),
      (
        "<trans-unit id='1'><source>A</source><target><b>B</b></target></trans-unit>", "<b> is not expected in <target>"
      ),
      (
        "<trans-unit id='1'><source>A</source><target state='done'>B</target></trans-unit>",
        "state=\"done\" of <target> is no value that XLIFF 1.2 knows"
      ),
      (
        "<trans-unit id='1'><source>A</source><target phase-name='p'>B</target></trans-unit>",
        "phase 'p' is not declared in the <header>"
      ),
      (
        "<trans-unit id='1'><source>A</source><target>B</target><note who='x'>n</note></trans-unit>",
        "'who' is not expected in <note>"
      ),
      (
        "<trans-unit id='1' k:l='m'><source>A</source><target>B</target></trans-unit>",
        "prefix 'k' of 'k:l' is not declared; add xmlns:k"
      ),
      ("<alt-trans/>" + unit, "<alt-trans> is not expected in <body>"),
      ("<group id='g'/><group id='g'>\(unit)</group>", "second group 'g' in one <file>"),
    ])
  func rules(body: String, message: String) throws {
    let sample = try XLIFF1Sample(body)
    #expect(sample.messages(.warning).contains(message))
    #expect(sample.units.last?.variants.map(\.text) == ["A", "B"])
    #expect(sample.messages(.error) == [])
  }

  @Test("lists of words, and elements in the order of the schema, break no rule")
  func sound() throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1' reformat='coord font' xml:space='preserve' x='y'><source>A</source><target phase-name='p' \
      state='x-mine'>B</target><note priority='10'>n</note><context-group purpose='match x-a'><context \
      context-type='x-b'>c</context></context-group><m:x xmlns:m='m'/></trans-unit>
      """)
    #expect(sample.messages(.warning) == ["phase 'p' is not declared in the <header>"])
  }

  @Test("a target in another language than its file's is believed, with a warning")
  func nearerLanguage() throws {
    let sample = try XLIFF1Sample("<trans-unit id='1'><source>A</source><target xml:lang='fr'>B</target></trans-unit>")
    #expect(sample.units.map { $0.variants[1].language.tag } == ["fr"])
    #expect(sample.messages(.warning) == ["<target> is in 'fr', its <file> in 'de'; the nearer is believed"])
  }

  @Test(
    "a file without a source text is reported", arguments: ["", "<trans-unit id='1'><source/><target/></trans-unit>"])
  func nothing(body: String) throws {
    #expect(
      try XLIFF1Sample(body).messages(.error) == ["no <trans-unit> has a source text; there is nothing to read"])
  }

  @Test("older versions and files without a namespace are read with a warning")
  func versions() throws {
    let text = String(decoding: XLIFF1Sample.document(Self.unit), as: UTF8.self)
    let namespace = " xmlns=\"urn:oasis:names:tc:xliff:document:1.2\""
    for other in ["", " xmlns=\"urn:oasis:names:tc:xliff:document:1.1\""] {
      let sample = try XLIFF1Sample(reading: Array(text.split(separator: namespace).joined(separator: other).utf8))
      #expect(Self.texts(sample) == [["A", "B"]])
      #expect(sample.messages(.warning).count == 1)
    }
  }

  @Test("what Trados says of a segment gives its status")
  func trados() throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1'><source>A</source><seg-source><mrk mtype='seg' mid='1'>A</mrk></seg-source><target><mrk \
      mtype='seg' mid='1'>B</mrk></target><sdl:seg-defs xmlns:sdl='s'><sdl:seg id='1' conf='ApprovedSignOff' \
      percent='99'><sdl:value key='k'>v</sdl:value></sdl:seg></sdl:seg-defs></trans-unit>
      """)
    #expect(sample.units.first?.variants[1].status == .approved)
    #expect(
      sample.units.first?.variants[1].properties.map { "\($0.type)=\($0.value)" } == [
        "xliff:sdl:conf=ApprovedSignOff", "xliff:sdl:percent=99", "xliff:sdl:value/k=v",
      ])
  }

  @Test(
    "another format is refused where its root begins",
    arguments: [
      ("\n<tmx/>", "a.xlf:2:1: root element is <tmx>; expected <xliff>"),
      ("<xliff version='2.0' srcLang='en'/>", "a.xlf:1:1: the file is XLIFF 2; expected XLIFF 1.0 to 1.2"),
    ])
  func refusals(text: String, message: String) {
    let error = #expect(throws: InterchangeError.self) { try XLIFF1Sample(reading: Array(text.utf8)) }
    #expect(error?.kind == .otherFormat)
    #expect(error?.description == message)
  }

  @Test("a file that is cut anywhere is refused, and chunks change nothing")
  func cuts() throws {
    let bytes = XLIFF1Sample.document(Self.unit)
    for end in bytes.indices {
      #expect(throws: InterchangeError.self) { try XLIFF1Sample(reading: Array(bytes[..<end])) }
    }
    let whole = try XLIFF1Sample(reading: bytes)
    for chunk in [1, 2, 3, 7, 64] { #expect(try XLIFF1Sample(reading: bytes, chunk: chunk).units == whole.units) }
  }

  @Test("a kind is told by namespace, then by version")
  func kinds() {
    func kind(_ text: String) -> XLIFFKind? { XLIFFKind(head: Array(text.utf8)) }
    #expect(kind("<?xml version='1.0'?><!-- c --><xliff version='1.1'><fi") == .version1)
    #expect(kind("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='version'>") == .version2)
    #expect(kind("<x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2'>") == .version1)
    #expect(kind("<xliff version='2.1' srcLang='en'>") == .version2)
    #expect(kind("<xliff>") == .version1)
    #expect(kind("<tmx>") == nil && kind("") == nil && kind("<xlif") == nil)
  }
}
