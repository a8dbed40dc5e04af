import Testing
import XML

@Suite("XML reader: hostile and broken documents")
struct ReaderSafetyTests {
  @Test("an external entity is refused where it is declared")
  func externalEntity() {
    let reading = Reading(
      """
      <!DOCTYPE a [
        <!ENTITY x SYSTEM "file:///etc/passwd">
      ]>
      <a>&x;</a>
      """)
    #expect(reading.error?.kind == .entity)
    #expect(reading.error?.position.line == 2)
    #expect(reading.error?.message.contains("'x'") == true)
    #expect(reading.text == "")
  }

  @Test("a billion laughs end at the first one, in text and in attributes", arguments: ["<a>&j;</a>", "<a b='&j;'/>"])
  func billionLaughs(root: String) {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    var declarations = "<!ENTITY a \"laugh\">"
    for (before, letter) in zip(letters, letters.dropFirst()) {
      declarations += "<!ENTITY \(letter) \"\(String(repeating: "&\(before);", count: 10))\">"
    }
    for chunk in [1, Int.max] {
      let reading = Reading("<!DOCTYPE a [\(declarations)]>\(root)", chunk: chunk)
      #expect(reading.error?.kind == .entity)
      #expect(!reading.events.contains { if case .start = $0.content { true } else { false } })
    }
  }

  @Test("parameter and unparsed entities are refused too")
  func otherEntities() {
    let parameter = Reading("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://localhost/x'> %p;]><a/>")
    #expect(parameter.error?.kind == .entity)
    let unparsed = Reading(
      "<!DOCTYPE a [<!NOTATION gif SYSTEM 'g'><!ENTITY u SYSTEM 'u.gif' NDATA gif>]><a/>")
    #expect(unparsed.error?.kind == .entity)
  }

  @Test(
    "an entity nobody declared is refused, never dropped",
    arguments: [
      "<a>x&nbsp;y</a>", "<a b='x&nbsp;y'/>", "<!DOCTYPE a SYSTEM 'a.dtd'><a>x&nbsp;y</a>",
      "<!DOCTYPE a SYSTEM 'a.dtd'><a b='x&nbsp;y'/>",
    ])
  func undeclaredEntity(text: String) {
    let reading = Reading(text)
    #expect(reading.error?.kind == .entity)
    #expect(reading.error?.message.contains("'nbsp'") == true)
  }

