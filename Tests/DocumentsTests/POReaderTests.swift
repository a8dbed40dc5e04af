import Languages
import Testing
import Translation

@testable import Documents

@Suite("Reading message catalogues")
struct POReaderTests {
  private static let header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

  private static let sources: [MarkupCase] = [
    MarkupCase("one message", "msgid \"Open.\"\nmsgstr \"Открыть.\"\n", ["paragraph: Open."]),
    MarkupCase("the header is no message", header + "msgid \"A\"\nmsgstr \"\"\n", ["paragraph: A"]),
    MarkupCase(
      "an empty message with context is one, without text", "msgctxt \"c\"\nmsgid \"\"\nmsgstr \"x\"\n", []),
    MarkupCase(
      "several lines are one text", "msgid \"\"\n  \"The court \"\n\t\"refused.\"\nmsgstr \"\"\n",
      ["paragraph: The court refused."]),
    MarkupCase("several texts on a line", "msgid \"A \" \"b\" msgstr \"\"", ["paragraph: A b"]),
    MarkupCase(
      "a plural gives both forms",
      "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"a\"\nmsgstr[ 1 ] \"b\"\nmsgid \"C\"\nmsgstr \"\"\n",
      ["paragraph: %d file", "paragraph: %d files", "paragraph: C"]),
    MarkupCase(
      "comments and obsolete messages are passed over",
      "# msgid \"no\"\n#, c-format\n#| msgid \"old\"\nmsgid \"A\"\nmsgstr \"\"\n#~ msgid \"B\"\n#~ msgstr \"\"\n#~| msgid \"C\"",
      ["paragraph: A"]),
    MarkupCase(
      "fuzzy messages are read, equal ones in other contexts too",
      "#, fuzzy\nmsgid \"A\"\nmsgstr \"x\"\nmsgctxt \"menu\"\nmsgid \"A\"\nmsgstr \"\"\n",
      ["paragraph: A", "paragraph: A"]),
    MarkupCase("domains", "domain \"d\"\nmsgid \"A\"\nmsgstr \"\"\n", ["paragraph: A"]),
    MarkupCase(
      "escapes", #"msgid "a\tb \"c\" d\\e \101\x42 \303\251\xC3\xA9 f\"" msgstr """#,
      [#"paragraph: a b "c" d\e AB éé f""#]),
    MarkupCase(
      "line feeds are codes, empty lines part blocks, those at the ends are nothing",
      #"msgid "\nA\nb.\n" "\n  \n" "C.\n" msgstr """#, [#"paragraph: A| b."#, "paragraph: C."]),
    MarkupCase(
      "lines end as on any system", "# a\rmsgid \"A\"\rmsgstr \"\"\r\n\r\nmsgid \"B\"\r\nmsgstr \"\"",
      ["paragraph: A", "paragraph: B"]),
    MarkupCase("nothing", "# nothing\n", []),
  ]

  @Test("The texts to be translated are read", arguments: sources)
  func texts(catalogue: MarkupCase) {
    let reading = Markup(catalogue.source, named: "a.po")
    #expect(reading.lines == catalogue.blocks)
    #expect(reading.faults == [])
    #expect(reading.mapFaults == [])
    #expect(reading.document.blocks.allSatisfy { !$0.isSegment })
  }

  @Test("The map leads to the text in the file, escapes aside, behind a byte order mark too")
  func map() {
    let reading = Markup("\u{FEFF}msgid \"é \\\"b\\\"\"\n\" c\"\nmsgstr \"\"", named: "a.po")
    #expect(reading.mapped == [["é ", "b", " c"]])
  }

  private static let refused: [(String, String)] = [
    ("msgid \"A\"\n\nmsgid \"B\"\nmsgstr \"\"", "3:1: error: found 'msgid', expected 'msgstr' behind the msgid"),
    ("msgid \"A\"\n", "2:1: error: found the end of the file, expected 'msgstr' behind the msgid"),
    ("msgid A\n", "1:7: error: found 'A', expected a quoted text behind 'msgid'"),
    (
      "msgid \"A\"\nmsgid_plural \"B\"\nmsgstr \"\"\n",
      "3:8: error: found a quoted text, expected '[0]' behind the msgstr of a plural"
    ),
    (
      "msgid \"A\"\nmsgstr[0] \"\"\n",
      "2:7: error: found the number of a plural form, expected a quoted text behind 'msgstr'"
    ),
    (
      "msgid \"A\"\nmsgid_plural \"B\"\nmsgstr[x] \"\"\n",
      "3:7: error: expected the number of a plural form such as '[0]'"
    ),
    ("msgid \"é\" \"A\nmsgstr \"\"", "1:12: error: the text has no closing quote; end it with '\"' on its own line"),
    ("msgid \"\\q\"\nmsgstr \"\"", "1:8: error: escape '\\q' is not known; write a backslash as '\\\\'"),
    ("msgid \"\\777\"\nmsgstr \"\"", "1:8: error: escape '\\7' is not known; write a backslash as '\\\\'"),
    ("msgid \"a\\", "1:7: error: the text has no closing quote; end it with '\"' on its own line"),
    ("text\n", "1:1: error: found 'text', expected 'msgid'"),
    ("*", "1:1: error: expected 'msgid', a quoted text or a comment; put texts between quotes"),
  ]

  @Test("What breaks the grammar is refused with its place", arguments: refused)
  func refusal(source: String, message: String) {
    let reading = Markup(source, named: "a.po")
    #expect(reading.faults == ["a.po:" + message])
    #expect(reading.lines == [])
  }

  @Test("A message that stands there twice is read once, and told")
  func duplicate() {
    let reading = Markup("msgid \"A\"\nmsgstr \"\"\n\nmsgid \"A\"\nmsgstr \"\"\n", named: "a.po")
    #expect(reading.lines == ["paragraph: A"])
    #expect(reading.faults == ["a.po:4:1: warning: the message stands in the catalogue already; it is read once"])
  }

  @Test("The header names the encoding, and the language of the sources where it does so")
  func header() {
    let start = "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"X-Source-Language: pl\\n\"\n"
    let koi = Array((start + "\"Content-Type: text/plain; charset=KOI8-R\\n\"\nmsgid \"").utf8)
    // "Суд" in KOI8-R (RFC 1489).
    let reading = Markup(koi + [0xF3, 0xD5, 0xC4] + Array("\"\nmsgstr \"\"\n".utf8), named: "a.po")
    #expect(reading.lines == ["paragraph: Суд"])
    #expect(reading.document.encoding == "KOI8-R")
    #expect(reading.document.language?.tag == "pl")
    #expect(Markup(Self.header, named: "a.po").document.language == nil)
  }

  @Test("No catalogue cut at any byte makes the reader fall")
  func cuts() {
    let whole = Array(Self.sources.map(\.source).joined(separator: "\n").utf8)
    for end in 0...whole.count { _ = Markup(Array(whole[..<end]), named: "a.po") }
  }
}
