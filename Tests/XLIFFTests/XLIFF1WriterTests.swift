import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Writer of XLIFF 1.2")
struct XLIFF1WriterTests {
  /// A unit with everything that a unit can have.
  static func full() throws -> TranslationUnit {
    var source = Variant(
      try #require(Language("en")),
      InlineText(
        "A <b> & c",
        codes: [
          InlineCode(.opening, label: "1", at: 2, content: "<b>", type: "bold", partner: 1),
          InlineCode(.closing, label: "1", at: 5, content: "</b>"), InlineCode(.noteReference, label: "12", at: 9),
        ]), status: .approved, confidence: 0.97)
    source.creation = Authorship(author: "anna", date: Timestamp("20160407T120000Z"))
    source.properties = [Property(type: "q", value: "\"w\"")]
    source.notes = ["check"]
    var target = Variant(try #require(Language("pt-BR")), "B", status: .rejected, confidence: 0.5)
    target.change = Authorship(author: "bo", date: Timestamp("20160408T120000Z"))
    target.properties = [Property(type: "xliff:resname", value: "r"), Property(type: "xliff:phase-name", value: "p")]
    var unit = TranslationUnit([source, target], kind: .heading)
    unit.externalID = "a&b"
    unit.release = "2016-04-07-juncker"
    unit.position = 0
    unit.creation = Authorship(author: "c", date: Timestamp("20150101T000000Z"))
    unit.properties = [
      Property(type: "xliff:restype", value: "button"), Property(type: "xliff:context/g/match/element", value: "e"),
      Property(type: "client", value: "x"), Property(type: "xliff:datatype", value: "no such"),
    ]
    unit.notes = ["n"]
    return unit
  }

  @Test("a unit is written word for word")
  func layout() throws {
    let unit = try TranslationUnit([
      Variant(#require(Language("en")), InlineText("A <b>", codes: [InlineCode(.placeholder, label: "7", at: 1)])),
      Variant(#require(Language("de")), "B", status: .approved),
    ])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="x-concord:" datatype="plaintext" source-language="en" target-language="de" tool-id="concord">
          <header>
            <tool tool-id="concord" tool-name="concord" tool-version="1"/>
          </header>
          <body>
            <trans-unit id="concord-1" approved="yes" xml:space="preserve">
              <source>A<x id="7" ts="x="/> &lt;b&gt;</source>
              <target state="final">B</target>
              <prop-group name="x-concord">
                <prop prop-type="x-concord-source-status">draft</prop>
              </prop-group>
            </trans-unit>
          </body>
        </file>
      </xliff>

      """
    #expect(try String(decoding: XLIFF1Sample.written([unit]), as: UTF8.self) == expected)
  }

  @Test("a unit with everything comes back as it was, and the file is written again byte for byte")
  func roundTrip() throws {
    let first = try Self.full()
    var second = first
    second.properties.removeLast()
    let bytes = try XLIFF1Sample.written([first, second])
    let read = try XLIFF1Sample(reading: bytes)
    #expect(read.account.log.faults == [])
    // The order is that of the places in the file.
    var expected = [first, second]
    expected[0].properties = [0, 3, 1, 2].map { first.properties[$0] }
    #expect(read.units == expected)
    #expect(try XLIFF1Sample.written(read.units) == bytes)
  }

  @Test(
    "files are valid against the schema", .enabled(if: XLIFF1Sample.canValidate, "xmllint or the schema is not there"))
  func validity() throws {
    let units = try [Self.full(), Self.full()] + Self.markups.map(Self.unit)
    let bytes = try XLIFF1Sample.written(units)
    #expect(try XLIFF1Sample.complaints(bytes) == "")
    #expect(try XLIFF1Sample.complaints(XLIFF1Sample.written([])) == "")
    let broken = String(decoding: bytes, as: UTF8.self).split(separator: " pos=\"open\"").joined()
    #expect(try XLIFF1Sample.complaints(Array(broken.utf8)) != "")
  }

  static let markups: [InlineText] = [
    InlineText("ab", codes: [InlineCode(.opening, label: "1", at: 0), InlineCode(.closing, label: "1", at: 1)]),
    // Two pairs that cross, one in the native notation.
    InlineText(
      "abc",
      codes: [
        InlineCode(.opening, label: "1", at: 0), InlineCode(.opening, label: "2", at: 1, content: "<i>", type: "x y%"),
        InlineCode(.closing, label: "1", at: 2), InlineCode(.closing, label: "2", at: 3, content: "</i>", type: "z"),
      ]),
    // A pair that leaves a highlight, and one within.
    InlineText(
      "abc",
      codes: [
        InlineCode(.opening, label: "1", at: 0),
        InlineCode(.highlightStart, label: "m m", at: 1, content: "c", type: "term"),
        InlineCode(.opening, label: "2", at: 1), InlineCode(.closing, label: "2", at: 1),
        InlineCode(.closing, label: "1", at: 2), InlineCode(.highlightEnd, at: 3),
      ]),
    InlineText(
      "é😀",
      codes: [
        InlineCode(.isolatedClosing, label: "a b", at: 0, partner: 7), InlineCode(.lineBreak, at: 1),
        InlineCode(.placeholder, at: 1, content: "<br>", type: "image", partner: 3),
        InlineCode(.placeholder, label: "p", at: 1, partner: 4), InlineCode(.noteReference, label: "*", at: 2),
        InlineCode(.isolatedOpening, at: 2, content: "<b>"),
      ]),
    // The same label twice, so that no second `rid` may be given.
    InlineText(
      "ab",
      codes: [
        InlineCode(.opening, label: "1", at: 0, partner: 5), InlineCode(.closing, label: "1", at: 1, partner: 6),
        InlineCode(.opening, label: "1", at: 1, partner: 7), InlineCode(.closing, label: "1", at: 2, partner: 8),
      ]),
    // A pair that begins in a highlight and ends behind it.
    InlineText(
      "ab",
      codes: [
        InlineCode(.highlightStart, at: 0), InlineCode(.opening, label: "1", at: 0), InlineCode(.highlightEnd, at: 1),
        InlineCode(.closing, label: "1", at: 2),
      ]),
    InlineText("a", codes: [InlineCode(.highlightStart, at: 0), InlineCode(.highlightEnd, at: 1)]),
    InlineText("a", codes: [InlineCode(.highlightStart, at: 0, type: "seg"), InlineCode(.highlightEnd, at: 1)]),
  ]

  private static func unit(_ text: InlineText) throws -> TranslationUnit {
    try TranslationUnit([Variant(#require(Language("en")), text), Variant(#require(Language("de")), text)])
  }

  @Test("codes of every kind come back as they were", arguments: markups)
  func codes(text: InlineText) throws {
    let units = try [Self.unit(text)]
    #expect(try XLIFF1Sample(reading: XLIFF1Sample.written(units)).units == units)
  }

  @Test("codes survive a trip through TMX and back")
  func tmx() throws {
    let sample = try XLIFF1Sample(
      """
      <trans-unit id='1'><source>a<g id='1' ctype='bold'>b</g><x id='2' ctype='lb'/><bx id='3' rid='1'/>c<ex id='4' \
      rid='1'/><bpt id='5'>&lt;i></bpt>d<ept id='5'>&lt;/i></ept><ph id='6'>{}</ph><it id='7' pos='open'>(</it>e<mrk \
      mtype='term'>f</mrk></source><target>x</target></trans-unit>
      """)
    var bytes: [UInt8] = []
    var writer = TMXWriter(.init(toolVersion: "1")) { bytes += $0 }
    for unit in sample.units { try writer.write(unit) }
    try writer.finish()
    let reader = TMXReader(ReadingSettings(file: "a.tmx"))
    var units: [TranslationUnit] = []
    try reader.read(bytes) { units.append($0) }
    try reader.finish { units.append($0) }
    let back = try XLIFF1Sample(reading: XLIFF1Sample.written(units)).units
    let (old, new) = try (#require(sample.units.first).variants[0], #require(back.first).variants[0])
    #expect(new.text == old.text)
    #expect(new.content.codes.map(\.kind) == old.content.codes.map(\.kind))
    #expect(new.content.codes.map(\.at) == old.content.codes.map(\.at))
    #expect(new.content.codes.map(\.content) == old.content.codes.map(\.content))
    #expect(new.content.codes.map(\.type) == old.content.codes.map(\.type))
    // What TMX has from TMX is not changed by the trip.
    #expect(back.map(\.variants) == units.map(\.variants))
  }

  @Test("every status comes back")
  func statuses() throws {
    for status in Status.allCases {
      var unit = try Self.unit("A")
      for index in unit.variants.indices { unit.variants[index].status = status }
      let bytes = try XLIFF1Sample.written([unit])
      let settings = ReadingSettings(file: "a.xlf", status: status == .draft ? .approved : .draft)
      #expect(try XLIFF1Sample(reading: bytes, settings).units == [unit])
    }
  }

  @Test("a state that was kept is written while it says the same, and is none of the file's once the status changed")
  func keptState() throws {
    var unit = try #require(
      XLIFF1Sample("<trans-unit id='1'><source>A</source><target state='translated'>B</target></trans-unit>").units
        .first)
    let kept = String(decoding: try XLIFF1Sample.written([unit]), as: UTF8.self)
    #expect(kept.contains("<target state=\"translated\">"))
    unit.variants[1].status = .approved
    let changed = try XLIFF1Sample.written([unit])
    #expect(String(decoding: changed, as: UTF8.self).contains("<target state=\"final\">"))
    #expect(try XLIFF1Sample(reading: changed).units == [unit])
  }

  @Test("segments come together again, and a new language pair or original begins a new file")
  func grouping() throws {
    let body = """
      <trans-unit id='1' resname='r'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk> <mrk \
      mtype='seg' mid='2'>Two.</mrk></seg-source><target><mrk mtype='seg' mid='1'>Eins.</mrk> <mrk mtype='seg' \
      mid='2'>Zwei.</mrk></target></trans-unit>
      """
    var units = try XLIFF1Sample(body).units
    var other = units[0]
    other.properties[0].value = "b.txt"
    units.append(other)
    other.variants[1].language = try #require(Language("fr"))
    units.append(other)
    let bytes = try XLIFF1Sample.written(units)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.split(separator: "<file ").count == 4)
    #expect(text.split(separator: "<trans-unit ").count == 4)
    #expect(text.contains("<target state=\"needs-review-translation\"><mrk mtype=\"seg\" mid=\"1\">Eins.</mrk> <mrk"))
    #expect(try XLIFF1Sample(reading: bytes).units == units)
  }

  @Test("a unit without both languages is not written")
  func languages() throws {
    let single = try TranslationUnit([Variant(#require(Language("en")), "A")])
    var writer = XLIFF1Writer(settings: .init(toolVersion: "1")) { _ in }
    #expect(try !writer.write(single))
    #expect(writer.unitCount == 0)
  }
}