  @Test("256 levels are read, 257 are not")
  func depth() {
    func nested(_ levels: Int) -> Reading {
      Reading(String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels))
    }
    #expect(nested(256).error == nil)
    let deep = nested(257)
    #expect(deep.error?.kind == .depth)
    #expect(deep.error?.position == XMLPosition(line: 1, column: 3 * 256 + 1))
  }

  @Test("an attribute of 100 MB is refused after the first megabytes")
  func hugeAttribute() throws {
    let reader = XMLReader()
    try reader.read(Array("<a b='".utf8)) { _ in }
    let megabyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var sent = 0
    let error = #expect(throws: XMLError.self) {
      while sent < 100 {
        sent += 1
        try reader.read(megabyte) { _ in }
      }
    }
    #expect(error?.kind == .size)
    #expect(sent <= 2)
  }

  @Test("a text longer than the limit is refused where it begins, whatever pieces it has", arguments: [1, 7, Int.max])
  func textLimit(chunk: Int) {
    let limits = XMLLimits(text: 20)
    #expect(Reading("<a>12345678901234567890</a>", chunk: chunk, limits: limits).error == nil)
    let long = Reading("<a>\n<b>123456789&amp;12345678901</b></a>", chunk: chunk, limits: limits)
    #expect(long.error?.kind == .size)
    #expect(long.error?.position == XMLPosition(line: 2, column: 4))
    let section = Reading("<a><![CDATA[123456789012345678901]]></a>", chunk: chunk, limits: limits)
    #expect(section.error?.kind == .size)
  }

  @Test("attribute defaults cannot make a small file deliver without end")
  func defaults() {
    let value = String(repeating: "x", count: 100_000)
    let tags = String(repeating: "<a/>", count: 10_000)
    let reading = Reading("<!DOCTYPE r [<!ATTLIST a b CDATA '\(value)'>]><r>\(tags)</r>")
    #expect(reading.error?.kind == .size)
    #expect(Reading("<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>").outline.contains("1:40 <a b='x'>"))
  }

  @Test("a tag with very many attributes is refused or read in little time")
  func manyAttributes() {
    let attributes = (0..<5_000).map { "a\($0)='x'" }.joined(separator: " ")
    #expect(Reading("<a \(attributes)/>").events.count == 2)
  }

  @Test("a document cut at any byte is refused")
  func truncation() {
    let text =
      "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a b='ж'>x&amp;<!--c--><c/><![CDATA[y]]>é<d>z</d></a>"
    let bytes = Array(text.utf8)
    #expect(Reading(bytes).error == nil)
    for count in bytes.indices {
      for chunk in [1, Int.max] {
        let error = Reading(Array(bytes[..<count]), chunk: chunk).error
        #expect(error != nil, "cut at byte \(count)")
        #expect(error?.kind == (count == 0 ? .empty : .truncated), "cut at byte \(count): \(String(describing: error))")
      }
    }
  }

  @Test(
    "each breach of well-formedness is refused at its line",
    arguments: [
      "<a>\n</b>", "<a>\n<b c=d/></a>", "<a/>\n<b/>", "<a/>\ntext", "<a>\n&</a>", "<a>\n<b c='1' c='2'/></a>",
      "<a>\n\u{1}</a>", "<a>\n\0</a>", "<a>\n<b c='<'/></a>", "<a>\n]]></a>", "<a>\n<!-- -- --></a>", "<a>\n&#0;</a>",
      "<a>\n<?xml version='1.0'?></a>", "<a>\n<1/></a>",
    ])
  func malformed(text: String) {
    for chunk in [1, Int.max] {
      let error = Reading(text, chunk: chunk).error
      #expect(error?.kind == .malformed)
      #expect(error?.position.line == 2)
      #expect(error?.message.isEmpty == false && error?.message.hasSuffix(".") == false)
    }
  }

  @Test("a wrong end tag is named with its partner's line")
  func mismatch() {
    #expect(Reading("<tu>\n<seg>x\n</tuv></tu>").error?.message == "<seg> of line 2 is closed by </tuv>")
  }

  @Test(
    "a breach is told in plain words with its remedy",
    arguments: [
      ("<a>R&D</a>", "'&' begins no reference; write '&amp;'"),
      ("<a> & </a>", "'&' begins no reference; write '&amp;'"),
      ("<a b=c/>", "an attribute value has no quotes; put it in quotes"),
      ("<a b/>", "an attribute has no value; expected '=' and a value in quotes"),
      ("<a b='1' b='2'/>", "an attribute occurs twice in one tag; take one out"),
      ("<a b='<'/>", "'<' stands in an attribute value; write '&lt;'"),
      ("<a>]]></a>", "']]>' stands in text; write ']]&gt;'"),
      ("<a>\u{1}</a>", "a character that XML does not allow; take it out"),
      ("<a>&#1;</a>", "a character that XML does not allow; take it out"),
      ("<a/><b/>", "something stands behind the root element; a file has one"),
      ("hello", "no XML element found; the file is not XML"), ("<a", "the file ends early; it is cut off"),
      ("<a><seg>x", "the file ends inside <seg>; it is cut off"),
      ("<a><!-- -- --></a>", "'--' stands in a comment; write it otherwise"),
      ("<a b='1'c='2'/>", "attributes must be parted by white space"),
    ])
  func words(text: String, message: String) {
    #expect(Reading(text).error?.message == message)
  }

  @Test("a refused reader stays refused")
  func staysRefused() {
    let reader = XMLReader()
    #expect(throws: XMLError.self) { try reader.read(Array("<a></b>".utf8)) { _ in } }
    #expect(throws: XMLError.self) { try reader.read(Array("<a></a>".utf8)) { _ in } }
    #expect(throws: XMLError.self) { try reader.finish { _ in } }
  }
}
