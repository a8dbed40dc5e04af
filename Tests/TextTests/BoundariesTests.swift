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
}
