import Testing
import Translation

@Suite("Sentences joined to one text")
struct JoiningTests {
  @Test("Nothing joined is empty, one alone is itself")
  func few() {
    let text = InlineText("It rained.", codes: [InlineCode(.noteReference, label: "1", at: 10)])
    #expect(InlineText(joining: []) == InlineText(""))
    #expect(InlineText(joining: [text]) == text)
  }

  @Test("A space stands between two, and codes move along, counted in scalars")
  func moved() {
    let first = InlineText("Ё.", codes: [InlineCode(.noteReference, label: "1", at: 2)])
    // An e with a combining acute is two scalars.
    let second = InlineText(
      "e\u{301}té.", codes: [InlineCode(.placeholder, at: 0), InlineCode(.noteReference, label: "2", at: 5)])
    let joined = InlineText(joining: [first, second])
    #expect(joined.text == "Ё. e\u{301}té.")
    #expect(joined.codes.map(\.at) == [2, 3, 8])
    #expect(joined.codes.map(\.label) == ["1", "", "2"])
    #expect(joined.codes.map(\.kind) == [.noteReference, .placeholder, .noteReference])
  }

  @Test("An empty text at the start adds no space, and its codes stay in front")
  func emptyFirst() {
    let empty = InlineText("", codes: [InlineCode(.lineBreak, at: 0)])
    let joined = InlineText(joining: [empty, InlineText("One."), InlineText("Two.")])
    #expect(joined.text == "One. Two.")
    #expect(joined.codes.map(\.at) == [0])
  }
}
