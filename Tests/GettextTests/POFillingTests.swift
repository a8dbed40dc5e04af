import Gettext
import Interchange
import Testing
import Translation

@Suite("Filling catalogues")
struct POFillingTests {
  private static let catalogue =
    POSample.header + """
      # kept   as it is
      #:  a.c:1
      msgid   "cat"
      msgstr ""

      #, c-format
      #| msgid "dgo"
      msgctxt "k"
      msgid "dog"
      msgstr ""

      #| msgid "hroses"
      msgid "horses"
      msgstr ""

      msgid "done" msgstr "gotowe"
      msgid "file"
      msgid_plural "files"
      msgstr[0] ""
      msgstr[1] ""
      msgstr[2] "plików"

      #~ msgid "old"
      #~ msgstr ""

      """

  private static func fill(_ text: String, _ answers: [String: POFilling.Answer]) throws -> String {
    let filling = try POFilling(Array(text.utf8), file: "t.po") { query in
      answers[[query.context, query.source, query.form.map { String($0) }].compactMap { $0 }.joined(separator: "/")]
    }
    return String(decoding: filling.bytes, as: UTF8.self)
  }

  private static func replaced(_ text: String, _ changes: [(String, String)]) -> String {
    var text = text
    for (old, new) in changes {
      if let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
    }
    return text
  }

  @Test("empty translations are filled, drafts marked, and nothing else is changed", arguments: ["\n", "\r\n"])
  func filling(end: String) throws {
    let text = String(Self.catalogue.flatMap { $0 == "\n" ? end : String($0) })
    let filled = try Self.fill(
      text,
      [
        "cat": .init("kot \"a\""), "k/dog": .init("pies", isDraft: true), "horses": .init("konie", isDraft: true),
        "file/0": .init("plik"), "files/1": .init("pliki"), "files/2": .init("never asked for"), "old": .init("never"),
        "done": .init("never"),
      ])
    let expected = Self.replaced(
      text,
      [
        ("msgid   \"cat\"\(end)msgstr \"\"", "msgid   \"cat\"\(end)msgstr \"kot \\\"a\\\"\""),
        ("#, c-format", "#, fuzzy, c-format"), ("msgid \"dog\"\(end)msgstr \"\"", "msgid \"dog\"\(end)msgstr \"pies\""),
        ("#| msgid \"hroses\"", "#, fuzzy\(end)#| msgid \"hroses\""),
        ("msgid \"horses\"\(end)msgstr \"\"", "msgid \"horses\"\(end)msgstr \"konie\""),
        ("msgstr[0] \"\"", "msgstr[0] \"plik\""), ("msgstr[1] \"\"", "msgstr[1] \"pliki\""),
      ])
    #expect(filled == expected)
    if POSample.canValidate { #expect(try POSample.complaints(Array(filled.utf8), strictly: false) == nil) }
  }

  @Test("a plural that lacks a form after filling is fuzzy")
  func incomplete() throws {
    let filled = try Self.fill(Self.catalogue, ["file/0": .init("plik")])
    let expected = Self.replaced(
      Self.catalogue, [("msgid \"file\"", "#, fuzzy\nmsgid \"file\""), ("msgstr[0] \"\"", "msgstr[0] \"plik\"")])
    #expect(filled == expected)
  }

  @Test("a text of several lines is laid out on lines, with the line feeds of its source")
  func lines() throws {
    let filled = try Self.fill("msgid \"a\\n\"\nmsgstr \"\"\n", ["a\n": .init("b\nc")])
    #expect(filled == "msgid \"a\\n\"\nmsgstr \"\"\n\"b\\n\"\n\"c\\n\"\n")
  }

  @Test("counts say what was filled and what was not")
  func counts() throws {
    let filling = try POFilling(Array(Self.catalogue.utf8), file: "t.po") { $0.source == "cat" ? .init("kot") : nil }
    #expect(filling.filledCount == 1 && filling.emptyCount == 4)
  }

  private static func legacy(_ charset: String, _ source: [UInt8], _ target: [UInt8]) -> [UInt8] {
    Array("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(charset)\\n\"\n# ".utf8) + source
      + Array("\nmsgid \"".utf8) + source + Array("\" msgstr \"".utf8) + target + Array("\"\n".utf8)
  }

  @Test("the encoding of the catalogue is kept")
  func encodings() throws {
    // "Łódź" in ISO 8859-2, "語" in EUC-JP and Shift_JIS, "ソ" whose second byte in Shift_JIS is a backslash.
    let cases: [(String, [UInt8], String, [UInt8])] = [
      ("ISO-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź", [0xA3, 0xF3, 0x64, 0xBC]),
      ("EUC-JP", [0xB8, 0xEC], "語", [0xB8, 0xEC]), ("SHIFT_JIS", [0x83, 0x5C], "語", [0x8C, 0xEA]),
    ]
    for (charset, source, answer, target) in cases {
      let filling = try POFilling(Self.legacy(charset, source, []), file: "t.po") { _ in .init(answer) }
      #expect(filling.bytes == Self.legacy(charset, source, target), "\(charset)")
    }
    let latin = Self.legacy("ISO-8859-2", [0xA3], [])
    let error = #expect(throws: InterchangeError.self) { try POFilling(latin, file: "t.po") { _ in .init("語") } }
    #expect(error?.kind == .character && error?.place.line == 4)
  }
}
