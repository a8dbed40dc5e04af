import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Reading XLIFF 2")
struct XLIFF2ReaderTests {
  @Test("segments with targets become units, ignorables and segments without do not")
  func segments() throws {
    let sample = try XLIFF2Sample(
      file: """
        <unit id="u1"><segment id="a"><source>One.</source><target>Un.</target></segment>
        <ignorable><source> </source><target> </target></ignorable>
        <segment><source>Two.</source><target/></segment><segment><source>Three.</source></segment></unit>
        <unit id="u2"><segment state="final"><source>Four.</source><target>Quatre.</target></segment></unit>
        """)
    #expect(sample.units.map(\.externalID) == ["u1/a", "u2"])
    #expect(sample.units.map { $0.variants.map(\.text) } == [["One.", "Un."], ["Four.", "Quatre."]])
    #expect(sample.units.map { $0.variants.map(\.language.tag) } == [["en", "fr"], ["en", "fr"]])
    #expect(sample.account.unitCount == 2)
    #expect(sample.account.untranslatedCount == 2)
    #expect(sample.account.sourceLanguage?.tag == "en")
    #expect(sample.account.unitPlace.line == 4)
    #expect(sample.account.log.faults == [])
  }

  @Test(
    "states tell how far a translation has come",
    arguments: [
      ("", Status.reviewed), ("state='initial'", .draft), ("state='translated'", .draft),
      ("state='reviewed'", .reviewed), ("state='final'", .approved), ("state='finished'", .draft),
    ])
  func states(attribute: String, status: Status) throws {
    let settings = ReadingSettings(file: "a.xlf", status: .reviewed)
    let file = "<unit id='u'><segment \(attribute)><source>a</source><target>b</target></segment></unit>"
    let sample = try XLIFF2Sample(file: file, settings)
    #expect(sample.units.first?.variants.map(\.status) == [status, status])
    #expect(sample.account.log.faults.count == (attribute.contains("finished") ? 1 : 0))
  }

  @Test("inline codes become codes with their original data, or what they stand for")
  func codes() throws {
    let sample = try XLIFF2Sample(
      file: """
        <unit id="u"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data>\
        <data id="d3">a<cp hex="0001"/></data></originalData><segment>\
        <source>é<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">x</pc><ph id="p" \
        disp="D" canDelete="no"/><ph id="3" type="fmt" subType="xlf:lb" dataRef="d3"/><cp hex="000B"/>\
        <sc id="4" type="other" subType="my:t" isolated="yes"/><mrk id="m" type="term" ref="http://x">y</mrk>\
        </source><target>t<ph id="p" disp="D" canDelete="no"/></target></segment></unit>
        """)
    let source = try #require(sample.units.first?.variants.first)
    #expect(source.text == "éxy")
    let expected = [
      InlineCode(.opening, label: "1", at: 1, content: "<b>", type: "bold", partner: 1),
      InlineCode(.closing, label: "1", at: 2, content: "</b>", partner: 1),
      InlineCode(.placeholder, label: "p", at: 2, content: "D"),
      InlineCode(.lineBreak, label: "3", at: 2, content: "a\u{1}", partner: 3),
      InlineCode(.placeholder, at: 2, content: "000B", type: "x-cp"),
      InlineCode(.isolatedOpening, label: "4", at: 2, type: "other/my:t", partner: 4),
      InlineCode(.highlightStart, label: "m", at: 2, type: "term"),
      InlineCode(.highlightEnd, label: "m", at: 3),
    ]
    #expect(source.content.codes == expected)
    let properties = [
      Property(type: "xliff:code", value: "ph p disp=\"D\" canDelete=\"no\""),
      Property(type: "xliff:code", value: "mrk m ref=\"http://x\""),
    ]
    #expect(source.properties == properties)
  }

