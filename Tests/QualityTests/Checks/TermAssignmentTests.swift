import Languages
import Testing
import Translation

@testable import Quality

@Suite("Terms of a source and their renderings")
struct TermAssignmentTests {
  private func findings(_ concepts: [Concept], _ source: String, _ target: String) throws -> [Finding] {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    return TermCheck(concepts, from: english, to: russian)
      .findings(in: CheckedPair(SegmentPair(InlineText(source), InlineText(target), index: 0)))
  }

  private func concepts() throws -> [Concept] {
    let (english, russian) = (try #require(Language("en")), try #require(Language("ru")))
    return [
      Concept(id: "arrest", terms: [Term("arrest", english), Term("арест", russian)]),
      Concept(
        id: "detention", terms: [Term("detention", english), Term("арест", russian), Term("задержание", russian)]),
      Concept(id: "house-arrest", terms: [Term("house arrest", english), Term("домашний арест", russian)]),
    ]
  }

  @Test("Two terms need two renderings, each taking the one that the other can spare")
  func pairs() throws {
    #expect(try findings(concepts(), "Arrest and detention.", "Арест и задержание.").isEmpty)
    #expect(try findings(concepts(), "Detention and arrest.", "Арест и задержание.").isEmpty)
    let found = try findings(concepts(), "Arrest and detention.", "Только арест.")
    #expect(found.map(\.check) == ["term-partial"])
  }

  @Test("What stands inside the rendering of one term renders no other")
  func nested() throws {
    let found = try findings(concepts(), "Arrest, then house arrest.", "Лишь домашний арест.")
    #expect(found.map(\.check) == ["term-partial"])
    #expect(found.map(\.message) == ["'arrest' has no rendering of its own: 'арест' renders another term"])
    #expect(try findings(concepts(), "Arrest, then house arrest.", "Арест, затем домашний арест.").isEmpty)
  }
}
