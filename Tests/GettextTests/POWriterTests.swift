import Files
import Gettext
import Interchange
import Languages
import TestSupport
import Testing
import Translation

@Suite("Writing catalogues")
struct POWriterTests {
  private static func unit(
    _ source: String, _ target: String, _ language: String = "pl", status: Status = .approved
  ) throws -> TranslationUnit {
    TranslationUnit([
      Variant(try #require(Language("en")), InlineText(source), status: .approved),
      Variant(try #require(Language(language)), InlineText(target), status: status),
    ])
  }

  /// The messages behind the header.
  private static func body(_ units: [TranslationUnit]) throws -> String {
    let bytes = try POSample.written(units)
    if POSample.canValidate { #expect(try POSample.complaints(bytes) == nil) }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.firstRange(of: "\n\n").map { String(text[$0.upperBound...]) } ?? ""
  }

  @Test("the header names languages, encoding and the rule of plurals")
  func header() throws {
    let settings = WritingSettings(toolVersion: "1.2", date: Timestamp("2026-03-04T05:06:07Z"))
    let text = String(decoding: try POSample.written([Self.unit("a", "b", "uk")], settings), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        msgid ""
        msgstr ""
        "Project-Id-Version: concord 1.2\\n"
        "PO-Revision-Date: 2026-03-04 05:06+0000\\n"
        "Last-Translator: concord\\n"
        "Language-Team: uk\\n"
        "Language: uk\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 \
        : 2);\\n"
        "X-Source-Language: en\\n"

        msgid "a"
        msgstr "b"

        """))
  }

  @Test("units of one plural are put together, also where they were apart")
  func plurals() throws {
    let messages = """
      #, c-format
      msgctxt "k"
      msgid "%d file"
      msgid_plural "%d files"
      msgstr[0] "%d plik"
      msgstr[1] "%d pliki"
      msgstr[2] "%d plików"

      """
    let units = try POSample(messages, status: .approved).units
    #expect(units.count == 3)
    let other = try Self.unit("x", "y")
    #expect(try Self.body([units[2], other, units[0], units[1]]) == messages + "\nmsgid \"x\"\nmsgstr \"y\"\n")
  }

  @Test("equal units are one message; others of the same source get a context")
  func twins() throws {
    var release = try Self.unit("a", "c")
    release.release = "2016-04-07"
    var again = try Self.unit("a", "b")
    again.notes = ["seen twice"]
    let text = try Self.body([Self.unit("a", "b"), release, again, Self.unit("a", "d"), Self.unit("a", "e")])
    #expect(
      text == """
        # seen twice
        msgid "a"
        msgstr "b"

        msgctxt "2016-04-07"
        msgid "a"
        msgstr "c"

        msgctxt "2"
        msgid "a"
        msgstr "d"

        msgctxt "3"
        msgid "a"
        msgstr "e"

        """)
  }

  @Test("drafts are fuzzy, rejected texts are left out, line feeds fit the source")
  func states() throws {
    let units = [
      try Self.unit("a\n", "b", status: .draft), try Self.unit("r", "s", status: .rejected),
      try Self.unit("c", "\nd\n", status: .reviewed), try Self.unit("", "x"), try Self.unit("x", ""),
    ]
    #expect(try Self.body(units) == "#, fuzzy\nmsgid \"a\\n\"\nmsgstr \"b\\n\"\n\nmsgid \"c\"\nmsgstr \"d\"\n")
  }

  @Test("codes stand in the text in their own notation")
  func codes() throws {
    var unit = try Self.unit("ab", "c")
    unit.variants[0].content.codes = [
      InlineCode(.opening, label: "1", at: 0, content: "<b>"), InlineCode(.closing, label: "1", at: 1, content: "</b>"),
      InlineCode(.lineBreak, at: 2),
    ]
    unit.variants[1].content.codes = [InlineCode(.lineBreak, at: 1)]
    #expect(try Self.body([unit]) == "msgid \"<b>a</b>b\\n\"\nmsgstr \"c\\n\"\n")
  }

  @Test(
    "every language has a rule of plurals that gettext takes",
    arguments: [
      "en", "pl", "ru", "uk", "fr", "de", "es", "it", "kk", "cs", "pt", "pt-BR", "ja", "zh-Hant", "ar", "ro", "lt",
      "lv",
      "sl", "ga", "cy", "mt", "is", "sr-Latn", "he", "hy", "tlh",
    ])
  func rules(tag: String) throws {
    let target = try #require(Language(tag))
    let source = try #require(Language(tag == "en" ? "fr" : "en"))
    let units = (0..<2).map { form in
      var unit = TranslationUnit([
        Variant(source, InlineText(form == 0 ? "%d a" : "%d b"), status: .approved),
        Variant(target, InlineText("%d \(form)"), status: .approved),
      ])
      unit.properties = [
        Property(type: "po:plural", value: String(form)), Property(type: "po:msgid", value: "%d a"),
        Property(type: "po:msgid_plural", value: "%d b"),
      ]
      return unit
    }
    let bytes = try POSample.written(units)
    if POSample.canValidate { #expect(try POSample.complaints(bytes) == nil) }
    let sample = try POSample(reading: bytes)
    #expect(sample.header.target == target)
    #expect(sample.account.log.faults == [])
  }

  @Test("lines are broken where gettext's own writer breaks them", .enabled(if: POSample.canValidate))
  func wrapping() throws {
    let words = ["a", "word", "longer", "Übergrößen", "считать", "x\n", "日本語の文", "tab\t", "\"q\"", "wort,"]
    for seed in 0..<Fuzzing.rounds(orElse: 60) {
      var random = SeededRandom(seed: seed)
      let text = (0..<(1 + random.below(40))).map { _ in words[random.below(words.count)] }.joined(separator: " ")
      let bytes = try POSample.written([Self.unit("source", text), Self.unit(text, "target")])
      let outcome = try Subprocess("msgcat", ["-"]).run(input: bytes)
      // The header's long lines stay whole here, since tools that read headers do not all join them.
      func messages(_ bytes: [UInt8]) -> Substring {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.firstRange(of: "\n\n").map { text[$0.upperBound...] } ?? ""
      }
      #expect(messages(bytes) == messages(outcome.output), "seed \(seed)")
    }
  }
}
