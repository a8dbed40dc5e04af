import Languages
import Matching
import Retrieval
import TestSupport
import Testing
import Translation

@Suite("Word patterns")
struct WordPatternTests {
  /// The text with what is found in brackets.
  private func found(_ pattern: String, _ text: String, _ tag: String = "en", phrase: Bool = false) throws -> String {
    let pattern = WordPattern(pattern, in: try #require(Language(tag)), isPhrase: phrase)
    var bytes = Array(text.utf8)
    for range in pattern.ranges(in: text).reversed() {
      bytes.insert(UInt8(ascii: "]"), at: range.upperBound)
      bytes.insert(UInt8(ascii: "["), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Words are found anywhere, whatever their capitals and typography, if all are there")
  func words() throws {
    #expect(try found("court the", "The court, the Court’s") == "[The] [court], [the] Court’s")
    #expect(try found("court's", "The COURT’S law") == "The [COURT’S] law")
    #expect(try found("court law", "The court") == "The court")
    #expect(try found("арест", "Арест, арестован", "ru") == "[Арест], арестован")
    #expect(try found("", "The court") == "The court")
  }

  @Test("A star stands for any ending")
  func stars() throws {
    #expect(try found("арест*", "Арест, арестован, не", "ru") == "[Арест], [арестован], не")
    #expect(try found("* court", "The * court") == "The [*] [court]")
    #expect(try found("The pris* was", "The prisoner was", phrase: true) == "[The prisoner was]")
  }

  @Test("A phrase follows in one piece, and is found as often as it stands there")
  func phrases() throws {
    #expect(
      try found("the court", "The court and the  court, the high court", phrase: true)
        == "[The court] and [the  court], the high court")
    #expect(try found("a a", "a a a", phrase: true) == "[a a] a")
    #expect(try found("警察は", "警察は逮捕した。警察", "ja", phrase: true) == "[警察は]逮捕した。警察")
  }

  @Test("An address is one word")
  func addresses() throws {
    #expect(try found("example", "See www.example.org, an example") == "See www.example.org, an [example]")
    #expect(try found("www.example.org", "See www.example.org.") == "See [www.example.org].")
  }

  @Test("Every text with the pattern has its keys in its outline", arguments: World.languages)
  func keys(_ world: World) throws {
    let language = try #require(Language(world.language))
    let tokenizer = Tokenizer(language)
    let texts = world.texts(60)
    var (found, lacking) = (0, 0)
    let patterns = texts.prefix(20).map { String($0.split(separator: " ").prefix(2).joined(separator: " ").prefix(12)) }
    let others = (texts + ["7 April of 2016", "In May 2016 7 de abril", "…"]).map {
      (text: $0, keys: tokenizer.outline(of: $0).keys)
    }
    for text in patterns + ["of", "may", "7", "…", "de"] {
      for isPhrase in [true, false] {
        let pattern = WordPattern(text, in: language, isPhrase: isPhrase)
        for other in others where !pattern.ranges(in: other.text).isEmpty {
          found += 1
          if !pattern.keys.isSubset(of: other.keys) { lacking += 1 }
        }
      }
    }
    #expect(found > 20)
    #expect(lacking == 0)
  }
}
