import Interchange
import Languages
import Testing
import Translation

/// Hand-made files with what is met in files of other tools.
@Suite("TMX of other tools")
struct TMXQuirkTests {
  private static let russian = "<tu><tuv xml:lang='ru'><seg>Мир</seg></tuv></tu>"

  private static func file(_ encoding: String, _ body: [UInt8]) -> [UInt8] {
    let text = TMXSample.document("@").split(separator: "@")
    let head = text[0].replacing("<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>")
    return Array(head.utf8) + body + Array(text[1].utf8)
  }

  private static func unit(_ segment: [UInt8]) -> [UInt8] {
    Array("<tu><tuv xml:lang='ru'><seg>".utf8) + segment + Array("</seg></tuv></tu>".utf8)
  }

  @Test("texts in legacy encodings are read as declared")
  func legacy() throws {
    for (name, bytes) in [
      ("windows-1251", [0xCC, 0xE8, 0xF0]), ("KOI8-R", [0xED, 0xC9, 0xD2]), ("ISO-8859-5", [0xBC, 0xD8, 0xE0]),
    ] as [(String, [UInt8])] {
      let sample = try TMXSample(reading: Self.file(name, Self.unit(bytes)), chunk: 7)
      #expect(sample.faults == [] && sample.units.first?.variants.first?.text == "Мир")
      #expect(sample.account.encoding == name)
    }
  }

  @Test("a wrong declaration is seen through, and reported", arguments: ["utf-16", "windows-1252", "ISO-8859-1"])
  func wrongDeclaration(name: String) throws {
    let sample = try TMXSample(reading: Self.file(name, Array(Self.russian.utf8)))
    #expect(sample.units.first?.variants.first?.text == "Мир")
    #expect(
      sample.faults.map(\.description) == [
        "t.tmx:1:1: warning: the file says that it is in '\(name)'; its bytes are UTF-8"
      ])
  }

  @Test("UTF-16 is read with a mark and without, in either order of bytes")
  func wide() throws {
    for (mark, isLittle) in [(true, true), (true, false), (false, true), (false, false)] {
      let text = (mark ? "\u{FEFF}" : "") + TMXSample.document(Self.russian)
      let bytes = text.utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
        return isLittle ? pair.reversed() : pair
      }
      let sample = try TMXSample(reading: bytes, chunk: 5)
      #expect(sample.faults == [] && sample.units.first?.variants.first?.text == "Мир")
    }
  }

  @Test("bytes that do not fit their encoding are refused at their line")
  func badBytes() {
    let error = #expect(throws: InterchangeError.self) {
      try TMXSample(reading: Self.file("UTF-8", Self.unit([0xCC, 0xE8, 0xF0])))
    }
    #expect(error?.kind == .encoding && error?.place.line == 3)
  }

  @Test("old files name the language in lang, in any letter case, with an underscore; many texts a unit are read")
  func languages() throws {
    let tags = ["EN-us", "en_GB", "DE", "zh_hant_tw", "sr-Latn-RS", "x-custom", "es-419"]
    let texts = tags.map { "<tuv lang='\($0)'><seg>\($0)</seg></tuv>" }.joined()
    let sample = try TMXSample(body: "<tu>\(texts)</tu>")
    #expect(
      sample.units.first?.variants.map(\.language.tag)
        == ["en-US", "en-GB", "de", "zh-Hant-TW", "sr-Latn-RS", "x-custom", "es-419"])
    #expect(sample.units.first?.variants.map(\.text) == tags)
  }

  @Test("the order of texts is the file's, also where the source comes last")
  func order() throws {
    let sample = try TMXSample(
      body: """
        <tu srclang="de"><tuv xml:lang="fr"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>
        """)
    let again = try TMXSample(reading: TMXSample.written(sample.units, WritingSettings(toolVersion: "1")))
    #expect(sample.units.first?.variants.map(\.text) == ["a", "b"] && again.units == sample.units)
  }

  @Test("a document type with an outer part is not fetched; one with attribute defaults is bounded")
  func documentType() throws {
    let outer = "<!DOCTYPE tmx PUBLIC \"-//x\" \"http://127.0.0.1:1/tmx14.dtd\">"
    let text = TMXSample.document(Self.russian)
    let cut = try #require(text.firstIndex(of: "\n"))
    #expect(try TMXSample(String(text[..<cut]) + outer + text[cut...]).units.count == 1)
  }

  @Test("comments, instructions, CDATA and references inside a segment leave its text whole")
  func pieces() throws {
    let sample = try TMXSample(segment: "a<!-- x -->b<?p q?><![CDATA[<c>]]>&#100;&#x1F388;&amp;&lt;")
    #expect(sample.faults == [] && sample.units.first?.variants.first?.text == "ab<c>d🎈&<")
  }

  @Test("inline attributes that TMX does not know are named once, a number that is none too")
  func inlineAttributes() throws {
    let sample = try TMXSample(segment: "<ph x='a1' rid='2'/><ph x='2' rid='2'/><ph assoc='p'/>")
    #expect(sample.faults.map(\.severity) == [.warning, .warning])
    #expect(sample.units.first?.variants.first?.content.codes.map(\.partner) == [nil, 2, nil])
  }
}
