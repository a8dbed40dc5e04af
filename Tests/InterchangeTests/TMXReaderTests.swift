import Interchange
import Languages
import Testing
import Translation
import XML

@Suite("TMX reader")
struct TMXReaderTests {
  @Test("header, unit and variants are kept with all they say")
  func everything() throws {
    let sample = try TMXSample(
      """
      <?xml version="1.0"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <!-- c -->
      <tmx version="1.4">
      <header creationtool="X" creationtoolversion="2" segtype="sentence" o-tmf="abc" adminlang="en-us" srclang="en"
       datatype="html" creationdate="20160407T120000Z" creationid="anna" changedate="20160408T000000Z" changeid="bo">
       <note>n1</note><prop type="p">v</prop><ude name="u"><map unicode="#xF8FF"/></ude>
      </header>
      <body>
      <tu tuid="7" creationdate="20150101T000000Z" creationid="c" changedate="20150102T000000Z" changeid="d">
       <note>first</note><prop type="client">A &amp; B</prop><note>second</note>
       <tuv xml:lang="EN_us" creationid="e"><prop type="q">w</prop><note>vn</note><seg>Hi<!-- c --> there</seg></tuv>
       <tuv lang="FR-CA" changedate="20150103T000000Z"><seg><![CDATA[Salut <là>]]></seg></tuv>
      </tu>
      </body></tmx>
      """)
    // What the header says of the whole file has no unit to be stored with.
    #expect(sample.faults.map(\.severity) == [.note, .note])
    #expect(sample.header.creationTool == "X" && sample.header.creationToolVersion == "2")
    #expect(sample.header.segmentType == "sentence" && sample.header.originalFormat == "abc")
    #expect(sample.header.adminLanguage == "en-us" && sample.header.sourceLanguage == "en")
    #expect(sample.header.dataType == "html" && sample.header.version == "1.4")
    #expect(sample.header.creation == Authorship(author: "anna", date: Timestamp("20160407T120000Z")))
    #expect(sample.header.change == Authorship(author: "bo", date: Timestamp("20160408T000000Z")))
    #expect(sample.header.notes == ["n1"] && sample.header.properties == [Property(type: "p", value: "v")])
    var english = try Variant(#require(Language("en-US")), "Hi there")
    english.creation.author = "e"
    english.properties = [Property(type: "q", value: "w")]
    english.notes = ["vn"]
    var french = try Variant(#require(Language("fr-CA")), "Salut <là>")
    french.change.date = Timestamp("20150103T000000Z")
    var unit = TranslationUnit([english, french])
    unit.externalID = "7"
    unit.creation = Authorship(author: "c", date: Timestamp("20150101T000000Z"))
    unit.change = Authorship(author: "d", date: Timestamp("20150102T000000Z"))
    unit.notes = ["first", "second"]
    unit.properties = [Property(type: "client", value: "A & B")]
    #expect(sample.units == [unit])
  }

  @Test("every inline element becomes codes at its place in scalars")
  func codes() throws {
    let segment = """
      Ż<bpt i="5" x="2" type="bold">&lt;b></bpt>🎈a<ept i="5">&lt;/b></ept><ph x="1" assoc="p" type="image">\
      &lt;img alt="<sub type="alt">pic<ph>[x]</ph></sub>"></ph><it pos="begin" x="3" type="i">{\\i </it>\
      <it pos="end">}</it><hi type="t">mid<hi x="9">dle</hi></hi> <ut x="4">{u}</ut>.<ph type="fnote">12</ph>\
      <ph type="lb"/>
      """
    let sample = try TMXSample(segment: segment)
    // The code inside the text of another one is its text now.
    #expect(sample.faults.map(\.severity) == [.warning])
    let variant = try #require(sample.units.first?.variants.first)
    // The third code has a text inside, from its eleventh scalar on.
    #expect(variant.properties == [Property(type: "tmx:sub", value: "2 10 6 type=alt")])
    let content = variant.content
    #expect(content.text == "Ż🎈amiddle .")
    #expect(
      content.codes == [
        InlineCode(.opening, label: "5", at: 1, content: "<b>", type: "bold", partner: 2),
        InlineCode(.closing, label: "5", at: 3, content: "</b>"),
        InlineCode(.placeholder, label: "p", at: 3, content: "<img alt=\"pic[x]\">", type: "image", partner: 1),
        InlineCode(.isolatedOpening, at: 3, content: "{\\i ", type: "i", partner: 3),
        InlineCode(.isolatedClosing, at: 3, content: "}"), InlineCode(.highlightStart, at: 3, type: "t"),
        InlineCode(.highlightStart, at: 6, partner: 9), InlineCode(.highlightEnd, at: 9),
        InlineCode(.highlightEnd, at: 9), InlineCode(.placeholder, at: 10, content: "{u}", type: "x-ut", partner: 4),
        InlineCode(.noteReference, label: "12", at: 11), InlineCode(.lineBreak, at: 11),
      ])
  }

  @Test("elements of other vocabularies keep their text and become codes")
  func foreign() throws {
    let sample = try TMXSample(segment: "a <t5:n id=\"1\" r=\"x\"/> b <g id=\"2\">c<x/></g>")
    let content = try #require(sample.units.first?.variants.first?.content)
    #expect(content.text == "a  b c")
    #expect(
      content.codes == [
        InlineCode(.placeholder, at: 2, content: "<t5:n id=\"1\" r=\"x\"/>", type: "x-t5:n"),
        InlineCode(.opening, label: "f1", at: 5, content: "<g id=\"2\">"),
        InlineCode(.placeholder, at: 6, content: "<x/>", type: "x-x"),
        InlineCode(.closing, label: "f1", at: 6, content: "</g>"),
      ])
    #expect(sample.faults.map(\.severity) == [.warning, .warning, .warning])
  }

