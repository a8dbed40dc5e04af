import Languages
import TestSupport
import Testing
import Translation

@Suite("Source texts of XLIFF")
struct XLIFFTextsTests {
  /// A file of 1.2 around units.
  private static func old(_ units: String) -> String {
    """
    <?xml version="1.0"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:x"><file original="a" \
    datatype="plaintext" source-language="en-GB" target-language="ru"><header><note>No</note></header><body>\(units)\
    </body></file></xliff>
    """
  }

  /// A file of 2.1 around units.
  private static func new(_ units: String) -> String {
    """
    <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en-GB" trgLang="ru" \
    xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="f">\(units)</file></xliff>
    """
  }

  private static let sources: [MarkupCase] = [
    MarkupCase(
      "a source, not its target nor its proposals",
      old(
        "<trans-unit id='1'><source>One.  Two\n three.</source><target>Нет</target><alt-trans><source>No</source>"
          + "<target>Нет</target></alt-trans><note>No</note></trans-unit>"),
      ["One. Two three."]),
    MarkupCase(
      "groups in groups", old("<group><group><trans-unit id='1'><source>A</source></trans-unit></group></group>"),
      ["A"]),
    MarkupCase(
      "what is not to be translated, by itself or around",
      old(
        "<trans-unit id='1' translate='no'><source>No</source></trans-unit><group translate='no'><trans-unit id='2'>"
          + "<source>No</source></trans-unit><trans-unit id='3' translate='yes'><source>A</source></trans-unit></group>"
      ),
      ["A"]),
    MarkupCase(
      "given segments instead of the source",
      old(
        "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' "
          + "mid='2'>Two.</mrk></seg-source></trans-unit>"),
      ["= One.", "= Two."]),
    MarkupCase(
      "given segments whatever the target has",
      old(
        "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' "
          + "mid='2'>Two.</mrk></seg-source><target>Раз. Два.</target></trans-unit>"),
      ["= One.", "= Two."]),
    MarkupCase(
      "given segments inside a code, and text between them",
      old(
        "<trans-unit id='1'><source>-</source><seg-source><g id='1'><mrk mtype='seg' mid='1'>One.</mrk> and <mrk "
          + "mtype='seg' mid='2'>Two <mrk mtype='term'>t</mrk>.</mrk> or</g></seg-source></trans-unit>"),
      ["= One.", "= and", "= Two {t}.", "= or</1>"]),
    MarkupCase(
      "text around segments, with codes that segments cut",
      old(
        "<trans-unit id='1'><source>-</source><seg-source>A <g id='1'>b <mrk mtype='x-m'>c <x:y>d<mrk mtype='seg' "
          + "mid='1'>One.</mrk>e</x:y></mrk></g></seg-source></trans-unit>"),
      ["= A <1>b {c <x:y>d}", "= One.", "= e</x:y></1>"]),
    MarkupCase(
      "a segmented source without segments",
      old("<trans-unit id='1'><source>One. Two.</source><seg-source>One. Two.</seg-source></trans-unit>"),
      ["One. Two."]),
    MarkupCase(
      "codes of 1.2; white space around a code is one space",
      old(
        "<trans-unit id='1'><source>A <g id='1' ctype='bold'>b</g><x id='2'/> <bpt id='3'>&lt;i></bpt>c<ept id='3'>"
          + "&lt;/i></ept> <bx id='4'/>d<ex id='4'/> <ph id='5'>%s<sub>e</sub></ph> <it id='6' pos='open'>[</it>f"
          + "</source></trans-unit>"),
      ["A <1>b</1><2/> <i>c</i> <4>d</4> %se[f"]),
    MarkupCase(
      "line breaks", old("<trans-unit id='1'><source>A<x id='1' ctype='lb'/>b</source></trans-unit>"), ["A| b"]),
    MarkupCase(
      "elements of other vocabularies",
      old("<trans-unit id='1'><source>A <x:b>c</x:b></source><x:source>No</x:source></trans-unit>"), ["A <x:b>c</x:b>"]),
    MarkupCase(
      "a character section", old("<trans-unit id='1'><source>A &amp; <![CDATA[<b>]]></source></trans-unit>"),
      ["A & <b>"]),
    MarkupCase(
      "one segment of 2.x was not segmented",
      new("<unit id='1'><segment><source>One. Two.</source><target>No</target></segment></unit>"), ["One. Two."]),
    MarkupCase(
      "several were, and what is to be ignored is",
      new(
        "<group id='g'><unit id='1'><segment><source>One.</source></segment><ignorable><source> </source></ignorable>"
          + "<segment><source>Two.</source></segment></unit></group>"),
      ["= One.", "= Two."]),
    MarkupCase(
      "one beside what is to be ignored was",
      new("<unit id='1'><ignorable><source>(a) </source></ignorable><segment><source>A. B.</source></segment></unit>"),
      ["= A. B."]),
    MarkupCase(
      "one that may not be split again",
      new(
        "<unit id='1' canResegment='no'><segment><source>One. Two.</source></segment></unit><unit id='2'><segment "
          + "canResegment='no'><source>A. B.</source></segment></unit>"),
      ["= One. Two.", "= A. B."]),
    MarkupCase(
      "what is not to be translated in 2.x, and proposals",
      new(
        "<unit id='1' translate='no'><segment><source>No</source></segment></unit><unit id='2'><mtc:matches><mtc:match "
          + "ref='#s'><source>A</source><target>No</target></mtc:match></mtc:matches><segment id='s'><source>A</source>"
          + "</segment></unit>"),
      ["A"]),
    MarkupCase(
      "codes of 2.x",
      new(
        "<unit id='1'><originalData><data id='d'>&lt;br/></data><data id='e'>&lt;/a></data></originalData><segment>"
          + "<source>A <pc id='1' type='fmt' subType='xlf:b'>b</pc> <ph id='2' dataRef='d'/> <sc id='3'/>c<ec "
          + "startRef='3' dataRef='e'/> <mrk id='m' type='term'>t</mrk> <cp hex='0001'/>f<sm id='4'/>g<em startRef='4'/>"
          + "</source></segment></unit>"),
      ["A <1>b</1> <br/><3>c</a> {t} 0001f{g}"]),
    MarkupCase("nothing but codes", new("<unit id='1'><segment><source> <ph id='1'/> </source></segment></unit>"), []),
  ]

