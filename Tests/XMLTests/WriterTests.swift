import Testing
import XML

@Suite("XML writer")
struct WriterTests {
  private func written(
    indentation: Int? = nil, disallowed: XMLWriter.Disallowed = .replace, _ write: (inout XMLWriter) throws -> Void
  ) throws -> String {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = XMLWriter(indentation: indentation, disallowed: disallowed) { output.bytes += $0 }
    try write(&writer)
    try writer.finish()
    return String(decoding: output.bytes, as: UTF8.self)
  }

  @Test("text and attributes are escaped so that a reader gets them back")
  func escapes() throws {
    let nasty = "<&>\"' ]]>\t\n\r é🎈"
    let text = try written { xml in
      try xml.start("a", [("b", nasty), ("c", nil)])
      try xml.text(nasty)
    }
    #expect(
      text == "<a b=\"&lt;&amp;&gt;&quot;' ]]&gt;&#9;&#10;&#13; é🎈\">&lt;&amp;&gt;\"' ]]&gt;\t\n&#13; é🎈</a>\n")
    let reading = Reading(text)
    #expect(reading.text == nasty)
    guard case .start(let element)? = reading.events.first?.content else {
      Issue.record("no start tag")
      return
    }
    #expect(element["b"] == nasty && element.attributes.count == 1)
  }

  @Test("every byte below 0x40 is escaped as its table says, and attributes given one by one are the same")
  func everyByte() throws {
    for byte in UInt8(0)..<0x40 {
      let sign = String(Unicode.Scalar(byte))
      let isAllowed = byte >= 0x20 || [0x09, 0x0A, 0x0D].contains(byte)
      let references: [String: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"]
      let quoted: [String: String] = ["\"": "&quot;", "\t": "&#9;", "\n": "&#10;"]
      let text = isAllowed ? references[sign] ?? sign : "\u{FFFD}"
      let value = isAllowed ? quoted[sign] ?? text : "\u{FFFD}"
      let expected = "<a b=\"x\(value)y\" c=\"20\">x\(text)y</a>\n"
      #expect(
        try written { xml in
          try xml.start("a", [("b", "x\(sign)y")])
          xml.attribute("c", plain: [0x32, 0x30].span)
          try xml.text("x\(sign)y")
        } == expected)
      #expect(
        try written { xml in
          try xml.start("a")
          try xml.attribute("b", "x\(sign)y")
          try xml.attribute("d", nil)
          try xml.attribute("c", "20")
          try xml.text("x\(sign)y")
        } == expected)
    }
  }

  @Test("characters that XML does not allow are replaced, or refused where asked")
  func disallowed() throws {
    let bad = "a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\u{FFFD}f\u{10FFFF}"
    let text = try written { try $0.element("a", text: bad) }
    #expect(text == "<a>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{10FFFF}</a>\n")
    #expect(throws: XMLError.self) { try written(disallowed: .refuse) { try $0.element("a", text: bad) } }
    #expect(throws: XMLError.self) { try written(disallowed: .refuse) { try $0.start("a", [("b", "\u{1}")]) } }
  }

  @Test("blocks are indented, inline content is left alone, empty elements are short")
  func layout() throws {
    let text = try written(indentation: 2) { xml in
      try xml.declaration()
      try xml.documentType("tmx", system: "tmx14.dtd")
      try xml.start("tmx", [("version", "1.4")])
      try xml.empty("header")
      try xml.start("seg", inline: true)
      try xml.text("a ")
      try xml.element("ph", text: "")
      try xml.text(" b")
      try xml.end()
      try xml.comment("a--b-")
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header/>
          <seg>a <ph/> b</seg>
          <!--a- -b- -->
        </tmx>

        """)
    #expect(Reading(text).error == nil)
  }

  @Test("without indentation nothing is added between tags")
  func plain() throws {
    let text = try written { xml in
      try xml.declaration()
      try xml.start("a")
      try xml.empty("b")
    }
    #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a><b/></a>\n")
  }

  @Test("long documents reach the sink in pieces")
  func pieces() throws {
    final class Count { var pieces = 0 }
    let count = Count()
    var writer = XMLWriter { _ in count.pieces += 1 }
    try writer.start("a")
    for _ in 0..<100_000 { try writer.text("xyz") }
    try writer.finish()
    #expect(count.pieces == 5)
  }
}
