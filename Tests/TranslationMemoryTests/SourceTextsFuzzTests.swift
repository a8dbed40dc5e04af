import TestSupport
import Testing
import Translation

/// Random files; `CONCORD_FUZZ=1000000 swift test -c release --filter Fuzz` tries a million.
@Suite("Fuzzing of source texts")
struct SourceTextsFuzzTests {
  /// A format, and pieces that tempt its reader.
  struct Format: CustomTestStringConvertible, Sendable {
    var name: String
    var pieces: [String]
    var wrap: @Sendable (String) -> [UInt8]
    var testDescription: String { name }
  }

  private static let po = [
    "msgid \"", "msgstr \"", "msgctxt \"", "msgid_plural \"", "msgstr[0] \"", "\"", "\"\n", "\n", "#~ ", "#, fuzzy\n",
    "#. ", "# ", "text", "a. B", "\\n", "\\", "\\\"", "%s", "X-Source-Language: en\\n", "\n\n",
    "msgid \"A \\nb.\\n\\n \"\n\"C\"\nmsgstr \"\"\n", "msgid \"d\"\nmsgid_plural \"e\"\nmsgstr[0] \"f\"\n",
  ]
  private static let old = [
    "<trans-unit id='1'>", "</trans-unit>", "<source>", "</source>", "<target>", "</target>", "text", "a. B",
    "<seg-source><mrk mtype='seg' mid='1'>", "</mrk></seg-source>", "<g id='1'>", "</g>", "<x id='2'/>", "<bx id='3'/>",
    "<ex id='3'/>", "<ph id='4'>&lt;br&gt;</ph>", "<group>", "</group>", "<note>", "</note>",
    "<trans-unit id='2'><source>a</source><seg-source>b<g id='1'>c<mrk mtype='seg' mid='1'>d</mrk>e</g>f</seg-source>"
      + "</trans-unit>", "<trans-unit id='3'><source>a. B<bx id='1'/></source></trans-unit>",
  ]
  private static let new = [
    "<unit id='u'>", "</unit>", "<segment>", "</segment>", "<source>", "</source>", "<target>", "</target>", "text",
    "<ignorable><source> </source></ignorable>", "<pc id='2'>", "</pc>", "<sc id='3'/>", "<ec startRef='3'/>",
    "<unit id='v' canResegment='no'><segment><source>a<ph id='1'/></source></segment></unit>",
    "<unit id='w'><segment><source>b</source></segment><segment><source>c</source></segment></unit>",
  ]

  static let formats = [
    Format(name: "x.po", pieces: po) { Array($0.utf8) },
    Format(name: "x.xlf", pieces: old) {
      Array(
        """
        <xliff version="1.2"><file original="x" source-language="en" datatype="plaintext"><body>\($0)</body></file></xliff>
        """.utf8)
    },
    Format(name: "y.xlf", pieces: new) {
      Array(
        """
        <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f">\($0)</file></xliff>
        """.utf8)
    },
  ]

  @Test("No file makes a reader fall, every code stands in its text, every map leads to the file", arguments: formats)
  func reading(_ format: Format) {
    var random = SeededRandom(seed: format.pieces.count)
    var count = 0
    for round in 0..<Fuzzing.rounds(orElse: 300) {
      let body =
        random.once(in: 2)
        ? String(decoding: Fuzzing.text(format.pieces, cuts: 60, &random), as: UTF8.self)
        : (0..<random.below(6)).map { _ in format.pieces[format.pieces.count - 1 - random.below(2)] }.joined()
      var bytes = format.wrap(body)
      // Every other document is damaged after it was put together.
      if round % 2 == 1, !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      let reading = Markup(sourcesOf: bytes, named: format.name)
      count += reading.document.blocks.count
      if reading.document.encoding == "UTF-8" { #expect(reading.mapFaults == [], "round \(round): \(body)") }
      for block in reading.document.blocks {
        let length = block.content.text.unicodeScalars.count
        guard length > 0, block.content.codes.allSatisfy({ (0...length).contains($0.at) }) else {
          Issue.record("round \(round): \(block) from \(body)")
          return
        }
      }
    }
    #expect(count > 10)
  }
}
