import Interchange
import Languages
import Testing
import Translation

@Suite("What TMX says beside its texts")
struct TMXAttributeTests {
  private static let settings = WritingSettings(toolVersion: "1")

  private static func written(_ units: [TranslationUnit], _ settings: WritingSettings = settings) throws -> String {
    String(decoding: try TMXSample.written(units, settings), as: UTF8.self)
  }

  private static let everything = """
    <tu tuid="1" o-encoding="cp1252" datatype="html" usagecount="3" lastusagedate="20160407T120000Z" \
    creationtool="T" creationtoolversion="2" creationdate="20150101T000000Z" creationid="a" \
    changedate="20150102T000000Z" segtype="block" changeid="b" o-tmf="f" srclang="*all*">
    <note o-encoding="iso-8859-1" xml:lang="de">n</note><note>m</note><note lang="fr">n</note>
    <prop type="p" xml:lang="de" o-encoding="x">v</prop><prop type="p">w</prop><prop type="po:flags">fuzzy</prop>
    <tuv xml:lang="en" o-encoding="cp1252" datatype="html" usagecount="3" lastusagedate="20160407T120000Z" \
    creationtool="T" creationtoolversion="2" o-tmf="f"><note xml:lang="it">k</note>\
    <prop type="xliff:state-qualifier">mt-suggestion</prop><seg>a</seg></tuv></tu>
    """

