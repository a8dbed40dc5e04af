import Testing

@testable import Text

@Suite("Boundaries")
struct BoundariesTests {
  @Test("Words are told from what stands between them, and all bytes are covered")
  func words() {
    let text = "Он не был."
    let spans = Boundaries(.word).spans(of: text)
    let bytes = Array(text.utf8)
    let words = spans.filter(\.isWord).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(spans.first?.range.lowerBound == 0)
    #expect(spans.last?.range.upperBound == bytes.count)
    #expect(words.filter { $0 != " " } == ["Он", "не", "был"])
  }

  @Test("Sentences follow UAX #29")
  func sentences() {
    let spans = Boundaries(.sentence).spans(of: "One. Two!")
    #expect(spans.map(\.range) == [0..<5, 5..<9])
    #expect(Boundaries(.sentence).spans(of: "").isEmpty)
  }

  /// The stretches by ICU alone.
  private func slowSpans(_ text: String, _ boundaries: Boundaries) -> [Boundaries.Span] {
    var text = text
    return text.withUTF8 { unsafe boundaries.spans(of: $0) }
  }

  @Test("The quick way finds what ICU finds, for all texts of a few characters", arguments: ["en", "fi", "ja", "ru"])
  func quickWay(_ locale: String) {
    let boundaries = Boundaries(.word, locale: locale)
    let alphabet = ["a", "7", ".", ",", " ", "'", ":", "Я", "’", ";", "-", "«", "_", "é", "@", "\u{301}", "日"]
    var texts = [""]
    var wrong: [String] = []
    for length in 1...4 {
      let letters = alphabet.prefix(length < 3 ? 17 : length < 4 ? 10 : 6)
      texts = texts.flatMap { text in letters.map { text + $0 } }
      wrong += texts.filter { boundaries.spans(of: $0) != slowSpans($0, boundaries) }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test("Between letters and digits every character up to U+052F, and of U+2000 to U+206F, is taken as ICU takes it")
  func everyCharacter() {
    let boundaries = Boundaries(.word, locale: "en")
    var wrong: [Unicode.Scalar] = []
    for scalar in (Array(0x20...0x530) + Array(0x2000...0x206F)).compactMap(Unicode.Scalar.init) {
      for text in ["a\(scalar)b", "1\(scalar)2", "\(scalar)\(scalar)."]
      where boundaries.spans(of: text) != slowSpans(text, boundaries) { wrong.append(scalar) }
    }
    #expect(wrong.prefix(20) == [])
  }
}
