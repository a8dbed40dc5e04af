import Testing
import XML

@Suite("XML reader: encodings")
struct ReaderEncodingTests {
  /// A document's bytes in an encoding, and the name the reader gives it.
  struct Sample: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var name: String

    init(_ purpose: String, _ bytes: [UInt8], _ name: String) {
      testDescription = purpose
      self.bytes = bytes
      self.name = name
    }
  }

  private static func document(_ declared: String?) -> String {
    let declaration = declared.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? ""
    return declaration + "<a>Łódź 🎈</a>"
  }

  private static func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  private static func wider(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  static let samples = [
    Sample("UTF-8 without declaration", Array(document(nil).utf8), "UTF-8"),
    Sample("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(document("utf-8").utf8), "UTF-8"),
    Sample("UTF-8 that says UTF-16", Array(document("utf-16").utf8), "UTF-8"),
    Sample("UTF-8 that says ASCII", Array(document("us-ascii").utf8), "UTF-8"),
    Sample("UTF-16LE with mark", wide(document("UTF-16"), bigEndian: false, mark: true), "UTF-16LE"),
    Sample("UTF-16BE with mark", wide(document("UTF-16"), bigEndian: true, mark: true), "UTF-16BE"),
    Sample("UTF-16LE without mark", wide(document("utf-16"), bigEndian: false, mark: false), "UTF-16LE"),
    Sample("UTF-16BE without mark", wide(document(nil), bigEndian: true, mark: false), "UTF-16BE"),
    Sample("UTF-16LE that says UTF-8", wide(document("UTF-8"), bigEndian: false, mark: true), "UTF-16LE"),
    Sample("UTF-32LE with mark", wider(document("UTF-32"), bigEndian: false, mark: true), "UTF-32LE"),
    Sample("UTF-32BE without mark", wider(document(nil), bigEndian: true, mark: false), "UTF-32BE"),
  ]

  @Test("Unicode encodings are told from bytes, whatever the declaration says", arguments: samples)
  func unicode(sample: Sample) throws {
    for chunk in [1, 3, Int.max] {
      let reading = Reading(sample.bytes, chunk: chunk)
      #expect(reading.error == nil)
      #expect(reading.text == "Łódź 🎈")
    }
    let reader = XMLReader()
    try reader.read(sample.bytes) { _ in }
    #expect(reader.encoding == sample.name)
  }

  @Test("legacy encodings are read as declared")
  func legacy() {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-2'?><a>".utf8) + [0xB3, 0xF3, 0x64, 0xBC]
    #expect(Reading(latin + Array("</a>".utf8), chunk: 5).text == "łódź")
    let cyrillic = Array("<?xml version='1.0' encoding=\"windows-1251\"?><a>".utf8) + [0xCC, 0xE8, 0xF0]
    #expect(Reading(cyrillic + Array("</a>".utf8)).text == "Мир")
    let japanese = Array("<?xml version='1.0' encoding='Shift_JIS'?><a>".utf8) + [0x93, 0xFA, 0x96, 0x7B]
    let reading = Reading(japanese + Array("</a>".utf8), chunk: 1)
    #expect(reading.error == nil)
    #expect(reading.text == "日本")
  }

  @Test("other legacy encodings are read too, each by its own bytes")
  func furtherLegacy() {
    let samples: [(name: String, bytes: [UInt8], text: String)] = [
      ("KOI8-R", [0xED, 0xC9, 0xD2], "Мир"), ("GB18030", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
      ("windows-1252", [0x63, 0x61, 0x66, 0xE9], "café"), ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
      ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("ISO-8859-15", [0xA4], "€"), ("Big5", [0xA4, 0xA4], "中"),
    ]
    for sample in samples {
      let bytes = Array("<?xml version='1.0' encoding='\(sample.name)'?><a>".utf8) + sample.bytes + Array("</a>".utf8)
      for chunk in [1, Int.max] { #expect(Reading(bytes, chunk: chunk).text == sample.text, "\(sample.name)") }
    }
  }

  @Test(
    "text that is sound UTF-8 is read so, whatever legacy encoding it declares",
    arguments: ["windows-1252", "ISO-8859-2", "windows-1251", "Shift_JIS", "GB18030", "KOI8-R", "utf-16"])
  func wrongDeclaration(name: String) throws {
    let bytes = Array(Self.document(name).utf8)
    for chunk in [1, 3, Int.max] { #expect(Reading(bytes, chunk: chunk).text == "Łódź 🎈") }
    let reader = XMLReader()
    try reader.read(bytes) { _ in }
    try reader.finish { _ in }
    #expect(reader.encoding == "UTF-8" && reader.wrongDeclaration == name)
  }

  @Test("a chance likeness of UTF-8 in a script of many signs overrules nothing, a long text is judged by its start")
  func likeness() {
    // 'Рї' of windows-1251 is the byte pair D0 BF, which UTF-8 reads as 'п'.
    let word = Array("<?xml version='1.0' encoding='windows-1251'?><a>".utf8) + [0xD0, 0xBF] + Array("</a>".utf8)
    #expect(Reading(word).text == "Рї")
    let long = String(repeating: "x", count: 100_000)
    let late = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>\(long)".utf8) + [0xC3, 0xA9] + Array("</a>".utf8)
    #expect(Reading(late, chunk: 999).text == long + "Ã©")
  }

  @Test("an unknown encoding is named")
  func unknown() {
    let reading = Reading("<?xml version='1.0' encoding='klingon-8'?><a/>")
    #expect(reading.error == XMLError(.encoding, at: .init(line: 1, column: 1), "encoding 'klingon-8' is not known"))
  }

  @Test("bytes that do not fit are refused at their line")
  func wrongBytes() {
    let utf8 = Reading(Array("<a>\nx".utf8) + [0xFF, 0x41] + Array("</a>".utf8))
    #expect(utf8.error?.kind == .encoding && utf8.error?.position.line == 2)
    let cut = Reading([0xFF, 0xFE] + Self.wide("<a/>", bigEndian: false, mark: false) + [0x20])
    #expect(cut.error?.kind == .encoding)
    let surrogate = Reading(Self.wide("<a>x", bigEndian: false, mark: true) + [0x00, 0xDC, 0x41, 0x00])
    #expect(surrogate.error?.kind == .encoding)
  }

  @Test("all documents of up to three bytes over a small alphabet are refused, never crashed at")
  func tiny() {
    let alphabet: [UInt8] = [0, 0x20, 0x26, 0x3C, 0x3E, 0x61, 0x80, 0xC3, 0xEF, 0xF0, 0xFE, 0xFF]
    var count = 0
    for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          for bytes in [[first], [first, second], [first, second, third]] {
            if Reading(bytes).error == nil { count += 1 }
          }
        }
      }
    }
    #expect(count == 0)
  }
}
