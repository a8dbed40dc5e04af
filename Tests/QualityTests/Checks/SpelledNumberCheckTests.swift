import Languages
import Testing
import Translation

@testable import Quality

@Suite("Numbers in words on both sides")
struct SpelledNumberCheckTests {
  private func messages(_ source: String, _ target: String) throws -> [String] {
    SpelledNumberCheck(from: try language("en"), to: try language("ru"))
      .findings(in: SegmentPair(InlineText(source), InlineText(target), index: 0)).map(\.message)
  }

  @Test("The same numbers in words or digits are fine, and so are words that may be none")
  func clean() throws {
    #expect(try messages("after seven days", "через семь дней") == [])
    #expect(try messages("after seven days", "через 7 дней") == [])
    #expect(try messages("two of three", "трое из двух") == [])
    #expect(try messages("one day", "пять дней") == [])
    #expect(try messages("two of three", "пять и шесть") == [])
    #expect(try messages("seven", "много") == [])
  }

  @Test("One that became another is found")
  func mistakes() throws {
    #expect(try messages("after seven days", "через шесть дней") == ["7 in words became 6 in words"])
    #expect(try messages("two of three", "двое из пяти") == ["3 in words became 5 in words"])
  }
}
