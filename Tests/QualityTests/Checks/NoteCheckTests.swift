import Testing
import Translation

@testable import Quality

@Suite("Footnote marks")
struct NoteCheckTests {
  private func messages(_ source: [String], _ target: [String]) -> [String] {
    let text = { (marks: [String]) in
      InlineText("text", codes: marks.map { InlineCode(.noteReference, label: $0, at: 4) })
    }
    return NoteCheck().findings(in: SegmentPair(text(source), text(target), index: 0)).map(\.message)
  }

  @Test("The same marks in the same order are fine")
  func clean() {
    #expect(messages([], []).isEmpty)
    #expect(messages(["1", "2"], ["1", "2"]).isEmpty)
  }

  @Test("Lost, new, changed, repeated and swapped marks are named")
  func mistakes() {
    #expect(messages(["1", "2"], ["1"]) == ["footnote mark '2' is missing in the target"])
    #expect(messages([], ["*"]) == ["footnote mark '*' is not in the source"])
    #expect(messages(["1"], ["2"]) == ["footnote mark '1' became '2'"])
    #expect(messages(["1"], ["1", "1"]) == ["footnote mark '1' is not in the source"])
    #expect(messages(["1", "1"], ["1"]) == ["footnote mark '1' is missing in the target"])
    #expect(messages(["1", "2"], ["2", "1"]) == ["the footnote marks stand in another order"])
  }

  @Test("Other codes are no marks")
  func otherCodes() {
    let bold = InlineText("text", codes: [InlineCode(.opening, label: "1", at: 0)])
    #expect(NoteCheck().findings(in: SegmentPair(bold, "текст", index: 0)).isEmpty)
  }
}