  /// The blocks; given segments begin with `=`, highlighted stretches stand in braces, codes without a notation of their
  /// own show their label.
  private static func shown(_ document: Document) -> [String] {
    document.blocks.map { block in
      var content = block.content
      for index in content.codes.indices { content.codes[index].content = shown(content.codes[index]) }
      return (block.isSegment ? "= " : "") + Markup.shown(content)
    }
  }

  private static func shown(_ code: InlineCode) -> String {
    switch code.kind {
    case .highlightStart: "{"
    case .highlightEnd: "}"
    case _ where !code.content.isEmpty: code.content
    case .opening, .isolatedOpening: "<\(code.label)>"
    case .closing, .isolatedClosing: "</\(code.label)>"
    default: "<\(code.label)/>"
    }
  }

  @Test("The sources are read", arguments: sources)
  func texts(file: MarkupCase) {
    let reading = Markup(sourcesOf: file.source, named: "a.xlf")
    #expect(Self.shown(reading.document) == file.blocks)
    #expect(reading.document.faults.allSatisfy { $0.severity < .error }, "\(reading.faults)")
    #expect(reading.document.language?.tag == "en-GB")
  }

  @Test("Codes are pairs with a label where both halves are there, and isolated where not")
  func pairs() {
    let units = """
      <trans-unit id="1"><source>-</source><seg-source><mrk mtype="seg" mid="1">A <g id="1" ctype="underlined">b</g> \
      <bpt id="2"/>c.</mrk> <mrk mtype="seg" mid="2">D<ept id="2"/> <ex id="7"/>e.</mrk></seg-source></trans-unit>
      <trans-unit id="2"><source>-</source><seg-source><mrk mtype="seg" mid="1">F.</mrk></seg-source></trans-unit>
      <trans-unit id="3"><source>-</source><seg-source><mrk mtype="seg" mid="1">G.</mrk> <mrk mtype="seg" mid="2">H.\
      </mrk></seg-source></trans-unit>
      """
    let blocks = Markup(sourcesOf: Self.old(units), named: "a.xlf").document.blocks
    #expect(
      blocks.prefix(2).map { $0.content.codes.map(\.kind) } == [
        [.opening, .closing, .isolatedOpening], [.isolatedClosing, .isolatedClosing],
      ])
    #expect(blocks[0].content.codes.map(\.label) == ["1", "1", "2"])
    #expect(blocks[0].content.codes.map(\.at) == [2, 3, 4])
    #expect(blocks[0].content.codes[0].type == "underlined")
    #expect(blocks.map(\.paragraph) == [0, 0, nil, 1, 1])
  }

  @Test(
    "A file that is no XLIFF, or not well-formed, is refused with its place",
    arguments: [
      ("<tmx version='1.4'/>", "1:1: error: root element is <tmx>; expected <xliff>"),
      ("", "1:1: error: the file is empty"),
      ("<xliff version='1.2'>\n<file></xliff>", "2:"),
      ("<xliff version='1.2'>&a;</xliff>", "1:"),
    ])
  func refused(source: String, message: String) {
    let faults = Markup(sourcesOf: source, named: "a.xlf").faults
    #expect(faults.count == 1 && faults[0].hasPrefix("a.xlf:" + message), "\(faults)")
    #expect(faults[0].contains("error: "))
  }

  @Test("What is odd is told with its place, and the rest is read")
  func odd() {
    let source = """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" datatype="plaintext" \
      source-language="en"><body>
      <trans-unit id="1"><source>A<b/></source></trans-unit></body></file>
      <file original="b" datatype="plaintext" source-language="de"><body>
      <trans-unit id="1"><source>A</source></trans-unit></body></file></xliff>
      """
    let reading = Markup(sourcesOf: source, named: "a.xlf")
    #expect(reading.texts == ["A", "A"])
    #expect(reading.document.language?.tag == "en")
    #expect(reading.document.faults.map { $0.place?.description } == ["a.xlf:2:29", "a.xlf:4:1"])
    #expect(
      reading.faults.last?.hasSuffix("the texts from here on are in 'de', those before in 'en'; read them apart")
        == true)
  }

  @Test("A file that names no language has none, and one that is given is taken")
  func unnamed() {
    let source = Self.old("<trans-unit id='1'><source>A</source></trans-unit>").replacing(
      " source-language=\"en-GB\"", with: "")
    let reading = Markup(sourcesOf: source, named: "a.xlf")
    #expect(reading.texts == ["A"] && reading.document.language == nil)
    #expect(Markup(sourcesOf: source, named: "a.xlf", in: Language("pl")).document.language?.tag == "pl")
  }

  @Test("Files without a text to be translated say so")
  func empty() {
    let nothing = Markup(sourcesOf: Self.old(""), named: "a.xlf").document.faults
    #expect(nothing.map(\.severity) == [.warning] && nothing[0].message.contains("nothing to read"))
    let group = Markup(sourcesOf: Self.new("<group id='g'/>"), named: "a.xlf")
    #expect(group.faults == ["a.xlf: warning: no source text in it; check the file"])
    let unit = "<unit id='1' translate='no'><segment><source>A</source></segment></unit>"
    let kept = Markup(sourcesOf: Self.new(unit), named: "a.xlf")
    #expect(kept.faults == ["note: 1 text is not to be translated and left out"])
    let older = Markup(
      sourcesOf: Self.old("<trans-unit id='1' translate='no'><source>A</source></trans-unit>"), named: "a.xlf")
    #expect(older.texts.isEmpty && older.document.faults.map(\.severity) == [.note])
  }

  @Test("No file cut at any byte makes the reader fall, and none is taken for whole")
  func cuts() {
    for file in Self.sources {
      let whole = Array(file.source.utf8)
      for end in 0..<whole.count {
        let reading = Markup(sourcesOf: Array(whole[..<end]), named: "a.xlf")
        #expect(reading.document.faults.last?.severity == .error && reading.texts.isEmpty)
      }
    }
  }
}
