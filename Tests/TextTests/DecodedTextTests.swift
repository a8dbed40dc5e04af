import Testing

@testable import Text

@Suite("Decoding")
struct DecodedTextTests {
  private static let windows1251: [UInt8] = [
    0xCF, 0xF0, 0xE0, 0xE2, 0xE0, 0x20, 0xF7, 0xE5, 0xEB, 0xEE, 0xE2, 0xE5, 0xEA, 0xE0, 0x20, 0xED, 0xE0, 0xF0, 0xF3,
    0xF8, 0xE0, 0xFE, 0xF2, 0xF1, 0xFF, 0x20, 0xE2, 0x20, 0xF1, 0xF2, 0xF0, 0xE0, 0xED, 0xE5, 0x2E,
  ]

  @Test("A byte order mark decides")
  func marks() {
    let utf16: [UInt8] = [0xFF, 0xFE, 0x16, 0x04, 0x21, 0x00]
    #expect(DecodedText(utf16).text == "Ж!")
    #expect(DecodedText(utf16).encoding == "UTF-16LE")
    #expect(DecodedText([0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    #expect(DecodedText([0xFE, 0xFF, 0x04, 0x16]).text == "Ж")
  }

  @Test("Valid UTF-8 is UTF-8")
  func valid() {
    let decoded = DecodedText(Array("Ўзбек".utf8))
    #expect(decoded.text == "Ўзбек")
    #expect(decoded.replaced == 0)
  }

  @Test("UTF-16 without a mark is told by its zero bytes")
  func unmarkedUTF16() {
    let bytes = "Warsaw, 7 April".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(DecodedText(bytes).text == "Warsaw, 7 April")
    let swapped = "Warsaw, 7 April".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(DecodedText(swapped).encoding == "UTF-16BE")
  }

  @Test("Cyrillic UTF-16 without a mark is told too", arguments: ["Варшава, 7 апреля 2016 г.", "Ереван — Երևան"])
  func unmarkedCyrillic(_ text: String) {
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(DecodedText(bytes).text == text)
    #expect(DecodedText(bytes).encoding == "UTF-16LE")
  }

  @Test("A Russian text in windows-1251 is read as one")
  func legacy() {
    let decoded = DecodedText(Self.windows1251)
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.text == "Права человека нарушаются в стране.")
  }

  @Test("One broken byte in a Cyrillic text is replaced and counted, and the rest stays")
  func brokenByte() {
    let decoded = DecodedText(Array("Права человека".utf8) + [0xFF] + Array(" нарушены".utf8))
    #expect(decoded.text == "Права человека\u{FFFD} нарушены")
    #expect(decoded.replaced == 1)
  }

  @Test("No bytes are an empty text")
  func empty() {
    #expect(DecodedText([]).text.isEmpty)
  }
}