  @Test("attributes of units and texts become properties, in the order of the file")
  func attributes() throws {
    let sample = try TMXSample(body: Self.everything)
    #expect(sample.faults == [])
    let unit = try #require(sample.units.first)
    #expect(
      unit.properties.map { "\($0.type): \($0.value)" } == [
        "tmx:note o-encoding=iso-8859-1: n", "tmx:note xml:lang=de: n", "tmx:note xml:lang=fr: n",
        "tmx:o-encoding: cp1252", "tmx:datatype: html", "tmx:usagecount: 3", "tmx:lastusagedate: 20160407T120000Z",
        "tmx:creationtool: T", "tmx:creationtoolversion: 2", "tmx:segtype: block", "tmx:o-tmf: f",
        "tmx:srclang: *all*", "tmx:prop xml:lang=de: p", "tmx:prop o-encoding=x: p", "p: v", "p: w", "po:flags: fuzzy",
      ])
    #expect(unit.notes == ["n", "m", "n"])
    #expect(unit.variants.first?.properties.map(\.type).suffix(2) == ["tmx:o-tmf", "xliff:state-qualifier"])
  }

  @Test("they are written back where they came from, and read the same again")
  func back() throws {
    let units = try TMXSample(body: Self.everything).units
    let text = try Self.written(units)
    for piece in [
      "creationdate=\"20150101T000000Z\" creationid=\"a\" changedate=\"20150102T000000Z\" changeid=\"b\" "
        + "o-encoding=\"cp1252\" datatype=\"html\" usagecount=\"3\" lastusagedate=\"20160407T120000Z\" "
        + "creationtool=\"T\" creationtoolversion=\"2\" segtype=\"block\" o-tmf=\"f\" srclang=\"*all*\">",
      "<note o-encoding=\"iso-8859-1\" xml:lang=\"de\">n</note>", "<note>m</note>", "<note xml:lang=\"fr\">n</note>",
      "<prop type=\"p\" xml:lang=\"de\" o-encoding=\"x\">v</prop>", "<prop type=\"p\">w</prop>",
      "<prop type=\"po:flags\">fuzzy</prop>", "<note xml:lang=\"it\">k</note>",
    ] { #expect(text.contains(piece), "\(piece)") }
    #expect(!text.contains("tmx:"))
    let again = try TMXSample(text)
    #expect(again.faults == [] && again.units == units)
    if PublicFiles.canValidate { #expect(try PublicFiles.complaints(Array(text.utf8)) == "") }
  }

  @Test("attributes that TMX does not know are kept, with one warning each, and written as properties")
  func vendors() throws {
    let sample = try TMXSample(
      body: """
        <tu rating="5"><tuv xml:lang="en" rating="4" segtype="block"><seg>a</seg></tuv></tu>
        <tu rating="6" x:y="z" xmlns:x="urn:x"><tuv xml:lang="en" lang="de"><seg>b</seg></tuv></tu>
        """)
    #expect(sample.units.map { $0.properties.map(\.value) } == [["5"], ["6", "z"]])
    #expect(sample.units.first?.variants.first?.properties.map(\.type) == ["tmx:rating", "tmx:segtype"])
    #expect(sample.faults.map(\.severity) == Array(repeating: .warning, count: 4))
    let text = try Self.written(sample.units)
    #expect(text.contains("<prop type=\"tmx:x:y\">z</prop>"))
    #expect(try TMXSample(text).units == sample.units && TMXSample(text).faults == [])
    if PublicFiles.canValidate { #expect(try PublicFiles.complaints(Array(text.utf8)) == "") }
  }

  @Test("a value that the document type does not allow, or a second one, stays a property")
  func invalid() throws {
    var unit = try TranslationUnit([Variant(#require(Language("en")), "a")])
    unit.properties = [
      Property(type: "tmx:segtype", value: "page"), Property(type: "tmx:srclang", value: "de"),
      Property(type: "tmx:usagecount", value: "1"), Property(type: "tmx:usagecount", value: "2"),
      Property(type: "tmx:note xml:lang=de", value: "no such note"), Property(type: "tmx:prop xml:lang=de", value: "q"),
      Property(type: "r", value: ""), Property(type: "tmx:prop rating=5", value: "r"),
      Property(type: "tmx:", value: ""),
    ]
    let text = try Self.written([unit])
    #expect(text.contains("<tu usagecount=\"1\">"))
    let again = try TMXSample(text)
    #expect(again.units.first?.properties.count == unit.properties.count)
    #expect(Set(again.units.first?.properties ?? []) == Set(unit.properties))
    #expect(try Self.written(again.units) == Self.written(again.units))
    if PublicFiles.canValidate { #expect(try PublicFiles.complaints(Array(text.utf8)) == "") }
  }

  @Test("a moment that is none is kept as it stands")
  func moments() throws {
    let sample = try TMXSample(
      body: "<tu creationdate='yesterday' changedate='20150102T000000Z'><tuv xml:lang='fr'><seg>a</seg></tuv></tu>")
    #expect(sample.units.first?.properties == [Property(type: "tmx:creationdate", value: "yesterday")])
    #expect(sample.units.first?.change.date == Timestamp("20150102T000000Z"))
    let text = try Self.written(sample.units)
    #expect(text.contains(" changedate=\"20150102T000000Z\" creationdate=\"yesterday\">"))
    #expect(try TMXSample(text).units == sample.units)
  }

  @Test("the source language of a unit is written only beside a text in it")
  func sourceLanguage() throws {
    let sample = try TMXSample(
      body: """
        <tu srclang="DE_de"><tuv xml:lang="de-DE"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv>\
        <tuv xml:lang="fr"><seg>c</seg></tuv></tu>
        """)
    #expect(try Self.written(sample.units).contains("<tu srclang=\"DE_de\">"))
    let languages = try [#require(Language("en")), #require(Language("fr"))]
    let text = try Self.written(sample.units, WritingSettings(languages: languages, toolVersion: "1"))
    #expect(text.contains("<prop type=\"tmx:srclang\">DE_de</prop>"))
  }

  @Test("the header's source language is the file's; '*all*' is none")
  func headerLanguage() throws {
    let header = "<tmx version='1.4'><header srclang='EN_us'/><body/></tmx>"
    #expect(try TMXSample(header).account.sourceLanguage == Language("en-US"))
    #expect(try TMXSample(body: "").account.sourceLanguage == nil)
    let reader = TMXReader(ReadingSettings(file: "t", source: Language("pl")))
    try reader.read(Array(TMXSample.document("").utf8)) { _ in }
    #expect(reader.account.sourceLanguage == Language("pl"))
  }

  @Test("releases stand in the header and come back")
  func releases() throws {
    let edition = try Edition(#require(Language("en")), file: "a b.txt", hash: "00ff")
    let releases = [
      Release(slug: "2016-04-07-x", title: "A & B", date: "2016-04-07", editions: [edition]),
      Release(slug: "y z", title: ""),
    ]
    let text = try Self.written([], WritingSettings(toolVersion: "1", releases: releases))
    #expect(text.contains("<prop type=\"x-concord-date 2016-04-07-x\">2016-04-07</prop>"))
    let sample = try TMXSample(text)
    #expect(sample.account.releases == releases && sample.header.properties == [])
    if PublicFiles.canValidate { #expect(try PublicFiles.complaints(Array(text.utf8)) == "") }
  }

  @Test("what makes no sense about a release stays a property of the header")
  func badReleases() throws {
    let header = ["en 00 a", "en 11 b", "en", "! 00 c"].map { "<prop type=\"x-concord-edition r\">\($0)</prop>" }
      .joined()
    let sample = try TMXSample("<tmx version='1.4'><header>\(header)</header><body/></tmx>")
    #expect(sample.account.releases.map(\.editions.count) == [1])
    #expect(sample.header.properties.map(\.value) == ["en 11 b", "en", "! 00 c"])
  }

  @Test("second texts of one language become units of their own, with all they say")
  func alternatives() throws {
    let sample = try TMXSample(
      body: """
        <tu tuid="7"><prop type="x-concord-release">r</prop><prop type="x-concord-position">0</prop><prop type="p">v</prop>
        <tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv>
        <tuv xml:lang="fr" creationid="me"><seg>c</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv>
        <tuv xml:lang="en"><seg>d</seg></tuv></tu>
        """)
    #expect(sample.units.map { $0.variants.map(\.text) } == [["a", "b"], ["a", "c"], ["d", "b"]])
    #expect(sample.units.map(\.release) == ["r", nil, nil] && sample.units.map(\.externalID) == ["7", "7", "7"])
    #expect(sample.units[1].variants[1].creation.author == "me")
    #expect(sample.units.allSatisfy { $0.properties == [Property(type: "p", value: "v")] })
    #expect(sample.unitCount == 3 && sample.faultPlaces == ["5:1 warning", "5:54 warning", "6:1 warning"])
  }

  @Test("a unit with very many second texts does not grow without bound, and the rest is counted")
  func manyAlternatives() throws {
    let texts = (0..<100).map { "<tuv xml:lang='en'><seg>\($0)</seg></tuv>" }.joined()
    let sample = try TMXSample(body: "<tu>\(texts)</tu>")
    #expect(sample.units.count == 33 && sample.unitCount == 100 && sample.skips.map(\.count) == [67])
    #expect(sample.units.map { $0.variants.map(\.text) } == (0..<33).map { ["\($0)"] })
  }
}
