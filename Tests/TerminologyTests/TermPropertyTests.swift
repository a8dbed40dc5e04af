import Languages
import TestSupport
import Testing
import Translation

@testable import Terminology

@Suite("Terms of any language")
struct TermPropertyTests {
  private static let languages = ["ru", "uk", "pl", "de", "fr", "en", "es", "it", "kk", "cs", "tr"]

  /// A term of one to three words in the letters of a language, some with a capital, an apostrophe or a hyphen.
  private static func term(_ alphabet: Alphabet, _ random: inout SeededRandom) -> String {
    let letters = Array(alphabet == .cyrillic ? "абвгдежзиклмнопрстуфхцчшыьэюяіңқ" : "abcdefghijklmnoprstuvwyzéłäöüß")
    let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let word = String(
        (0..<Int.random(in: 2...11, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return word.prefix(1).uppercased() + word.dropFirst()
      case 1: return word + "-" + word
      default: return word
      }
    }
    return words.joined(separator: " ")
  }

  @Test("A term finds itself in capitals, hyphenated, quoted and between words (seed 7)", arguments: languages)
  func itself(_ tag: String) throws {
    var random = SeededRandom(seed: 7)
    let language = try #require(Language(tag))
    let table = Inflection.of(language)
    for _ in 0..<60 {
      let term = Self.term(Alphabet(of: language), &random)
      let concept = Concept(id: "term", terms: [Term(term, language)])
      let finder = TermFinder([concept], language: language, mode: .recognise, inflection: table)
      let soft = term.map { "\($0)\u{AD}" }.joined()
      for text in [
        term, term.uppercased(), term.replacing(" ", with: "-"), term.replacing("-", with: " "), "«\(term)»",
        "“\(term)”",
        "… (\(term)), 5.", soft, term.replacing(" ", with: "\u{A0}"),
      ] {
        #expect(finder.matches(in: text).contains { $0.concept == concept }, "\(term) in \(text)")
      }
    }
  }

  @Test("No term is found across the end of a sentence (seed 8)", arguments: languages)
  func sentenceEnd(_ tag: String) throws {
    var random = SeededRandom(seed: 8)
    let language = try #require(Language(tag))
    for _ in 0..<60 {
      let words = Self.term(Alphabet(of: language), &random).split(separator: " ")
      let term = words.joined(separator: " ")
      let concept = Concept(id: "term", terms: [Term(term, language)])
      for mode in TermFinder.Mode.allCases {
        let finder = TermFinder([concept], language: language, mode: mode, inflection: Inflection())
        for end in [". ", "! ", "? ", "… ", ".» ", "\n\n"] {
          let matches = finder.allMatches(in: words.joined(separator: end))
          #expect(matches.isEmpty == (words.count > 1), "\(term) \(end)")
        }
      }
    }
  }

  @Test("Many terms together find what each finds alone (seed 9)")
  func together() throws {
    var random = SeededRandom(seed: 9)
    let language = try #require(Language("ru"))
    let table = Inflection.of(language)
    let concepts = (0..<200).map { Concept(id: "\($0)", terms: [Term(Self.term(.cyrillic, &random), language)]) }
    let all = TermFinder(concepts, language: language, mode: .recognise, inflection: table)
    for _ in 0..<30 {
      let text = (0..<6).map { _ in
        (concepts.randomElement(using: &random)?.terms[0].text ?? "")
          + ["", "а", "ом", "ы"][Int.random(in: 0..<4, using: &random)]
      }.joined(separator: " ")
      let found = Set(all.allMatches(in: text).map { "\($0.concept.id) \($0.range)" })
      let alone = concepts.flatMap { concept in
        TermFinder([concept], language: language, mode: .recognise, inflection: table).allMatches(in: text)
      }
      #expect(found == Set(alone.map { "\($0.concept.id) \($0.range)" }))
    }
  }
}