  @Test("spans over several segments are isolated in each, annotations are clipped")
  func spans() throws {
    let sample = try XLIFF2Sample(
      file: """
        <unit id="u"><segment><source>a<sc id="1"/>b<sm id="m" type="term"/>c</source><target>A<sc id="1"/></target>\
        </segment><segment><source>d<em startRef="m"/>e<ec startRef="1"/></source><target><ec startRef="1"/>E</target>\
        </segment></unit>
        """)
    let kinds = sample.units.map { $0.variants[0].content.codes.map(\.kind) }
    #expect(
      kinds == [
        [.isolatedOpening, .highlightStart, .highlightEnd], [.highlightStart, .highlightEnd, .isolatedClosing],
      ])
    #expect(sample.units.map { $0.variants[0].content.codes.map(\.at) } == [[1, 2, 3], [0, 1, 2]])
  }

  @Test("notes, metadata and what differs from the defaults are kept")
  func facts() throws {
    let sample = try XLIFF2Sample(
      file: """
        <group id="g1" translate="no"><group id="g2" srcDir="ltr"><unit id="u" name="n" xml:space="preserve">\
        <mda:metadata><mda:metaGroup category="c"><mda:meta type="key">v</mda:meta><mda:metaGroup appliesTo="target">\
        <mda:meta type="k2">w</mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>\
        <notes><note category="c" priority="2">N</note><note appliesTo="target">T</note></notes>\
        <segment state="translated" subState="my:s"><source>a</source><target order="1">b</target></segment></unit>\
        </group></group>
        """)
    let unit = try #require(sample.units.first)
    #expect(unit.notes == ["N"])
    #expect(unit.variants[1].notes == ["T"])
    let properties = [
      "xliff:group=g1/g2", "xliff:name=n", "xliff:note=0 category=\"c\" priority=\"2\"", "xliff:space=preserve",
      "xliff:srcDir=ltr", "xliff:translate=no", "mda:key=v",
    ]
    #expect(unit.properties.map { "\($0.type)=\($0.value)" } == properties)
    let ofTarget = ["xliff:order=1", "xliff:subState=my:s", "mda:k2=w"]
    #expect(unit.variants[1].properties.map { "\($0.type)=\($0.value)" } == ofTarget)
  }

  @Test("candidates come as drafts where they are asked for, the glossary as a list")
  func modules() throws {
    let file = """
      <unit id="u"><mtc:matches><mtc:match id="m1" ref="#s" matchQuality="80" similarity="75.5" origin="MT">\
      <source>a</source><target>c</target></mtc:match></mtc:matches><gls:glossary><gls:glossEntry ref="#t">\
      <gls:term source="dictionary">a</gls:term><gls:translation>b</gls:translation><gls:definition>D</gls:definition>\
      </gls:glossEntry></gls:glossary><segment id="s" state="final"><source><mrk id="t" type="term">a</mrk></source>\
      <target>b</target></segment></unit>
      """
    let plain = try XLIFF2Sample(file: file)
    #expect(plain.units.map { $0.variants.map(\.text) } == [["a", "b"]])
    #expect(plain.glossary.map(\.term) == ["a"])
    #expect(plain.glossary.first?.translations == ["b"])
    #expect(plain.glossary.first?.definition == "D")
    #expect(plain.glossary.first?.source == "dictionary")
    let both = try XLIFF2Sample(file: file, ReadingSettings(file: "a.xlf", takesAlternatives: true))
    #expect(both.units.map(\.externalID) == ["u", "u/m1"])
    #expect(both.units[1].variants.map(\.status) == [.draft, .draft])
    let properties = ["xliff:match-origin=MT", "xliff:match-quality=80", "xliff:similarity=75.5"]
    #expect(both.units[1].properties.map { "\($0.type)=\($0.value)" } == properties)
    #expect(both.account.unitCount == 2)
  }

  @Test("languages that the file does not name are those of the settings, with a warning")
  func languages() throws {
    let file = "<unit id='u'><segment><source>a</source><target>b</target></segment></unit>"
    #expect(throws: InterchangeError.self) { try XLIFF2Sample(file: file, target: nil) }
    let settings = ReadingSettings(file: "a.xlf", source: Language("de"), target: Language("pl"))
    let sample = try XLIFF2Sample(file: file, settings, target: nil)
    #expect(sample.units.first?.variants.map(\.language.tag) == ["en", "pl"])
    #expect(sample.account.log.faults.count == 1)
    let document = XLIFF2Sample.document(file: file).split(separator: " srcLang=\"en\"").joined()
    #expect(throws: InterchangeError.self) { try XLIFF2Sample(Array(document.utf8)) }
    let named = try XLIFF2Sample(Array(document.utf8), settings)
    #expect(named.units.first?.variants.map(\.language.tag) == ["de", "fr"])
  }

  @Test("the same units come whatever the chunks, and nothing comes from a document that is cut")
  func chunks() throws {
    let file = "<unit id='u'><segment><source>é &amp; a</source><target>b<![CDATA[<c>]]></target></segment></unit>"
    let bytes = Array(XLIFF2Sample.document(file: file).utf8)
    let whole = try XLIFF2Sample(bytes).units
    #expect(whole.map { $0.variants.map(\.text) } == [["é & a", "b<c>"]])
    for size in [1, 2, 3, 7, 100] { #expect(try XLIFF2Sample(bytes, chunk: size).units == whole) }
    for end in 0..<bytes.count {
      #expect(throws: InterchangeError.self) { try XLIFF2Sample(Array(bytes[..<end])) }
    }
  }

  @Test("another document is told apart from a broken one")
  func otherFormats() {
    let documents = [
      "<tmx version='1.4'/>", "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'/>",
      "<xliff version='2.0'/>",
    ]
    for document in documents {
      let error = #expect(throws: InterchangeError.self) { try XLIFF2Sample(Array(document.utf8)) }
      #expect(error?.kind == .otherFormat)
    }
    let bomb = "<!DOCTYPE x [<!ENTITY a 'b'>]>" + XLIFF2Sample.document(file: "<group id='g'/>")
    let error = #expect(throws: InterchangeError.self) { try XLIFF2Sample(Array(bomb.utf8)) }
    #expect(error?.kind == .entity)
  }
}
