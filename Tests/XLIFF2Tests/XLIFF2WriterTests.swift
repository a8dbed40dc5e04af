import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Writing XLIFF 2")
struct XLIFF2WriterTests {
  /// A unit in English and French.
  private static func unit(_ source: InlineText, _ target: InlineText) throws -> TranslationUnit {
    try TranslationUnit([
      Variant(#require(Language("en")), source), Variant(#require(Language("fr")), target, status: .approved),
    ])
  }

  /// A unit that has everything.
  static func full() throws -> TranslationUnit {
    let mark = InlineCode(.noteReference, label: "*1", at: 1, content: "<a>")
    var unit = try unit(InlineText("a <b", codes: [mark]), InlineText("é\t\"&", codes: [mark]))
    unit.externalID = "tu 1/é"
    unit.release = "2016-04-07-juncker"
    unit.position = 3
    unit.kind = .heading
    unit.creation = Authorship(author: "Ann Lee", date: Timestamp("2016-04-07T12:00:00Z"))
    unit.change = Authorship(author: "Bob")
    unit.notes = ["first", ""]
    unit.properties = ["xliff:name=n", "xliff:note=1 category=\"c\"", "mda:key=v", "tmx:usagecount=3"].map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return Property(type: parts[0], value: parts[1])
    }
    unit.variants[0].status = .rejected
    unit.variants[0].notes = ["of the source"]
    unit.variants[1].confidence = 0.25
    unit.variants[1].change = Authorship(date: Timestamp(seconds: 0))
    unit.variants[1].properties = [
      Property(type: "xliff:subState", value: "my:s"), Property(type: "mda:k", value: "w"),
    ]
    return unit
  }

  @Test("everything that a unit has comes back", arguments: [XLIFFVersion.v20, .v21, .v22])
  func full(version: XLIFFVersion) throws {
    let unit = try Self.full()
    let bytes = try XLIFF2Sample.written([unit], version: version)
    let sample = try XLIFF2Sample(bytes)
    #expect(sample.account.log.faults == [])
    #expect(sample.units == [unit])
    #expect(try XLIFF2Sample.written(sample.units, version: version) == bytes)
  }

