import Languages
import Segmentation
import Testing

/// All short texts over a few characters, and long ones that tempt a search into going over the same ground.
@Suite struct SmallWorldTests {
  @Test(
    "In all texts of up to five characters the ends ascend, reach the end and agree with the decisions",
    arguments: [
      "en", "fr", "de", "ja",
    ])
  func exhaustive(_ tag: String) {
    let segmenter = Segmenter(for: Language(tag))
    let length = tag == "ja" ? 3 : 5
    forEachText(of: ["a", "A", ".", " ", "1", "\""], upTo: length) { check($0, segmenter) }
    forEachText(of: ["é", "Я", "…", "»", "(", "?", "-", "’"], upTo: length - 1) { check($0, segmenter) }
  }

  private func check(_ text: [UInt8], _ segmenter: Segmenter) {
    let ends = segmenter.ends(in: text)
    let breaks = segmenter.decisions(in: text).filter(\.isBreak).map(\.place)
    let isSound =
      text.isEmpty ? ends.isEmpty : ends == breaks + [text.count] && zip(ends, ends.dropFirst()).allSatisfy(<)
    if !isSound { Issue.record("\(String(decoding: text, as: UTF8.self)): ends \(ends), breaks \(breaks)") }
  }

  private func forEachText(of letters: [String], upTo length: Int, _ body: ([UInt8]) -> Void) {
    var texts: [[UInt8]] = [[]]
    for size in 0...length {
      for text in texts { body(text) }
      guard size < length else { break }
      texts = texts.flatMap { text in letters.map { text + Array($0.utf8) } }
    }
  }

  @Test("Ten thousand texts of tempting pieces, seed 20160407, are cut soundly in every language")
  func pieces() {
    let pieces = [
      "etc.", "Mr.", "г.", "2016", "z.", "B.", "(", ")", "«", "»", "—", "-", "…", "?!", "no.", "art.", "XIV.", "[3]",
      "9",
      " ", " ", " ", " ", "The", "the", "Он", "и", "т.", "п.", "U.S.", "J.-P.", "l'", "http://a.b/?C", ". . .", "•",
      "№", "ß",
    ]
    let segmenters = Language.withLocale.map { Segmenter(for: $0) } + [Segmenter(for: nil)]
    var state: UInt64 = 20_160_407
    for number in 0..<10_000 {
      var text: [UInt8] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Array(pieces[Int(state >> 33) % pieces.count].utf8)
      }
      check(text, segmenters[number % segmenters.count])
    }
  }

  @Test("Bytes that are not UTF-8 do no harm", arguments: ["en", "ja"])
  func invalid(_ tag: String) {
    let segmenter = Segmenter(for: Language(tag))
    for byte in UInt8(0x80)...0xFF {
      for text in [[byte], [0x41, 0x2E, byte, 0x20, 0x42], [0x2E, 0x20, byte, byte, 0x2E], [0x41, 0x2E, 0x20, byte]] {
        #expect(segmenter.ends(in: text).last == text.count)
      }
    }
  }

  @Test(
    "Time grows with the text and not faster", .timeLimit(.minutes(1)),
    arguments: [".", "(", "\"", "a", "\u{301}", "A. ", ".(", ".[1]", ". \"", "• ", "e.A", ". . ", ".\u{301}", "г. "])
  func linear(_ unit: String) {
    let text = Array(String(repeating: unit, count: 60_000 / unit.utf8.count).utf8)
    for tag in ["en", "ru"] { #expect(Segmenter(for: Language(tag)).ends(in: text).last == text.count) }
  }
}
