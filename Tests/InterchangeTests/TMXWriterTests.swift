import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("TMX writer")
struct TMXWriterTests {
  private static let settings = WritingSettings(toolVersion: "1.2")

  private func text(_ units: [TranslationUnit], _ settings: WritingSettings = settings) throws -> String {
    String(decoding: try TMXSample.written(units, settings), as: UTF8.self)
  }

  private static func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  /// A unit with everything that a unit can have.
  static func full() throws -> TranslationUnit {
    var english = Variant(
      try Self.language("en"),
      InlineText(
        "A <b> & c",
        codes: [
          InlineCode(.opening, label: "1", at: 2, content: "<b>", type: "bold", partner: 1),
          InlineCode(.closing, label: "1", at: 5, content: "</b>"), InlineCode(.noteReference, label: "12", at: 9),
        ]), status: .approved, confidence: 0.97)
    english.creation = Authorship(author: "anna", date: Timestamp("20160407T120000Z"))
    english.change = Authorship(author: "bo", date: Timestamp("20160408T120000Z"))
    english.properties = [Property(type: "q", value: "\"w\"")]
    english.notes = ["check"]
    var unit = TranslationUnit([english, Variant(try Self.language("pt-BR"), "B", status: .rejected)], kind: .heading)
    unit.externalID = "a&b"
    unit.release = "2016-04-07-juncker"
    unit.position = 0
    unit.creation = Authorship(author: "c", date: Timestamp("20150101T000000Z"))
    unit.change = Authorship(author: nil, date: Timestamp("20150102T000000Z"))
    unit.properties = [Property(type: "client", value: "x")]
    unit.notes = ["n"]
    return unit
  }

  @Test("a unit is written in the order of the document type, word for word")
  func layout() throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="concord" creationtoolversion="1.2" segtype="sentence" o-tmf="concord" adminlang="en" \
      srclang="*all*" datatype="plaintext"/>
        <body>
          <tu tuid="a&amp;b" creationdate="20150101T000000Z" creationid="c" changedate="20150102T000000Z">
            <note>n</note>
            <prop type="x-concord-release">2016-04-07-juncker</prop>
            <prop type="x-concord-position">0</prop>
            <prop type="x-concord-kind">heading</prop>
            <prop type="client">x</prop>
            <tuv xml:lang="en" creationdate="20160407T120000Z" creationid="anna" changedate="20160408T120000Z" \
      changeid="bo">
              <note>check</note>
              <prop type="x-concord-status">approved</prop>
              <prop type="x-concord-confidence">0.97</prop>
              <prop type="q">"w"</prop>
              <seg>A <bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>&lt;b&gt;<ept i="1">&lt;/b&gt;</ept> &amp; c\
      <ph type="fnote">12</ph></seg>
            </tuv>
            <tuv xml:lang="pt-BR">
              <prop type="x-concord-status">rejected</prop>
              <seg>B</seg>
            </tuv>
          </tu>
        </body>
      </tmx>

