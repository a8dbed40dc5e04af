import Files
import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF

@Suite("Filling")
struct FillingTests {
  /// Fills a text, every segment with what a table says.
  private static func filled(
    _ text: String, _ table: [String: InlineText], status: Status = .approved, score: Double? = nil,
    replaces: Bool = false
  ) throws -> String {
    let settings = ReadingSettings(file: "a.xlf", target: Language("de"))
    let outcome = try XLIFFFilling(settings: settings, replacesTargets: replaces).fill(Array(text.utf8)) { segment in
      table[segment.source.text].map { .init($0, status: status, score: score) }
    }
    return String(decoding: outcome.bytes, as: UTF8.self)
  }

  private static let head =
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>\r\n<file source-language='en' target-language='de'>"

  /// A unit and what becomes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var after: String
    var table: [String: InlineText] = ["A": "B"]
    var status = Status.approved
    var score: Double?
    var replaces = false
  }

  private static let cases = [
    Case(
      testDescription: "no target", before: "<trans-unit><source>A</source><!-- é --></trans-unit>",
      after: "<trans-unit><source>A</source><target state=\"translated\">B</target><!-- é --></trans-unit>"),
    Case(
      testDescription: "an empty-element tag with attributes",
      before: "<trans-unit><source>A</source><target  b='\"' state = 'new'\n/></trans-unit>",
      after: "<trans-unit><source>A</source><target  b='\"' state = 'translated'\n>B</target></trans-unit>"),
    Case(
      testDescription: "a target of white space",
      before: "<trans-unit><source>A</source><target>\n</target ></trans-unit>",
      after: "<trans-unit><source>A</source><target state=\"translated\">B</target ></trans-unit>"),
    Case(
      testDescription: "a target that is kept",
      before: "<trans-unit><source>A</source><target>C</target></trans-unit>",
      after: "<trans-unit><source>A</source><target>C</target></trans-unit>"),
    Case(
      testDescription: "a target that is replaced",
      before: "<trans-unit><source>A</source><target>C<x id='1'/></target></trans-unit>",
      after: "<trans-unit><source>A</source><target state=\"translated\">B</target></trans-unit>", replaces: true),
    Case(
      testDescription: "a qualifier of another text",
      before: "<trans-unit><source>A</source><target state-qualifier='rejected-grammar'>C</target></trans-unit>",
      after: "<trans-unit><source>A</source><target state-qualifier='leveraged-tm' state=\"translated\">B</target>"
        + "</trans-unit>", replaces: true),
    Case(
      testDescription: "a draft, and a score",
      before: "<trans-unit><source>A</source><target/></trans-unit>",
      after:
        "<trans-unit><source>A</source><target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">B"
        + "</target></trans-unit>", status: .draft, score: 87),
    Case(
      testDescription: "characters that need references",
      before: "<trans-unit><source>&#65;<![CDATA[<&]]></source></trans-unit>",
      after: "<trans-unit><source>&#65;<![CDATA[<&]]></source><target state=\"translated\">&lt;ü&amp;&gt;</target>"
        + "</trans-unit>", table: ["A<&": "<ü&>"]),
    Case(
      testDescription: "codes in the source's own notation",
      before: "<trans-unit><source>a<g  id='1'>b</g ><ph id=\"2\" x='>'>{<sub>s</sub>}</ph></source></trans-unit>",
      after: "<trans-unit><source>a<g  id='1'>b</g ><ph id=\"2\" x='>'>{<sub>s</sub>}</ph></source><target "
        + "state=\"translated\"><ph id=\"2\" x='>'>{<sub>s</sub>}</ph>c<g  id='1'>d</g></target></trans-unit>",
      table: [
        "ab": InlineText(
          "cd",
          codes: [
            InlineCode(.placeholder, label: "2", at: 0), InlineCode(.opening, label: "1", at: 1),
            InlineCode(.closing, label: "1", at: 2),
          ])
      ]),
    Case(
      testDescription: "codes of other numbers, and one too many",
      before: "<trans-unit><source>a<g id='1'>b</g></source></trans-unit>",
      after: "<trans-unit><source>a<g id='1'>b</g></source><target state=\"needs-review-translation\">c<g id='1'>d</g>"
        + "</target></trans-unit>",
      table: [
        "ab": InlineText(
          "cd",
          codes: [
            InlineCode(.opening, label: "8", at: 1), InlineCode(.closing, label: "8", at: 2),
            InlineCode(.placeholder, label: "9", at: 2),
          ])
      ]),
    Case(
      testDescription: "codes that would not be well-formed",
      before: "<trans-unit><source>a<g id='1'>b</g></source></trans-unit>",
      after: "<trans-unit><source>a<g id='1'>b</g></source><target state=\"needs-review-translation\">cd</target>"
        + "</trans-unit>",
      table: [
        "ab": InlineText(
          "cd", codes: [InlineCode(.closing, label: "1", at: 0), InlineCode(.opening, label: "1", at: 2)])
      ]),
    Case(
      testDescription: "segments, one of which is not known",
      before: "<trans-unit><source>A C</source><seg-source><mrk mtype='seg' mid='1'>A</mrk> <mrk mtype='seg' mid='2'>C"
        + "</mrk></seg-source></trans-unit>",
      after: "<trans-unit><source>A C</source><seg-source><mrk mtype='seg' mid='1'>A</mrk> <mrk mtype='seg' mid='2'>C"
        + "</mrk></seg-source><target state=\"needs-translation\"><mrk mtype='seg' mid='1'>B</mrk> <mrk mtype='seg' "
        + "mid='2'></mrk></target></trans-unit>"),
    Case(
      testDescription: "a segment of a target that is there",
      before: "<trans-unit><source>A C</source><seg-source><mrk mtype='seg' mid='1'>A</mrk><mrk mtype='seg' mid='2'>C"
        + "</mrk></seg-source><target><mrk mid='2' mtype='seg'>D</mrk>!<mrk mid='1' mtype='seg'/></target></trans-unit>",
      after: "<trans-unit><source>A C</source><seg-source><mrk mtype='seg' mid='1'>A</mrk><mrk mtype='seg' mid='2'>C"
        + "</mrk></seg-source><target state=\"translated\"><mrk mid='2' mtype='seg'>D</mrk>!<mrk mid='1' mtype='seg'>B"
        + "</mrk></target></trans-unit>"),
    Case(
      testDescription: "what is not to be translated",
      before: "<group translate='no'><trans-unit><source>A</source></trans-unit></group>",
      after: "<group translate='no'><trans-unit><source>A</source></trans-unit></group>"),
    Case(
      testDescription: "alternatives",
      before: "<trans-unit><source>A</source><alt-trans><source>A</source><target/>"
        + "</alt-trans></trans-unit>",
      after:
        "<trans-unit><source>A</source><target state=\"translated\">B</target><alt-trans><source>A</source><target/>"
        + "</alt-trans></trans-unit>"),
  ]

  @Test("targets alone change", arguments: cases)
  func targets(one: Case) throws {
    let tail = "</file>\r\n</xliff>\n"
    let result = try Self.filled(
      Self.head + one.before + tail, one.table, status: one.status, score: one.score, replaces: one.replaces)
    #expect(result == Self.head + one.after + tail)
  }

  @Test("prefixes are kept, and a language that the file does not name is")
  func prefixes() throws {
    let text = """
      <l:xliff version='1.2' xmlns:l='urn:oasis:names:tc:xliff:document:1.2'><l:file source-language='en'><l:trans-unit>\
      <l:source>A</l:source></l:trans-unit></l:file></l:xliff>
      """
    let parts = text.split(separator: "</l:source>").map(String.init)
    let target = "</l:source><l:target state=\"translated\" xml:lang=\"de\">B</l:target>"
    #expect(try Self.filled(text, ["A": "B"]) == parts.joined(separator: target))
  }

  @Test("XLIFF 2 has its state on the segment and its language at the root")
  func version2() throws {
    let text = """
      <xliff version="2.0" srcLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u"><segment \
      id='1' state='initial'><source>A<pc id="1">x</pc></source></segment><ignorable><source>A</source></ignorable>\
      <segment><source>A</source><target>C</target></segment><m:match xmlns:m="m"><source>A</source></m:match></unit>\
      <unit id="v" translate="no"><segment><source>A</source></segment></unit></file></xliff>
      """
    let expected = """
      <xliff version="2.0" srcLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0" trgLang="de"><file id="f"><unit \
      id="u"><segment id='1' state='translated'><source>A<pc id="1">x</pc></source><target>B<pc id="1">y</pc></target>\
      </segment><ignorable><source>A</source></ignorable><segment><source>A</source><target>C</target></segment>\
      <m:match xmlns:m="m"><source>A</source></m:match></unit><unit id="v" translate="no"><segment><source>A</source>\
      </segment></unit></file></xliff>
      """
    let target = InlineText(
      "By", codes: [InlineCode(.opening, label: "1", at: 1), InlineCode(.closing, label: "1", at: 2)])
    #expect(try Self.filled(text, ["Ax": target, "A": "no"]) == expected)
  }

  @Test("neighbours, languages and places come with a segment")
  func segments() throws {
    let body = ["A", "C", "D"].map { "<trans-unit><source>\($0)</source></trans-unit>\n" }.joined()
    var found: [String] = []
    let outcome = try XLIFFFilling(settings: ReadingSettings(file: "a.xlf")).fill(
      Array((Self.head + "\n" + body + "</file></xliff>").utf8)
    ) { segment in
      let words = [segment.previous?.text, segment.source.text, segment.next?.text].map { $0 ?? "-" }
      let languages = [segment.sourceLanguage, segment.targetLanguage].map { $0?.tag ?? "-" }
      found.append((words + languages).joined(separator: " ") + " \(segment.place)")
      return nil
    }
    #expect(found == ["- A C en de a.xlf:3:13", "A C D en de a.xlf:4:13", "C D - en de a.xlf:5:13"])
    #expect(outcome.untranslatedCount == 3 && outcome.filledCount == 0 && outcome.keptCount == 0)
  }

  @Test("files in other encodings keep it", arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-1", "UTF-8"])
  func encodings(encoding: String) throws {
    func encoded(_ text: String) -> [UInt8] {
      let units: [UInt32] =
        encoding.hasPrefix("UTF-16") ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
      let width = encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1
      if encoding == "UTF-8" { return Array(text.utf8) }
      return units.flatMap { unit in
        let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
        return encoding.hasSuffix("BE") ? bytes.reversed() : bytes
      }
    }
    let isWide = encoding.hasPrefix("UTF-16") || encoding.hasPrefix("UTF-32")
    let mark = isWide ? "\u{FEFF}" : ""
    let head =
      mark + "<?xml version='1.0' encoding='\(isWide ? String(encoding.prefix(6)) : encoding)'?><xliff version='1.2'>"
    let (before, after) = ("<file a='é'><trans-unit><source>Aé</source>", "</trans-unit></file></xliff>")
    let text = encoding == "ISO-8859-1" ? "&#1041;&#233;" : "Бé"
    let outcome = try XLIFFFilling(settings: ReadingSettings(file: "a.xlf", target: Language("ru"))).fill(
      encoded(head + before + after)
    ) { segment in
      segment.source.text == "Aé" ? .init("Бé", status: .approved) : nil
    }
    let expected = head + before + "<target state=\"translated\" xml:lang=\"ru\">\(text)</target>" + after
    #expect(outcome.bytes == encoded(expected))
  }

  @Test("comments, instructions, CDATA and a document type that look like tags mislead nobody")
  func decoys() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE xliff [<!-- <source>]> --><!ELEMENT xliff ANY><!ATTLIST xliff a CDATA "]>">]>\
      <xliff version="1.2"><file source-language="en" target-language="de"><!-- <trans-unit> --><?x <source>?>\
      <trans-unit a='<'><source><![CDATA[<source>]]></source></trans-unit></file></xliff>
      """.replacing("a='<'", with: "a='>'")
    let filled = try Self.filled(text, ["<source>": "Q"])
    #expect(
      filled
        == text.replacing("]]></source>", with: "]]></source><target state=\"translated\">Q</target>"))
  }

  @Test("bytes of other encodings that look like ASCII mislead nobody")
  func eastern() throws {
    let tail = Array("</source></trans-unit></file></xliff>".utf8)
    func bytes(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
      Array("<?xml version='1.0' encoding='\(encoding)'?><xliff version='1.2'><file><trans-unit><source>".utf8) + text
        + tail
    }
    // The second byte is that of a backslash.
    let japanese = bytes("Shift_JIS", [0x95, 0x5C])
    let filled = try XLIFFFilling(settings: ReadingSettings(file: "a.xlf")).fill(japanese) { segment in
      segment.source.text == "表" ? .init("表", status: .approved) : nil
    }
    #expect(filled.filledCount == 1)
    let target = Array("<target state=\"translated\">&#34920;</target>".utf8)
    #expect(filled.bytes == japanese.dropLast(tail.count - 9) + target + tail.dropFirst(9))
    // Between escapes, `<` is no bracket.
    let escaped = bytes("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x3C, 0x2B, 0x1B, 0x28, 0x42])
    let error = #expect(throws: InterchangeError.self) {
      try XLIFFFilling(settings: ReadingSettings(file: "a.xlf")).fill(escaped) { _ in nil }
    }
    #expect(error?.kind == .encoding)
  }

  @Test(
    "what cannot be filled in place is refused", arguments: ["<tmx/>", "<xliff version='1.2'>", "", "<xliff><a></b>"])
  func refusals(text: String) {
    #expect(throws: InterchangeError.self) { try Self.filled(text, [:]) }
  }
}
