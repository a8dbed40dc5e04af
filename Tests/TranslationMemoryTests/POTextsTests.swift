import Languages
import PlainText
import TestSupport
import Testing
import Translation

@Suite("Source texts of message catalogues")
struct POTextsTests {
  private static let header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

  /// Messages behind a header.
  private static let sources: [MarkupCase] = [
    MarkupCase("one message", "msgid \"Open.\"\nmsgstr \"Открыть.\"\n", ["paragraph: Open."]),
    MarkupCase("the header is no message", "msgid \"A\"\nmsgstr \"\"\n", ["paragraph: A"]),
    MarkupCase(
      "an empty message with context is one, without text", "msgctxt \"c\"\nmsgid \"\"\nmsgstr \"x\"\n", []),
    MarkupCase(
      "several lines are one text", "msgid \"\"\n  \"The court \"\n\t\"refused.\"\nmsgstr \"\"\n",
      ["paragraph: The court refused."]),
    MarkupCase("several texts on a line", "msgid \"A \" \"b\" msgstr \"\"", ["paragraph: A b"]),
    MarkupCase(
      "a plural gives both forms",
      "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"a\"\nmsgstr[ 1 ] \"b\"\nmsgstr[2] \"c\"\n"
        + "msgid \"C\"\nmsgstr \"\"\n",
      ["paragraph: %d file", "paragraph: %d files", "paragraph: C"]),
    MarkupCase(
      "a plural of a language with one form gives both too",
      "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"\"\n", ["paragraph: %d file", "paragraph: %d files"]),
    MarkupCase(
      "comments and obsolete messages are passed over",
      "# msgid \"no\"\n#, c-format\n#| msgid \"old\"\nmsgid \"A\"\nmsgstr \"\"\n#~| msgid \"C\"\n#~ msgid \"B\"\n"
        + "#~ msgstr \"\"\n",
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
      "lines end with a carriage return too", "msgid \"A\"\r\nmsgstr \"\"\r\n\r\nmsgid \"B\"\r\nmsgstr \"\"",
      ["paragraph: A", "paragraph: B"]),
    MarkupCase("nothing", "# nothing\n", []),
  ]

  @Test("The texts to be translated are read", arguments: sources)
  func texts(catalogue: MarkupCase) {
    let reading = Markup(sourcesOf: Self.header + catalogue.source, named: "a.po")
    #expect(reading.lines == catalogue.blocks)
    #expect(reading.faults == [])
    #expect(reading.mapFaults == [])
    #expect(reading.document.blocks.allSatisfy { !$0.isSegment && $0.paragraph == nil })
  }

  @Test("All texts are segments where the layout says so")
  func layout() {
    let reading = Markup(sourcesOf: "msgid \"A. B.\\n\\nC.\"\nmsgstr \"\"\n", named: "a.po", layout: .segments)
    #expect(reading.lines == ["paragraph: A. B.", "paragraph: C."])
    #expect(reading.document.blocks.allSatisfy { $0.isSegment })
  }

  @Test("Lines may end with carriage returns alone, as on no system of today")
  func carriageReturns() {
    let reading = Markup(sourcesOf: "# a\rmsgid \"A\"\rmsgstr \"\"\r\rmsgid \"B\"\rmsgstr \"\"", named: "a.po")
    #expect(reading.lines == ["paragraph: A", "paragraph: B"])
  }

  @Test("The map leads to the text in the file, escapes aside")
  func map() {
    let reading = Markup(sourcesOf: "msgid \"é \\\"b\\\"\"\n\" c\\nd\\n\\n\"\n\"e\"\nmsgstr \"\"", named: "a.po")
    #expect(reading.mapped == [["é ", "b", " c", "d"], ["e"]])
    #expect(reading.mapFaults == [])
  }

  private static let refused: [(String, String)] = [
    ("msgid \"A\"\n\nmsgid \"B\"\nmsgstr \"\"", "3:1: error: found 'msgid', expected 'msgstr' behind the msgid"),
    ("msgid \"A\"\n", "2:1: error: found the end of the file, expected 'msgstr' behind the msgid"),
    ("msgid A\n", "1:7: error: keyword 'A' is not known"),
    (
      "msgid \"A\"\nmsgid_plural \"B\"\nmsgstr \"\"\n",
      "3:8: error: found a quoted text, expected '[0]' behind the msgstr of a plural"
    ),
    (
      "msgid \"A\"\nmsgstr[0] \"\"\n",
      "2:7: error: found '[', expected 'msgid_plural' before a msgstr with a number"
    ),
    ("msgid \"A\"\nmsgid_plural \"B\"\nmsgstr[x] \"\"\n", "3:8: error: keyword 'x' is not known"),
    ("msgid \"é\" \"A\nmsgstr \"\"", "1:12: error: the text has no closing quote; end it with '\"' on its own line"),
    ("msgid \"\\q\"\nmsgstr \"\"", "1:8: error: escape '\\q' is not known; write a backslash as '\\\\'"),
    ("msgid \"a\\", "1:9: error: escape '\\' is not known; write a backslash as '\\\\'"),
    ("text\n", "1:1: error: keyword 'text' is not known"),
    ("*", "1:1: error: expected 'msgid', a quoted text or a comment; put texts between quotes"),
    ("\u{FEFF}msgid \"A\"\nmsgstr \"\"", "1:1: error: the catalogue begins with a byte order mark"),
    (
      "msgid \"A\"\nmsgstr \"\"\n\nmsgid \"A\"\nmsgstr \"\"\n",
      "4:1: error: the message is defined on line 1 already"
    ),
  ]

  @Test("What gettext refuses is refused with its place", arguments: refused)
  func refusal(source: String, message: String) {
    let reading = Markup(sourcesOf: source, named: "a.po")
    #expect(reading.faults.count == 1 && reading.faults[0].hasPrefix("a.po:" + message), "\(reading.faults)")
    #expect(reading.lines == [])
  }

  @Test("A catalogue that names no encoding says so, and nothing is said of its translations")
  func doubt() {
    let reading = Markup(sourcesOf: "#, c-format\nmsgid \"%d A\"\nmsgstr \"b\"\n", named: "a.po")
    #expect(reading.lines == ["paragraph: %d A"])
    let doubt =
      "the header names no encoding; read as UTF-8; add 'Content-Type: text/plain; charset=UTF-8' to the header"
    #expect(reading.faults == ["a.po:1:1: warning: \(doubt)"])
  }

  @Test("The header names the encoding, and the language of the sources where it does so")
  func header() {
    let start = "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"X-Source-Language: pl\\n\"\n"
    let koi = Array((start + "\"Content-Type: text/plain; charset=KOI8-R\\n\"\nmsgid \"").utf8)
    // "Суд" in KOI8-R (RFC 1489).
    let reading = Markup(sourcesOf: koi + [0xF3, 0xD5, 0xC4] + Array("\"\nmsgstr \"\"\n".utf8), named: "a.po")
    #expect(reading.lines == ["paragraph: Суд"])
    #expect(reading.document.encoding == "KOI8-R")
    #expect(reading.document.language?.tag == "pl")
    #expect(Markup(sourcesOf: Self.header, named: "a.po").document.language == nil)
  }

  @Test("No catalogue cut at any byte makes the reader fall")
  func cuts() {
    let whole = Array((Self.header + Self.sources.map(\.source).joined(separator: "\n")).utf8)
    for end in 0...whole.count { _ = Markup(sourcesOf: Array(whole[..<end]), named: "a.po") }
  }
}