      """
    #expect(try text([Self.full()]) == expected)
  }

  @Test("a unit comes back as it was, and the file is written again byte for byte")
  func roundTrip() throws {
    let bytes = try TMXSample.written([Self.full()], Self.settings)
    let sample = try TMXSample(reading: bytes)
    #expect(sample.faults == [])
    #expect(try sample.units == [Self.full()])
    #expect(try TMXSample.written(sample.units, Self.settings) == bytes)
  }

  @Test("a file without units is complete")
  func empty() throws {
    let text = try text([])
    #expect(text.hasSuffix("  <body/>\n</tmx>\n"))
    #expect(try TMXSample(text).unitCount == 0)
  }

  @Test("the header names source and date where they are given")
  func header() throws {
    let settings = WritingSettings(
      source: try Self.language("en"), toolVersion: "1", date: Timestamp("20260102T030405Z"))
    let header = try TMXSample(text([], settings)).header
    #expect(header.sourceLanguage == "en" && header.creation.date == Timestamp("20260102T030405Z"))
    #expect(header.creationTool == "concord")
  }

  @Test("languages are chosen by what serves them, in the order asked for; units that lack them are left out")
  func languages() throws {
    let (en, gb, fr, de) = try (Self.language("en"), Self.language("en-GB"), Self.language("fr"), Self.language("de"))
    func unit(_ languages: Language...) -> TranslationUnit {
      TranslationUnit(languages.map { Variant($0, InlineText($0.tag), status: .approved) })
    }
    let units = [unit(en, fr, de), unit(gb, fr), unit(de), unit(en, gb)]
    func texts(_ chosen: [Language]) throws -> [[String]] {
      try TMXSample(text(units, .init(languages: chosen, toolVersion: "1"))).units.map { $0.variants.map(\.text) }
    }
    #expect(try texts([]) == [["en", "fr", "de"], ["en-GB", "fr"], ["de"], ["en", "en-GB"]])
    #expect(try texts([fr, en]) == [["fr", "en"], ["fr", "en-GB"]])
    #expect(try texts([de]) == [["de"], ["de"]])
    #expect(try texts([en, gb, de]) == [["en", "de"], ["en", "en-GB"]])
  }

  @Test("of several variants in one language the most trusted is written")
  func trusted() throws {
    let en = try Self.language("en")
    let unit = TranslationUnit([
      Variant(en, "draft"), Variant(en, "approved", status: .approved), Variant(en, "rejected", status: .rejected),
    ])
    let sample = try TMXSample(text([unit]))
    #expect(sample.faults == [] && sample.units.map { $0.variants.map(\.text) } == [["approved"]])
  }

  /// Codes, what they are written as, and what they are read as where that differs.
  struct Markup: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var codes: [InlineCode]
    var written: String
    var read: [InlineCode]?
  }

  static let markups = [
    Markup(
      testDescription: "a footnote mark", text: "a.", codes: [InlineCode(.noteReference, label: "†", at: 2)],
      written: "a.<ph type=\"fnote\">†</ph>"),
    Markup(
      testDescription: "a footnote mark with notation", text: "a",
      codes: [InlineCode(.noteReference, label: "1", at: 1, content: "<sup>1</sup>", partner: 3)],
      written: "a<ph x=\"3\" type=\"x-concord-note 1\">&lt;sup&gt;1&lt;/sup&gt;</ph>"),
    Markup(
      testDescription: "a footnote mark without label", text: "a", codes: [InlineCode(.noteReference, at: 1)],
      written: "a<ph type=\"x-concord-note \"/>"),
    Markup(
      testDescription: "a line break", text: "ab", codes: [InlineCode(.lineBreak, at: 1)],
      written: "a<ph type=\"lb\"/>b"),
    Markup(
      testDescription: "nested pairs", text: "aż🎈b",
      codes: [
        InlineCode(.opening, label: "2", at: 0), InlineCode(.opening, label: "1", at: 1),
        InlineCode(.closing, label: "1", at: 3), InlineCode(.closing, label: "2", at: 4),
      ], written: "<bpt i=\"2\"/>a<bpt i=\"1\"/>ż🎈<ept i=\"1\"/>b<ept i=\"2\"/>"),
    Markup(
      testDescription: "pairs without numbers get free ones", text: "ab",
      codes: [
        InlineCode(.opening, label: "x", at: 0), InlineCode(.opening, at: 0), InlineCode(.opening, label: "1", at: 0),
        InlineCode(.closing, label: "1", at: 2), InlineCode(.closing, at: 2), InlineCode(.closing, label: "x", at: 2),
      ], written: "<bpt i=\"2\"/><bpt i=\"3\"/><bpt i=\"1\"/>ab<ept i=\"1\"/><ept i=\"3\"/><ept i=\"2\"/>",
      read: [
        InlineCode(.opening, label: "2", at: 0), InlineCode(.opening, label: "3", at: 0),
        InlineCode(.opening, label: "1", at: 0), InlineCode(.closing, label: "1", at: 2),
        InlineCode(.closing, label: "3", at: 2), InlineCode(.closing, label: "2", at: 2),
      ]),
    Markup(
      testDescription: "halves of pairs stand alone", text: "a",
      codes: [InlineCode(.closing, label: "1", at: 0), InlineCode(.opening, label: "1", at: 1, type: "b")],
      written: "<it pos=\"end\"/>a<it pos=\"begin\" type=\"b\"/>",
      read: [InlineCode(.isolatedClosing, at: 0), InlineCode(.isolatedOpening, at: 1, type: "b")]),
    Markup(
      testDescription: "highlights", text: "abc",
      codes: [
        InlineCode(.highlightStart, at: 0, type: "t"), InlineCode(.highlightStart, at: 1, partner: 1),
        InlineCode(.highlightEnd, at: 2), InlineCode(.highlightEnd, at: 3),
      ], written: "<hi type=\"t\">a<hi x=\"1\">b</hi>c</hi>"),
    Markup(
      testDescription: "highlights out of step are mended", text: "ab",
      codes: [InlineCode(.highlightEnd, at: 0), InlineCode(.highlightStart, at: 1)], written: "a<hi>b</hi>",
      read: [InlineCode(.highlightStart, at: 1), InlineCode(.highlightEnd, at: 2)]),
    Markup(
      testDescription: "codes out of order and beyond the end", text: "ab",
      codes: [InlineCode(.placeholder, at: 9, content: "z"), InlineCode(.placeholder, at: 1, content: "y")],
      written: "a<ph>y</ph>b<ph>z</ph>",
      read: [InlineCode(.placeholder, at: 1, content: "y"), InlineCode(.placeholder, at: 2, content: "z")]),
    Markup(
      testDescription: "placeholders with all they have", text: "",
      codes: [InlineCode(.placeholder, label: "f", at: 0, content: "<i/>", type: "image", partner: 7)],
      written: "<ph x=\"7\" assoc=\"f\" type=\"image\">&lt;i/&gt;</ph>"),
    Markup(
      testDescription: "spaces and line breaks in text", text: " a\n\tb ", codes: [], written: " a\n\tb "),
  ]

  @Test("codes survive the trip, and a second trip changes nothing", arguments: markups)
  func codes(markup: Markup) throws {
    let unit = TranslationUnit([Variant(try Self.language("en"), InlineText(markup.text, codes: markup.codes))])
    let first = try text([unit])
    let segment = try #require(first.split(separator: "<seg>").last?.split(separator: "</seg>").first)
    #expect(String(segment) == markup.written)
    let sample = try TMXSample(first)
    #expect(sample.faults == [])
    let content = try #require(sample.units.first?.variants.first?.content)
    #expect(content.text == markup.text)
    #expect(content.codes == markup.read ?? markup.codes)
    #expect(try text(sample.units) == first)
  }

  @Test("a text inside a code is written where it stood, and as a property where it no longer fits")
  func subflows() throws {
    let segment =
      "a<bpt i=\"1\">&lt;x t=\"<sub type=\"alt\">🎈ż</sub>\" u=\"<sub>b</sub>\"&gt;</bpt>c<ept i=\"1\">&lt;/x&gt;</ept>"
    var units = try TMXSample(segment: segment).units
    #expect(try text(units).contains("<seg>\(segment)</seg>"))
    units[0].variants[0].content.codes[0].content = "<x t="
    let changed = try text(units)
    #expect(changed.contains("<seg>a<bpt i=\"1\">&lt;x t=</bpt>c<ept i=\"1\">&lt;/x&gt;</ept></seg>"))
    #expect(changed.contains("<prop type=\"tmx:sub\">0 6 2 type=alt</prop>"))
  }

  @Test("characters that XML does not allow are replaced")
  func disallowed() throws {
    let sample = try TMXSample(text([TranslationUnit([Variant(Self.language("en"), "a\u{1}b\u{FFFF}")])]))
    #expect(sample.units.first?.variants.first?.text == "a\u{FFFD}b\u{FFFD}")
  }

  @Test("random units come back the same after one trip and write the same bytes (seed 7)")
  func random() throws {
    var generator = SeededRandom(seed: 7)
    let tags = ["en", "pl", "ru", "zh-Hant", "pt-BR"]
    let texts = ["", "a", "Łódź", "<&>\"'", " x ", "🎈\n", "]]>", "é\u{301}"]
    let kinds = InlineCode.Kind.allCases
    for _ in 0..<300 {
      let variants = try tags.shuffled(using: &generator).prefix(Int.random(in: 1...5, using: &generator)).map { tag in
        let text = (texts.randomElement(using: &generator) ?? "") + "b" + (texts.randomElement(using: &generator) ?? "")
        let count = text.unicodeScalars.count
        let codes = try (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          InlineCode(
            try #require(kinds.randomElement(using: &generator)),
            label: String(Int.random(in: 0...3, using: &generator)),
            at: Int.random(in: 0...count, using: &generator),
            content: texts.randomElement(using: &generator) ?? "", type: Bool.random(using: &generator) ? "t" : nil,
            partner: Bool.random(using: &generator) ? Int.random(in: 1...9, using: &generator) : nil)
        }
        return Variant(
          try Self.language(tag), InlineText(text, codes: codes),
          status: Status.allCases.randomElement(using: &generator) ?? .draft,
          confidence: Bool.random(using: &generator) ? Double.random(in: 0...1, using: &generator) : nil)
      }
      let first = try TMXSample.written([TranslationUnit(variants)], Self.settings)
      let read = try TMXSample(reading: first, chunk: 13)
      #expect(read.faults == [])
      #expect(read.units.first?.variants.map(\.text) == variants.map(\.text))
      #expect(try TMXSample.written(read.units, Self.settings) == first)
      #expect(try TMXSample(reading: first).units == read.units)
    }
  }
}
