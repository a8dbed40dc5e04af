import Languages
import Testing

@testable import Matching

@Suite("Marked text")
struct MarkedTextTests {
  private func marked(_ text: String, _ other: String, _ language: String = "en") throws -> String {
    let marked = MarkedText(text, against: other, in: try #require(Language(language)))
    #expect(marked.stretches.map(\.text).joined() == text)
    return marked.stretches.map { $0.isShared ? $0.text : "[\($0.text)]" }.joined()
  }

  @Test("What the other text lacks is marked, in longest stretches")
  func stretches() throws {
    #expect(try marked("He was freed.", "She was freed.") == "[He] was freed.")
    #expect(try marked("The court freed him.", "The court freed him.") == "The court freed him.")
    #expect(try marked("The court", "") == "[The court]")
    #expect(try marked("", "The court") == "")
    #expect(try marked("On 5 May he left", "On 6 May he left") == "On [5] May he left")
    #expect(try marked("警察は逮捕した", "警察は釈放した", "ja") == "警察は[逮捕]した")
  }
}