  @Test("our own properties are taken back; others, and those that make no sense, stay properties")
  func facts() throws {
    let sample = try TMXSample(
      body: """
        <tu><prop type="x-concord-release">r1</prop><prop type="x-concord-position">3</prop>
        <prop type="x-concord-kind">heading</prop><prop type="x-other">o</prop><prop type="x-concord-position">4</prop>
        <tuv xml:lang="en"><prop type="x-concord-status">approved</prop><prop type="x-concord-confidence">0.25</prop>
        <seg>a</seg></tuv>
        <tuv xml:lang="pl"><prop type="x-concord-status">good</prop>
        <prop type="x-concord-confidence">1.5</prop><seg>b</seg></tuv></tu>
        """, status: .reviewed)
    let unit = try #require(sample.units.first)
    #expect(unit.release == "r1" && unit.position == 3 && unit.kind == .heading)
    #expect(unit.properties.map(\.value) == ["o", "4"])
    #expect(unit.variants.map(\.status) == [.approved, .reviewed])
    #expect(unit.variants.map(\.confidence) == [0.25, nil])
    #expect(unit.variants.map { $0.properties.map(\.value) } == [[], ["good", "1.5"]])
    #expect(sample.faults.map(\.severity) == [.warning, .warning])
  }

  @Test("a variant without language leaves the whole unit out, at its place")
  func noLanguage() throws {
    let sample = try TMXSample(
      body: """
        <tu><tuv xml:lang="en"><seg>a</seg></tuv>
         <tuv><seg>b</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>c</seg></tuv></tu>
        <tu><tuv><seg>d</seg></tuv></tu>
        """)
    #expect(sample.units.map { $0.variants.map(\.text) } == [["c"]])
    #expect(sample.unitCount == 3)
    #expect(
      sample.skips == [
        Skip(
          reason: "<tuv> has no language; add xml:lang", count: 2, first: Place(file: "t.tmx", line: 4, column: 2))
      ])
    #expect(
      sample.faults.first?.description
        == "t.tmx:4:2: error: <tuv> has no language; add xml:lang (the unit is skipped)")
    #expect(sample.faultPlaces == ["4:2 error", "6:5 error"])
  }

  /// A unit with a quirk: the texts that are kept, the places of its faults, the skips.
  struct Quirk: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var body: String
    var texts: [[String]]
    var faults: [String]
    var skipped = 0
  }

  static let quirks = [
    Quirk(
      testDescription: "no tag at all", body: "<tu><tuv xml:lang='English (US)'><seg>a</seg></tuv></tu>", texts: [],
      faults: ["3:5 error", "3:5 error"], skipped: 1),
    Quirk(
      testDescription: "a word in the shape of a tag", body: "<tu><tuv xml:lang='English'><seg>a</seg></tuv></tu>",
      texts: [["a"]], faults: ["3:5 warning"]),
    Quirk(
      testDescription: "empty segment",
      body: "<tu><tuv xml:lang='en'><seg/></tuv><tuv xml:lang='de'><seg>b</seg></tuv></tu>", texts: [["b"]],
      faults: ["3:24 warning"]),
    Quirk(
      testDescription: "only white space", body: "<tu><tuv xml:lang='en'><seg> \n </seg></tuv></tu>", texts: [],
      faults: ["3:24 warning"]),
    Quirk(
      testDescription: "nothing but a code", body: "<tu><tuv xml:lang='en'><seg><ph/></seg></tuv></tu>", texts: [[""]],
      faults: []),
    Quirk(
      testDescription: "variant without segment",
      body: "<tu><tuv xml:lang='en'></tuv><tuv xml:lang='de'><seg>b</seg></tuv></tu>", texts: [["b"]],
      faults: ["3:5 warning"]),
    Quirk(testDescription: "unit without variants", body: "<tu/>", texts: [], faults: ["3:1 error"], skipped: 1),
    Quirk(
      testDescription: "two variants in one language",
      body: "<tu><tuv xml:lang='fr-FR'><seg>a</seg></tuv><tuv xml:lang='FR_fr'><seg>b</seg></tuv></tu>",
      texts: [["a"], ["b"]], faults: ["3:45 warning"]),
    Quirk(
      testDescription: "two segments",
      body: "<tu><tuv xml:lang='fr'><seg>a</seg><seg>b</seg></tuv></tu>", texts: [["b"]], faults: ["3:36 error"]),
    Quirk(
      testDescription: "three languages and a region",
      body: "<tu>" + ["en", "de_DE", "fr", "de"].map { "<tuv xml:lang='\($0)'><seg>\($0)</seg></tuv>" }.joined()
        + "</tu>",
      texts: [["en", "de_DE", "fr", "de"]], faults: []),
    Quirk(
      testDescription: "unknown elements, each reported once",
      body: "<tu><x>t<tuv/></x><tuv xml:lang='fr'><seg>a</seg><x/></tuv></tu><y/>", texts: [["a"]],
      faults: ["3:5 warning", "3:65 warning"]),
    Quirk(
      testDescription: "a moment that is none",
      body: "<tu creationdate='yesterday'><tuv xml:lang='fr'><seg>a</seg></tuv></tu>", texts: [["a"]],
      faults: ["3:1 warning"]),
    Quirk(
      testDescription: "property without type",
      body: "<tu><prop>p</prop><tuv xml:lang='fr'><seg>a</seg></tuv></tu>", texts: [["a"]], faults: ["3:5 warning"]),
    Quirk(
      testDescription: "codes without their numbers",
      body: "<tu><tuv xml:lang='fr'><seg><bpt/>a<ept/><it/></seg></tuv></tu>", texts: [["a"]],
      faults: ["3:29 warning", "3:36 warning", "3:42 warning"]),
  ]

  @Test("quirks are met as the trade meets them, and never in silence", arguments: quirks)
  func quirk(quirk: Quirk) throws {
    let sample = try TMXSample(body: quirk.body)
    #expect(sample.units.map { $0.variants.map(\.text) } == quirk.texts)
    #expect(sample.faultPlaces == quirk.faults)
    #expect(sample.skips.map(\.count).reduce(0, +) == quirk.skipped)
    #expect(sample.unitCount == quirk.texts.count + quirk.skipped)
  }

  @Test("a header with gaps, or none, is a warning")
  func lenientHeader() throws {
    let gaps = try TMXSample("<tmx version='1.4'>\n<header srclang='en' segtype='x' gitCommit='y'/><body/></tmx>")
    #expect(
      gaps.faults.map(\.description) == [
        "t.tmx:2:1: warning: <header> has no 'creationtool', 'creationtoolversion', 'o-tmf', 'adminlang', 'datatype'",
        "t.tmx:2:1: warning: <header> has unknown attribute 'gitCommit'; it is passed over",
      ])
    #expect(try TMXSample("<tmx version='1.1'><body/></tmx>").faults.map(\.severity) == [.warning])
    #expect(try TMXSample("<tmx/>").faults.map(\.severity) == [.warning, .warning])
    #expect(try TMXSample("<tmx version='2.0'><body/></tmx>").faults.count == 2)
  }

  @Test("what is no TMX is refused by name")
  func otherFormats() {
    let map = #expect(throws: InterchangeError.self) { try TMXSample("<?xml version='1.0'?>\n<map version='1.0'/>") }
    #expect(map?.kind == .otherFormat && map?.place == Place(file: "t.tmx", line: 2, column: 1))
    #expect(map?.message.contains("Tiled") == true)
    let text = #expect(throws: InterchangeError.self) { try TMXSample("hello") }
    #expect(text?.kind == .malformed && text?.description.hasPrefix("t.tmx:1:1: ") == true)
    let empty = #expect(throws: InterchangeError.self) { try TMXSample("") }
    #expect(empty?.kind == .empty)
  }

  @Test("a file cut at any byte is refused, in whole or in pieces")
  func truncation() throws {
    let text = TMXSample.document(
      "<tu tuid='1'><note>n</note><tuv xml:lang='ru'><seg>Мир<ph x='1'>&lt;br/></ph>!</seg></tuv></tu>")
    let bytes = Array(text.utf8)
    #expect(try TMXSample(reading: bytes).units.count == 1)
    for count in bytes.indices {
      for chunk in [7, Int.max] {
        let error = #expect(throws: InterchangeError.self, "cut at byte \(count)") {
          try TMXSample(reading: Array(bytes[..<count]), chunk: chunk)
        }
        #expect(error?.kind == (count == 0 ? .empty : .truncated))
      }
    }
  }

  @Test("a file with any byte changed to another sign is refused or read, never crashed at")
  func damage() {
    let bytes = Array(TMXSample.document("<tu><tuv xml:lang='ru'><seg>Мир<hi>!</hi></seg></tuv></tu>").utf8)
    var refused = 0
    for index in bytes.indices {
      for byte: UInt8 in [0, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\""), 0x80, 0xFF] {
        var damaged = bytes
        damaged[index] = byte
        if (try? TMXSample(reading: damaged)) == nil { refused += 1 }
      }
    }
    #expect(refused > 5 * bytes.count)
  }

  @Test("entities are refused with file, line and column")
  func entities() {
    let bomb = "<!DOCTYPE tmx [\n<!ENTITY a \"x\">]>" + TMXSample.document("").drop { $0 != "\n" }
    let error = #expect(throws: InterchangeError.self) { try TMXSample(bomb) }
    #expect(error?.kind == .entity && error?.place.file == "t.tmx" && error?.place.line == 2)
  }

  @Test("a segment longer than the limit is refused, codes counted in")
  func segmentLimit() {
    let reader = TMXReader(ReadingSettings(file: "t.tmx"), limits: XMLLimits(text: 10))
    let text = "<tmx><body><tu><tuv xml:lang='en'><seg>12345<ph>678</ph>901</seg></tuv></tu></body></tmx>"
    let error = #expect(throws: InterchangeError.self) { try reader.read(Array(text.utf8)) { _ in } }
    #expect(error?.kind == .tooLarge)
  }

  @Test("each unit's place is known while it is handed over")
  func unitPlaces() throws {
    let unit = "<tu><tuv xml:lang='en'><seg>a</seg></tuv></tu>"
    let reader = TMXReader(ReadingSettings(file: "t.tmx"))
    var places: [String] = []
    try reader.read(Array(TMXSample.document("\(unit)\n<tu/>\n  \(unit)\(unit)").utf8)) { _ in
      places.append("\(reader.account.unitPlace)")
    }
    #expect(places == ["t.tmx:3:1", "t.tmx:5:3", "t.tmx:5:49"])
  }

  @Test("thousands of faults are counted, the first thousand kept")
  func manyFaults() throws {
    let reader = TMXReader(ReadingSettings(file: "t.tmx"))
    try reader.read(Array("<tmx version='1.4'><body>".utf8)) { _ in }
    for _ in 0..<2_000 { try reader.read(Array("<tu/>".utf8)) { _ in } }
    try reader.read(Array("</body></tmx>".utf8)) { _ in }
    try reader.finish { _ in }
    // One fault is that the header is missing.
    #expect(reader.account.log.faults.count == 1_000 && reader.account.log.omitted == 1_001)
    #expect(reader.account.unitCount == 2_000 && reader.account.skips.map(\.count) == [2_000])
  }
}
