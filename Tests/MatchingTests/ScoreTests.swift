import Languages
import Testing
import Translation

@testable import Matching

@Suite("Score")
struct ScoreTests {
  private func comparison(_ left: InlineText, _ right: InlineText, _ language: String = "en") throws -> Comparison {
    let tokenizer = Tokenizer(try #require(Language(language)))
    return try #require(Query(left, tokenizer).comparison(to: tokenizer.text(right)))
  }

  private func score(_ left: InlineText, _ right: InlineText, _ language: String = "en") throws -> Int {
    try comparison(left, right, language).score.value
  }

  @Test("The same text scores 100, and so does one with other white space or another normal form")
  func exact() throws {
    #expect(try score("He said no.", "He said no.") == 100)
    #expect(try score("Cafe\u{301}  open", "Café\u{A0}open") == 100)
    #expect(try comparison("He said no.", "He said no.").differences == [])
  }

  @Test("A changed word costs its share of words and of characters")
  func changedWord() throws {
    // Words: the court heard him . -> 1 of 5. Characters: h-eard -> fr-eed: 4 of 20.
    // 100 · ½ · (4/5 + 16/20) = 80
    #expect(try score("The court heard him.", "The court freed him.") == 80)
    #expect(try comparison("The court heard him.", "The court freed him.").differences == [.word])
  }

  @Test("Empty texts: both are the same, one alone shares nothing")
  func empty() throws {
    #expect(try score("", "") == 100)
    #expect(try score("", "Word") == 0)
    #expect(try score("Word", "") == 0)
    #expect(try score(" ", "\u{A0}") == 100)
  }

  @Test(
    "What only the surface shows costs its penalty",
    arguments: [
      ("The court heard him", "The Court Heard him", 99, [Difference.case]),
      ("He said “no” — twice", "He said \"no\" - twice", 99, [.punctuation]),
      ("He paid 3,400 euros", "He paid 3 400 euros", 99, [.punctuation]),
      ("He paid 40 euros", "He paid 50 euros", 98, [.number]),
      ("From 5 to 7 people", "From 7 to 5 people", 96, [.number]),
      ("On 7 April 2016 he left", "On 8 May 2017 he left", 98, [.date]),
      ("See www.a.org now", "See www.b.org now", 98, [.word]),
      ("On 7 April He paid 5 euros", "On 8 April he paid 6 euros", 95, [.number, .date, .case]),
    ])
  func surface(_ left: String, _ right: String, _ expected: Int, _ differences: [Difference]) throws {
    let found = try comparison(InlineText(left), InlineText(right))
    #expect(found.score.value == expected)
    #expect(found.differences == differences)
    #expect(found.score.similarity.percent == 100)
  }

  @Test("A missing full stop is charged by the distances, not twice")
  func missingStop() throws {
    // Words 4 of 5, characters 19 of 20: 100 · ½ · (0.8 + 0.95) = 87.5
    let found = try comparison("The court heard him.", "The court heard him")
    #expect(found.score.value == 87)
    #expect(found.score.penalties == [])
    #expect(found.differences == [.punctuation])
  }

  @Test(
    "Numbers, names and negation are named whatever the score",
    arguments: [
      ("en", "Police freed Ivan Petrov in Minsk today", "Police freed Ivan Sidorov in Minsk today", [Difference.name]),
      ("en", "He was guilty of theft", "He was not guilty of theft", [.negation]),
      ("en", "He did say so", "He didn't say so", [.negation, .word]),
      ("en", "We met 12 of 30 people", "We met 12 people", [.number, .word]),
      ("en", "In the 1990s it was so", "In the 1980s it was so", [.number]),
      ("ru", "Он признан виновным", "Он не признан виновным", [.negation]),
      ("pl", "Sąd zwolnił go", "Sąd nie zwolnił go", [.negation]),
      ("uk", "Його було звільнено", "Його не було звільнено", [.negation]),
      ("fr", "Il a parlé", "Il n'a pas parlé", [.negation, .word]),
      ("de", "Das Gericht hat ihn freigelassen", "Das Gericht hat ihn nicht freigelassen", [.negation]),
      ("de", "Das Urteil gilt seit heute", "Das Verbot gilt seit heute", [.word]),
      ("de", "Gestern traf Angela Merkel ein", "Gestern traf Angela Kasner ein", [.name]),
      ("es", "El tribunal lo liberó", "El tribunal no lo liberó", [.negation]),
      ("it", "Il tribunale ha deciso", "Il tribunale non ha deciso", [.negation]),
      ("kk", "Бұл дұрыс", "Бұл дұрыс емес", [.negation]),
      ("en", "the court freed him", "him freed the court", [.word]),
    ])
  func named(_ language: String, _ left: String, _ right: String, _ expected: [Difference]) throws {
    #expect(try comparison(InlineText(left), InlineText(right), language).differences == expected)
    #expect(try comparison(InlineText(right), InlineText(left), language).differences == expected)
  }

  @Test("Codes that differ are named; they cost a point only where the query has codes of its own")
  func codes() throws {
    let mark = InlineText("He said so.", codes: [InlineCode(.noteReference, label: "3", at: 10)])
    let other = InlineText("He said so.", codes: [InlineCode(.noteReference, label: "12", at: 10)])
    let bold = InlineText("He said so.", codes: [InlineCode(.opening, at: 3, content: "<b>")])
    #expect(try score(mark, other) == 100)
    #expect(try comparison(mark, bold).differences == [.code])
    #expect(try score(mark, bold) == 99)
    #expect(try score("He said so.", bold) == 100)
    #expect(try comparison("He said so.", bold).differences == [.code])
  }

  @Test("A minimum hides exactly the similarities below it, over all texts of up to four words (slow oracle)")
  func cutOff() throws {
    let tokenizer = Tokenizer(try #require(Language("en")))
    var texts = [""]
    for length in 1...3 {
      let shorter = texts.filter { $0.split(separator: " ").count == length - 1 }
      texts += shorter.flatMap { text in ["a", "bcd", "7"].map { text.isEmpty ? $0 : text + " " + $0 } }
    }
    let prepared = texts.map { tokenizer.text(InlineText($0)) }
    var wrong = 0
    for text in texts {
      let query = Query(InlineText(text), tokenizer)
      for other in prepared {
        let full = try #require(query.similarity(to: other, minimum: 0))
        for minimum in [1, 50, 51, 70, 75, 99, 100] {
          let cut = query.similarity(to: other, minimum: minimum)
          if cut != (full.percent >= minimum ? full : nil) { wrong += 1 }
        }
      }
    }
    #expect(texts.count == 40)
    #expect(wrong == 0)
  }
}
