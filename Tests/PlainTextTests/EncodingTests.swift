import Testing
import Translation

@testable import PlainText

@Suite("Encodings and binary content")
struct EncodingTests {
  @Test("A byte order mark of UTF-8 counts in the map and not in the text")
  func mark() {
    let reading = Reading([0xEF, 0xBB, 0xBF] + Array("abc def".utf8), layout: .auto)
    #expect(reading.texts(.paragraph) == ["abc def"])
    #expect(reading.document.encoding == "UTF-8")
    #expect(reading.document.blocks[0].map.source(of: 4..<7) == 7..<10)
    #expect(reading.mapFaults == [])
  }

  @Test("UTF-16 is read, and mapped to its UTF-8 form")
  func wide() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "Суд идёт.".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let document = PlainTextReader().read(bytes)
    #expect(document.encoding == "UTF-16LE")
    #expect(document.blocks.map(\.content.text) == ["Суд идёт."])
    #expect(document.blocks[0].map.source(of: 0..<6) == 0..<6)
  }

  @Test("A guessed encoding is reported, replaced bytes are a warning")
  func guessed() {
    let russian = "Суд в столице приговорил журналиста к двум годам лишения свободы. Прокурор отказался говорить."
    let bytes = russian.unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x410 + 0xC0)
    }
    let document = PlainTextReader().read(bytes)
    #expect(document.encoding == "windows-1251")
    #expect(document.blocks.map(\.content.text) == [russian])
    #expect(document.faults.contains { $0.message.contains("guessed as 'windows-1251'") })
    let broken = PlainTextReader().read(Array("Слово за словом — и одна ".utf8) + [0xFF] + Array(" ошибка".utf8))
    #expect(broken.faults.contains { $0.severity == .warning && $0.message.contains("became U+FFFD") })
  }

  @Test(
    "Binary content is one error and no block",
    arguments: [
      ([0x61, 0, 0x62], "binary content"), (Array("%PDF-1.7\n".utf8), "a PDF document"),
      (Array("PK\u{3}\u{4}abc".utf8), "a ZIP archive"), ([1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16], "binary content"),
    ])
  func binary(_ bytes: [UInt8], _ reason: String) {
    for layout in Layout.allCases {
      let document = PlainTextReader(layout: layout).read(bytes)
      #expect(document.blocks.isEmpty)
      #expect(document.faults.map(\.severity) == [.error])
      #expect(document.faults[0].message.contains(reason))
    }
  }

  @Test(
    "An empty file, and one of white space, give nothing and no fault",
    arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{C}"])
  func empty(_ text: String) {
    for layout in Layout.allCases {
      let document = PlainTextReader(layout: layout).read(Array(text.utf8))
      #expect(document.blocks.isEmpty)
      #expect(document.faults.isEmpty)
    }
  }
}
