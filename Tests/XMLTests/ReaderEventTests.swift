import Testing
import XML

@Suite("XML reader: events and places")
struct ReaderEventTests {
  @Test("every sort of event comes in order with its line and column")
  func everySort() {
    let text = """
      <?xml version="1.0"?>
      <!-- head -->
      <!DOCTYPE tmx SYSTEM "tmx14.dtd" [
        <!-- inside -->
        <!ELEMENT tmx ANY>
      ]>
      <?style a b?>
      <tmx a="1"
           xml:lang='pl'>Łódź &amp; co<b/><![CDATA[<x>]]>tail
       <!--c--><?p?>é<i>y</i></tmx>
      <!-- foot -->

      """
    let expected = [
      #"2:1 comment " head ""#, "3:1 doctype tmx", #"7:1 instruction style "a b""#, "8:1 <tmx a='1' xml:lang='pl'>",
      // The end event of an empty-element tag begins behind it. "Łódź &amp; co" has 16 bytes.
      #"9:20 text "Łódź & co""#, "9:36 <b>", "9:40 </b>", #"9:40 cdata "<x>""#, #"9:55 text "tail\n ""#,
      #"10:2 comment "c""#, #"10:10 instruction p """#, #"10:15 text "é""#, "10:17 <i>", #"10:20 text "y""#,
      "10:21 </i>", "10:25 </tmx>", #"11:1 comment " foot ""#,
    ]
    #expect(Reading(text).outline == expected)
    #expect(Reading(text).error == nil)
  }

  @Test("chunks of any size give the same events", arguments: [1, 2, 3, 5, 7, 16, 64])
  func chunks(size: Int) {
    let text = """
      <?xml version="1.0"?><a b="&lt;&amp;&#x105;ж">Привет, «мир» 🎈\r\nx &gt; y<![CDATA[ж]]]]>z<c/>\
      <d e='f'>text</d><!-- ж --></a>
      """
    let whole = Reading(text)
    let parts = Reading(text, chunk: size)
    #expect(whole.error == nil && whole.events.count == 11)
    #expect(parts.outline == whole.outline)
    #expect(parts.error == nil)
  }

  @Test("attributes are in document order with references resolved and namespaces told")
  func attributes() {
    let reading = Reading(
      #"<a xmlns="urn:d" xmlns:p="urn:p" z="1&amp;2 &#38; &amp;#38; &quot;" p:y="é&#9;" xml:lang="en"/>"#)
    guard case .start(let element)? = reading.events.first?.content else {
      Issue.record("no start tag")
      return
    }
    #expect(element.name == XMLName("a", namespace: "urn:d"))
    #expect(element.attributes.map(\.value) == ["1&2 & &#38; \"", "é\t", "en"])
    #expect(element.attributes[0].name == XMLName("z"))
    #expect(element.attributes[1].name == XMLName("y", prefix: "p", namespace: "urn:p"))
    #expect(element["xml:lang"] == "en" && element["p:y"] == "é\t" && element["y"] == nil && element["z"] != nil)
    #expect(
      element.declarations == [.init(prefix: nil, namespace: "urn:d"), .init(prefix: "p", namespace: "urn:p")])
  }

  @Test("an undeclared prefix is let through with the prefix kept")
  func undeclaredPrefix() {
    let reading = Reading("<a><t5:n id='1'/></a>")
    #expect(reading.error == nil)
    #expect(reading.outline == ["1:1 <a>", "1:4 <t5:n id='1'>", "1:18 </t5:n>", "1:18 </a>"])
  }

  @Test("a text of a million bytes is one event, white space and line ends as XML has them")
  func longText() {
    let long = String(repeating: "Zażółć\r\n", count: 100_000)
    let reading = Reading("<a>\(long)</a>", chunk: 1000)
    #expect(reading.events.count == 3)
    #expect(reading.text == String(repeating: "Zażółć\n", count: 100_000))
    #expect(reading.events.last?.position == XMLPosition(line: 100_001, column: 1))
  }

  @Test("a CDATA section of megabytes is one event, cheap to read", arguments: [1_000, 1 << 20])
  func longSection(chunk: Int) {
    let long = String(repeating: "Zażółć]] ]>\n", count: 200_000)
    let reading = Reading("<a>x<![CDATA[\(long)]]><![CDATA[]]><b/></a>", chunk: chunk)
    #expect(reading.error == nil)
    #expect(reading.events.count == 7)
    #expect(reading.events.dropFirst(2).first?.content == .characterData(long))
    #expect(reading.events.dropFirst(3).first?.content == .characterData(""))
    #expect(reading.events.dropFirst(4).first?.position == XMLPosition(line: 200_001, column: 16))
  }

  @Test("places stay right across many chunks of markup")
  func manyLines() {
    let line = "<tu a='é'>жж<b/></tu>\n"
    let reading = Reading("<r>\n" + String(repeating: line, count: 20_000) + "</r>", chunk: 4096)
    let starts = reading.events.filter { if case .start = $0.content { true } else { false } }
    #expect(starts.count == 40_001)
    #expect(starts[2 * 19_999 + 1].position == XMLPosition(line: 20_001, column: 1))
    // `<tu a='é'>` has 11 bytes, `жж` has 4.
    #expect(starts[2 * 19_999 + 2].position == XMLPosition(line: 20_001, column: 16))
  }

  @Test("an error of the receiver ends the reading and comes through as it is")
  func receiverError() {
    struct Enough: Error {}
    #expect(throws: Enough.self) {
      let reader = XMLReader()
      try reader.read(Array("<a><b/></a>".utf8)) { _ in throw Enough() }
    }
  }
}
