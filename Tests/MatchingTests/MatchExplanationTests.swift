import Languages
import Matching
import Testing
import Translation

@Suite("Explanation of a match")
struct MatchExplanationTests {
  @Test("The words, both distances and every point taken off are told")
  func parts() throws {
    let english = try #require(Language("en"))
    let explanation = MatchExplanation("He left on 7 April.", against: "She left on 9 May.", in: english)
    #expect(explanation.query.map(\.text) == ["He", "left", "on", "7 April", "."])
    #expect(explanation.query.map(\.value) == ["he", "left", "on", "-4-7", "."])
    #expect(explanation.source.map(\.kind) == ["word", "word", "word", "date", "punctuation"])
    #expect(explanation.query[3].key == explanation.source[3].key)
    #expect(explanation.query[0].key != explanation.source[0].key)
    // Words: 1 of 5; characters: "s" of "she left on D." (14), the date being one character.
    #expect(explanation.score.similarity.tokenDistance == 1)
    #expect(explanation.score.similarity.tokenCount == 5)
    #expect(explanation.score.similarity.characterDistance == 1)
    #expect(explanation.score.similarity.characterCount == 14)
    #expect(explanation.score.penalties == [Penalty(.date, 2)])
    #expect(explanation.score.value == 86 - 2)
    #expect(explanation.differences == [.date, .word])
  }

  @Test("Texts without words can be explained too")
  func empty() throws {
    let english = try #require(Language("en"))
    #expect(MatchExplanation("", against: "", in: english).score.value == 100)
    #expect(MatchExplanation("", against: "Yes.", in: english).score.value == 0)
  }
}