  @Test("the file is what its reader expects, to the byte")
  func bytes() throws {
    var unit = try Self.unit(
      InlineText(
        "go home",
        codes: [
          InlineCode(.opening, label: "1", at: 3, content: "<b>", type: "bold", partner: 1),
          InlineCode(.closing, label: "1", at: 7, content: "</b>", partner: 1),
        ]), "rentre")
    unit.externalID = "u7"
    unit.release = "slug"
    unit.notes = ["n"]
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
      version="2.1" srcLang="en" trgLang="fr">
        <file id="f1" original="slug">
          <unit id="u7">
            <mda:metadata>
              <mda:metaGroup category="concord">
                <mda:meta type="concord:release">slug</mda:meta>
              </mda:metaGroup>
              <mda:metaGroup category="concord" appliesTo="source">
                <mda:meta type="concord:status">draft</mda:meta>
              </mda:metaGroup>
            </mda:metadata>
            <notes>
              <note>n</note>
            </notes>
            <originalData>
              <data id="d1" xml:space="preserve">&lt;b&gt;</data>
              <data id="d2" xml:space="preserve">&lt;/b&gt;</data>
            </originalData>
            <segment state="final">
              <source>go <pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2">home</pc></source>
              <target>rentre</target>
            </segment>
          </unit>
        </file>
      </xliff>

      """
    #expect(String(decoding: try XLIFF2Sample.written([unit]), as: UTF8.self) == expected)
  }

  @Test("units of one release share a file; identifiers stay where they can")
  func files() throws {
    var units = try (0..<4).map { _ in try Self.unit("a", "b") }
    for (index, release) in ["r", "r", "s", nil].enumerated() { units[index].release = release }
    for (index, id) in ["x", "x", "x", "u1"].enumerated() { units[index].externalID = id }
    let text = String(decoding: try XLIFF2Sample.written(units), as: UTF8.self)
    #expect(text.split(separator: "<file ").count == 4)
    #expect(text.split(separator: "<unit id=\"x\"").count == 3)
    #expect(text.split(separator: "<unit id=\"u1\"").count == 3)
    #expect(try XLIFF2Sample(Array(text.utf8)).units.map(\.externalID) == ["x", "x", "x", "u1"])
  }

  @Test("a document has one pair of languages; more particular ones are told on their texts")
  func languages() throws {
    let tags = [("en", "fr"), ("en-GB", "fr-CA"), ("de", "fr"), ("en", "ru")]
    let units = try tags.map { source, target in
      try TranslationUnit([
        Variant(#require(Language(source)), "a"), Variant(#require(Language(target)), "b"),
      ])
    }
    let sample = try XLIFF2Sample(XLIFF2Sample.written(units))
    #expect(sample.units.map { $0.variants.map(\.language.tag) } == [["en", "fr"], ["en-GB", "fr-CA"]])
    let asked = try ["en", "ru"].map { try #require(Language($0)) }
    let chosen = try XLIFF2Sample(XLIFF2Sample.written(units, languages: asked))
    #expect(chosen.units.map { $0.variants.map(\.language.tag) } == [["en", "ru"]])
  }

  @Test("a file without units is complete")
  func empty() throws {
    let bytes = try XLIFF2Sample.written([])
    let sample = try XLIFF2Sample(bytes)
    #expect(sample.units.isEmpty && sample.account.log.faults == [])
    if XLIFF2Sample.canValidate { #expect(try XLIFF2Sample.complaints([bytes], version: .v21) == "") }
  }

  @Test("pairs that overlap and halves without a partner are written as starts and ends")
  func overlaps() throws {
    let codes = [
      InlineCode(.opening, label: "a", at: 0), InlineCode(.opening, label: "b", at: 1),
      InlineCode(.closing, label: "a", at: 2), InlineCode(.isolatedOpening, label: "c", at: 2, type: "x y"),
      InlineCode(.highlightStart, label: "m", at: 2, type: "term"), InlineCode(.closing, label: "b", at: 3),
      InlineCode(.isolatedClosing, label: "d", at: 3), InlineCode(.highlightEnd, label: "m", at: 4),
    ]
    let unit = try Self.unit(InlineText("wxyz", codes: codes), InlineText("WXYZ", codes: [codes[3]]))
    let text = String(decoding: try XLIFF2Sample.written([unit]), as: UTF8.self)
    let expected = """
      <source><sc id="a"/>w<sc id="b"/>x<ec startRef="a"/><sc id="c" isolated="yes" type="other" \
      subType="concord:x%20y"/><sm id="m" type="term"/>y<ec startRef="b"/><ec id="d" isolated="yes"/>z\
      <em startRef="m"/></source>
      """
    #expect(text.contains(expected))
    let again = try XLIFF2Sample(Array(text.utf8)).units
    #expect(again.first?.variants.map(\.content) == unit.variants.map(\.content))
  }

  @Test("codes from elsewhere get identifiers, the same on both sides where they correspond")
  func identifiers() throws {
    let source = [
      InlineCode(.placeholder, at: 0, content: "{0}"), InlineCode(.placeholder, at: 1, content: "{1}"),
      InlineCode(.placeholder, label: "1", at: 1, partner: 7),
    ]
    let target = [
      InlineCode(.placeholder, label: "2", at: 0, partner: 7), InlineCode(.placeholder, at: 1, content: "{1}"),
      InlineCode(.placeholder, at: 1, content: "{2}"),
    ]
    let unit = try Self.unit(InlineText("a", codes: source), InlineText("b", codes: target))
    let again = try #require(try XLIFF2Sample(XLIFF2Sample.written([unit])).units.first)
    let labels = again.variants.map { $0.content.codes.map(\.label) }
    #expect(Set(labels[0]).count == 3 && Set(labels[1]).count == 3)
    #expect(labels[0][2] == "7" && labels[1][0] == "7")
    #expect(labels[0][1] == labels[1][1])
    #expect(!labels[0].contains(labels[1][2]))
  }

  @Test("codes survive a trip through TMX level 2")
  func throughTMX() throws {
    let file = """
      <unit id="u"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>\
      <segment><source>x<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">y</pc>\
      <ph id="2" equiv="E" canDelete="no"/><sc id="3" isolated="yes"/><mrk id="4" type="term">z</mrk></source>\
      <target>X<ph id="2" equiv="E" canDelete="no"/><pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" \
      subType="xlf:b">Y</pc></target></segment></unit>
      """
    let units = try XLIFF2Sample(file: file).units
    var bytes: [UInt8] = []
    var writer = TMXWriter(.init(toolVersion: "1")) { bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    var back: [TranslationUnit] = []
    let reader = TMXReader(ReadingSettings(file: "a.tmx"))
    try reader.read(bytes) { back.append($0) }
    try reader.finish { back.append($0) }
    let again = try XLIFF2Sample(XLIFF2Sample.written(back)).units
    func outline(_ units: [TranslationUnit]) -> [[String]] {
      units.flatMap(\.variants).map { variant in
        variant.content.codes.map { "\($0.kind) \($0.at) \($0.content) \($0.type ?? "-") \($0.partner ?? -1)" }
      }
    }
    #expect(
      outline(again).map { $0.map { $0.hasPrefix("closing") ? "closing" : $0 } }
        == outline(units).map { $0.map { $0.hasPrefix("closing") ? "closing" : $0 } })
    #expect(again.map { $0.variants.map(\.text) } == units.map { $0.variants.map(\.text) })
  }

  @Test("properties that claim too much of codes do no harm")
  func hostile() throws {
    var unit = try Self.unit(
      InlineText("a", codes: [InlineCode(.placeholder, label: "1", at: 0)]), "b")
    let claims = [
      "ph 1 canDelete=\"no\" canReorder=\"no\"", "ph 1 id=\"x\" translate=\"no\"", "ph 1 disp=", "ph",
      "ph 1 disp=\"a\" disp=\"b\"",
      "ph 1 canCopy=\"maybe\"",
    ]
    for claim in claims {
      unit.variants[0].properties = [Property(type: "xliff:code", value: claim)]
      unit.properties = [Property(type: "xliff:translate", value: claim), Property(type: "xliff:note", value: claim)]
      let sample = try XLIFF2Sample(XLIFF2Sample.written([unit]))
      #expect(sample.units.first?.variants.map(\.text) == ["a", "b"])
      #expect(sample.account.log.faults == [])
    }
  }
}
