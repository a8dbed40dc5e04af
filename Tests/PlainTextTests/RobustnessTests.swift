import TestSupport
import Testing
import Translation

@testable import PlainText

@Suite("Robustness")
struct RobustnessTests {
  @Test(
    "Time grows with length only: long runs of one sign, one word, one line, many short ones",
    arguments: [
      ".", "(", "\"", "a", "1", "-", "\u{301}", "1\n", "1 a\n\n", "a-\n", "x.1 ", "\n", "\u{C}", "http://a-\n",
      "\u{AD}", "* ", "[1]",
    ])
  func long(_ unit: String) {
    let bytes = Array(String(repeating: unit, count: 50_000 / unit.utf8.count).utf8)
    for layout in Layout.allCases {
      let clock = ContinuousClock()
      let time = clock.measure { _ = PlainTextReader(layout: layout).read(bytes) }
      #expect(time < .seconds(8), "\(layout): \(time)")
    }
  }

  @Test("Random bytes and shuffled pieces of releases never break a map", arguments: 0..<60)
  func random(seed: Int) {
    var numbers = SeededRandom(seed: seed)
    let pieces = [
      "1", "12", " ", "\n", "\n\n", "\u{C}", "-", "- ", "a", "Слово", ".", "”", "http://a.org/b-", "____\n", "[1]", "¹",
      "*",
      "THE COURT OF", "\t", "\u{AD}", "\u{A0}", "\r\n", "1. ", "• ", "x@y.org", "+48 22 000 00 00", "\u{2029}",
      "said.1 ", "é",
      "                      \n", "long-\n", "and the court of the republic said that it would not be so",
    ]
    var text = ""
    for _ in 0..<400 { text += pieces.randomElement(using: &numbers) ?? "" }
    var bytes = Array(text.utf8)
    if seed % 3 == 0 { bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &numbers))) }
    for layout in Layout.allCases {
      guard String(validating: bytes, as: UTF8.self) != nil else {
        _ = PlainTextReader(layout: layout).read(bytes)
        continue
      }
      let reading = Reading(bytes, layout: layout)
      #expect(reading.mapFaults == [])
      #expect(reading.document.blocks.allSatisfy { !$0.content.text.isEmpty || !$0.content.codes.isEmpty })
    }
  }

  @Test("Random bytes through a stream do not stop it", arguments: 0..<20)
  func bytes(seed: Int) {
    var numbers = SeededRandom(seed: seed)
    var stream = LineStream(layout: .lines)
    let signs: [UInt8] = [0x0A, 0x0D, 0x20, 0x61, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0xF0, 0x9F, 0xFF, 0xED]
    for _ in 0..<50 {
      let chunk = (0..<37).map { _ in signs.randomElement(using: &numbers) ?? 0x0A }
      for block in stream.read(chunk) { #expect(!block.content.text.isEmpty) }
    }
    _ = stream.finish()
    #expect(stream.offset == 50 * 37)
  }
}
