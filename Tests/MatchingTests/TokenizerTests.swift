import Languages
import TestSupport
import Testing
import Text
import Translation

@testable import Matching

@Suite("Tokenizer")
struct TokenizerTests {
  /// The words of a text, each as its kind's letter and what it says.
  private func words(_ text: String, _ language: String = "en") throws -> [String] {
    let tokenizer = Tokenizer(try #require(Language(language)))
    return tokenizer.text(InlineText(text)).tokens.map { token in
      let scalars = tokenizer.vocabulary.scalars[tokenizer.vocabulary[token.value].characters]
      let value = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
      switch token.kind {
      case .word: return value
      case .punctuation: return "P:" + value
      case .number: return "N:" + value
      case .date: return "D:" + value
      case .address: return "A:" + value
      }
    }
  }

  @Test(
    "Numbers are one word with one value, however they are grouped",
    arguments: [
      ("3,400", ["N:3400"]), ("3 400", ["N:3400"]), ("3\u{A0}400\u{A0}000,5", ["N:3400000.5"]),
      ("3.400,50", ["N:3400.50"]), ("3,400.50", ["N:3400.50"]), ("12.5", ["N:12.5"]), ("12,5 %", ["N:12.5", "P:%"]),
      ("1.2.3", ["N:1.2.3"]), ("in 2016 400 people", ["in", "N:2016", "N:400", "people"]),
      ("COVID-19", ["covid", "P:-", "N:19"]), ("1990s", ["1990s"]),
    ])
  func numbers(_ text: String, _ expected: [String]) throws { #expect(try words(text) == expected) }

  @Test(
    "Dates are one word with one value, in digits and with the month's name",
    arguments: [
      ("en", "on 7 April 2016.", ["on", "D:2016-4-7", "P:."]),
      ("en", "April 7th, 2016", ["D:2016-4-7"]),
      ("en", "the 7th of April", ["the", "D:-4-7"]),
      ("en", "In May 2016, he may go", ["in", "D:2016-5-", "P:,", "he", "may", "go"]),
      ("en", "2016-04-07", ["D:2016-4-7"]),
      ("ru", "7 апреля 2016 г.", ["D:2016-4-7", "г", "P:."]),
      ("ru", "07.04.2016", ["D:2016-4-7"]),
      ("uk", "7 квітня", ["D:-4-7"]),
      ("pl", "7 kwietnia 2016 r.", ["D:2016-4-7", "r", "P:."]),
      ("de", "am 7. April 2016", ["am", "D:2016-4-7"]),
      ("fr", "le 1er mai 2016", ["le", "D:2016-5-1"]),
      ("es", "7 de abril de 2016", ["D:2016-4-7"]),
      ("it", "7 aprile 2016", ["D:2016-4-7"]),
      ("kk", "2016 жылғы 7 сәуірде", ["D:2016-4-7"]),
    ])
  func dates(_ language: String, _ text: String, _ expected: [String]) throws {
    #expect(try words(text, language) == expected)
  }

  @Test("Addresses are one word, and the punctuation around them is not part of them")
  func addresses() throws {
    let found = try words("See (https://a.org/x?y=1), or write to x.y@b.org.")
    #expect(found == ["see", "P:(", "A:https://a.org/x?y=1", "P:)", "P:,", "or", "write", "to", "A:x.y@b.org", "P:."])
  }

  @Test("Typographic variants are one word, capitals are folded, decomposed letters are composed")
  func variants() throws {
    #expect(try words("«It’s» – Cafe\u{301}…") == ["P:\"", "it's", "P:\"", "P:-", "café", "P:..."])
    #expect(try words("\"It's\" - CAFÉ...") == ["P:\"", "it's", "P:\"", "P:-", "café", "P:..."])
  }

  @Test("A typed word counts as one character, whatever its length")
  func lengths() throws {
    let tokenizer = Tokenizer(try #require(Language("en")))
    #expect(tokenizer.text("at 3,400 or 7").length == 9)
    #expect(tokenizer.text("at https://example.org/long/path").length == 4)
    #expect(tokenizer.text("").isEmpty)
    #expect(tokenizer.text(" \n\u{A0}").isEmpty)
  }

  @Test(
    "What the index knows of a text is the same, whether the text was taken apart before or not",
    arguments: World.languages)
  func outlines(_ world: World) throws {
    let tokenizer = Tokenizer(try #require(Language(world.language)))
    let odd = ["", " ", "On 7 April 2016,  www.example.org…", "Cafe\u{301} №5", "_a_ b:c"]
    for text in world.texts(200) + odd {
      #expect(tokenizer.outline(of: text) == tokenizer.outline(of: tokenizer.text(InlineText(text))))
    }
  }
}
