import Gettext
import Interchange
import Languages
import Testing
import Translation

@Suite("Reading catalogues")
struct POReaderTests {
  @Test("a message has its context, flags, comments, references and what it was before")
  func facts() throws {
    let sample = try POSample(
      """
      # by a translator
      #
      # two lines
      #. by a programmer
      #: a.c:1 b.c:2
      #: c.c:3
      #, fuzzy, c-format
      #| msgctxt "old menu"
      #| msgid "Fil"
      msgctxt "menu"
      msgid "File\\n"
      "%s\\ttab"
      msgstr "Plik\\n%s\\ttab"

      """, status: .approved)
    let unit = try #require(sample.units.first)
    #expect(unit.variants.map(\.text) == ["File\n%s\ttab", "Plik\n%s\ttab"])
    #expect(unit.variants.map(\.language.tag) == ["en", "pl"])
    #expect(unit.variants.map(\.status) == [.approved, .draft])
    #expect(unit.notes == ["by a translator\n\ntwo lines"])
    #expect(
      unit.properties.map { "\($0.type)=\($0.value)" } == [
        "po:context=menu", "po:flag=fuzzy", "po:flag=c-format", "po:reference=a.c:1 b.c:2", "po:reference=c.c:3",
        "po:extracted=by a programmer", "po:previous-msgctxt=old menu", "po:previous-msgid=Fil",
      ])
    #expect(sample.account.log.faults == [] && sample.account.unitCount == 1)
    #expect(sample.account.unitPlace == Place(file: "t.po", line: 23, column: 1))
    #expect(sample.account.sourceLanguage?.tag == "en" && sample.account.encoding == "UTF-8")
    #expect(sample.header["last-translator"] == "T <t@example.org>")
  }

  @Test("each form of a plural is a unit, untranslated messages are counted, obsolete ones marked")
  func forms() throws {
    let sample = try POSample(
      """
      msgid "file"
      msgid_plural "files"
      msgstr[0] "plik"
      msgstr[1] "pliki"
      msgstr[2] ""

      msgid "no"
      msgstr ""

      #~ msgid "old"
      #~ msgstr "stary"

      """)
    #expect(
      sample.units.map { $0.variants.map(\.text) } == [["file", "plik"], ["files", "pliki"], ["old", "stary"]])
    func value(_ index: Int, _ type: String) -> String? {
      sample.units[index].properties.first { $0.type == type }?.value
    }
    #expect((0...1).map { value($0, "po:plural") } == ["0", "1"])
    #expect(value(0, "po:msgid_plural") == "files" && value(1, "po:msgid") == "file")
    #expect(value(2, "po:obsolete") == "yes")
    #expect(sample.account.untranslatedCount == 1 && sample.account.unitCount == 3)
    #expect(sample.units.allSatisfy { unit in unit.properties.contains { $0.type == "po:state" } })
  }

  @Test("escapes are those of C")
  func escapes() throws {
    let sample = try POSample(#"msgid "\a\b\f\n\r\t\v\\\"\101\x42\303\251z""# + "\nmsgstr \"x\\\\\"\n")
    #expect(sample.units.first?.variants[0].text == "\u{7}\u{8}\u{C}\n\r\t\u{B}\\\"ABéz")
  }

  /// A broken catalogue: `⟂` stands where the fault is told.
  struct Broken: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String

    var bytes: [UInt8] { Array(text.utf8.split(separator: Array("⟂".utf8)).joined()) }

    /// The line and column of the mark.
    var place: Place {
      let before = text[..<(text.firstRange(of: "⟂")?.lowerBound ?? text.endIndex)]
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return Place(file: "t.po", line: lines.count, column: (lines.last?.utf8.count ?? 0) + 1)
    }
  }

  static let broken = [
    Broken(testDescription: "a byte order mark", text: "⟂\u{FEFF}msgid \"a\"\nmsgstr \"b\"\n"),
    Broken(testDescription: "no msgstr", text: "msgid \"a\"\n\n⟂msgid \"b\"\n"),
    Broken(testDescription: "no msgid", text: "⟂msgstr \"b\"\n"),
    Broken(testDescription: "a comment inside", text: "msgid \"a\"\n⟂# no\nmsgstr \"b\"\n"),
    Broken(testDescription: "an unknown word", text: "msgid \"a\"\n⟂msgst \"b\"\n"),
    Broken(
      testDescription: "an unknown word of what was before", text: "#| ⟂previous \"a\"\nmsgid \"a\"\nmsgstr \"b\"\n"),
    Broken(
      testDescription: "a comment of what was before", text: "#| # no\nmsgid \"a\"\n⟂msgstr \"b\"\n"),
    Broken(testDescription: "no closing quote", text: "msgid ⟂\"a\nmsgstr \"b\"\n"),
    Broken(testDescription: "an unknown escape", text: "msgid \"a⟂\\q\"\nmsgstr \"b\"\n"),
    Broken(testDescription: "the end", text: "msgid \"a\"⟂"),
    Broken(testDescription: "a second definition", text: "msgid \"a\"\nmsgstr \"b\"\n⟂msgid \"a\"\nmsgstr \"b\"\n"),
    Broken(
      testDescription: "a second, obsolete definition",
      text: "msgid \"a\"\nmsgstr \"b\"\n#~ ⟂msgid \"a\"\n#~ msgstr \"b\"\n"),
    Broken(testDescription: "half obsolete", text: "#~ msgid \"a\"\n⟂msgstr \"b\"\n"),
    Broken(testDescription: "forms without plural", text: "msgid \"a\"\nmsgstr⟂[0] \"b\"\n"),
    Broken(testDescription: "a plural without forms", text: "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr ⟂\"c\"\n"),
    Broken(testDescription: "forms out of order", text: "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr⟂[1] \"c\"\n"),
    Broken(testDescription: "line feeds that disagree", text: "⟂msgid \"a\\n\"\nmsgstr \"b\"\n"),
  ]

  @Test("a broken catalogue is refused at its first fault", arguments: broken)
  func refusals(broken: Broken) throws {
    let error = #expect(throws: InterchangeError.self) { try POSample(reading: broken.bytes) }
    #expect(error?.place == broken.place)
    // What gettext refuses, and nothing else.
    if POSample.canValidate { #expect(try POSample.complaints(broken.bytes, strictly: false) != nil) }
  }

  private static func header(_ fields: String) -> String { "msgid \"\"\nmsgstr \"\(fields)\"\n" }

  @Test("the encoding is the header's, wherever it stands")
  func encodings() throws {
    let head = Array(Self.header("Content-Type: text/plain; charset=KOI8-R\\n").utf8)
    // "Суд" in KOI8-R.
    let message = Array("msgid \"court\"\nmsgstr \"".utf8) + [0xF3, 0xD5, 0xC4] + Array("\"\n".utf8)
    for bytes in [head + message, message + head] {
      let sample = try POSample(reading: bytes)
      #expect(sample.units.map { $0.variants[1].text } == ["Суд"])
      #expect(sample.account.encoding == "KOI8-R")
    }
    let wrong = Array(Self.header("Content-Type: text/plain; charset=UTF-8\\n").utf8) + message
    let error = #expect(throws: InterchangeError.self) { try POSample(reading: wrong) }
    #expect(error?.kind == .encoding && error?.place == Place(file: "t.po", line: 4, column: 9))
    let ascii = Array(Self.header("Content-Type: text/plain; charset=ASCII\\n").utf8) + message
    #expect(throws: InterchangeError.self) { try POSample(reading: ascii) }
    let comment =
      Array("# ".utf8) + [0xFF] + Array("\n".utf8) + wrong.prefix(wrong.count - message.count)
      + Array("msgid \"a\"\nmsgstr \"b\"\n".utf8)
    #expect(try POSample(reading: comment).units.count == 1)
  }

  @Test("without a header, or with an unknown encoding, a warning says what was guessed")
  func guesses() throws {
    for header in [
      "", Self.header("Content-Type: text/plain; charset=CHARSET\\n"),
      Self.header("Content-Type: text/plain; charset=FOO\\n"),
    ] {
      let sample = try POSample(reading: Array((header + "msgid \"a\"\nmsgstr \"ż\"\n").utf8))
      #expect(sample.units.map { $0.variants[1].text } == ["ż"])
      #expect(sample.account.log.faults.contains { $0.severity == .warning && $0.message.contains("read as UTF-8") })
    }
  }

  @Test(
    "languages are the header's, else the caller's, else the file name's",
    arguments: [
      ("Language: pt_BR\\n", "x.po", "en pt-BR"), ("Language: sr@latin\\n", "x.po", "en sr-Latn"),
      ("Language: de_DE.UTF-8\\nX-Source-Language: fr\\n", "x.po", "fr de-DE"),
      ("X-Poedit-Language: Ukrainian\\n", "x.po", "en uk"), ("", "po/fr.po", "en fr"), ("", "app_pt_BR.po", "en pt-BR"),
      ("", "app.zh-Hant.po", "en zh-Hant"), ("", "my_App.po", "en und"), ("", "messages.po", "en und"),
      ("Language: en\\n", "x.po", "und en"), ("Language: en_GB\\n", "x.po", "und en-GB"),
      ("Language: LANGUAGE\\n", "pl.po", "en pl"),
    ])
  func languages(header: String, file: String, languages: String) throws {
    let text = Self.header(header + "MIME-Version: 1.0\\n") + "msgid \"a\"\nmsgstr \"b\"\n"
    let sample = try POSample(reading: Array(text.utf8), settings: ReadingSettings(file: file))
    #expect(sample.units.map { $0.variants.map(\.language.tag).joined(separator: " ") } == [languages])
    let settings = ReadingSettings(file: file, source: Language("it"), target: Language("kk"))
    let known = try POSample(reading: Array(text.utf8), settings: settings).units[0].variants.map(\.language.tag)
    #expect(known[0] == (header.contains("Source") ? "fr" : "it"))
    #expect(header == "" || header.contains("LANGUAGE") ? known[1] == "kk" : languages.hasSuffix(known[1]))
  }

  @Test("carriage returns are blanks, or the ends of all lines")
  func returns() throws {
    let text = "# c\nmsgid \"a\"\nmsgstr \"b\"\n#, fuzzy\nmsgid \"c\"\nmsgstr \"d\"\n"
    for end in ["\r\n", "\r"] {
      let bytes = text.utf8.flatMap { $0 == 0x0A ? Array(end.utf8) : [$0] }
      let sample = try POSample(reading: bytes, settings: ReadingSettings(file: "pl.po", status: .approved))
      #expect(sample.units.map { $0.variants[1].status } == [.approved, .draft])
      #expect(sample.units.first?.notes == ["c"])
    }
  }

  @Test("what msgfmt -c complains of are warnings at their message")
  func complaints() throws {
    let format = try POSample("#, c-format\nmsgid \"%d files\"\nmsgstr \"%s plik\"\n")
    #expect(format.faultPlaces == ["15:1 warning"])
    let forms = try POSample("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n")
    #expect(forms.faultPlaces == ["1:1 warning"])
    let sound = try POSample("#, c-format\nmsgid \"%d%% of %s\"\nmsgstr \"%d%% z %s\"\n")
    #expect(sound.faultPlaces == [])
  }
}
