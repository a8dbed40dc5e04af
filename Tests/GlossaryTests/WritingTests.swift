import Languages
import Terminology
import TestSupport
import Testing
import Translation

@Suite("The starter glossary, however it is written")
struct WritingTests {
  /// A way to write a term that leaves it the same term.
  private enum Writing: CaseIterable {
    case capitals, capitalised, softHyphens, hyphens, fixedSpaces, joined, parted, quoted, bracketed

    /// The term so written; `nil` where this says nothing of it.
    func text(of term: String, _ random: inout SeededRandom) -> String? {
      switch self {
      case .capitals: term.uppercased()
      case .capitalised: term.prefix(1).uppercased() + term.dropFirst()
      case .softHyphens: softened(term, &random)
      case .hyphens: term.contains("- ") ? nil : term.replacing(" ", with: "-")
      case .fixedSpaces: term.replacing(" ", with: "\u{A0}")
      case .joined: mayJoin(term) ? term.replacing("-", with: "") : nil
      case .parted: term.replacing("-", with: " ")
      case .quoted: quoted(term, &random)
      case .bracketed: "5 (\(term)), 7"
      }
    }

    /// The term with soft hyphens between letters.
    private func softened(_ term: String, _ random: inout SeededRandom) -> String {
      var text = ""
      for letter in term {
        if letter.isLetter, text.last?.isLetter ?? false, Bool.random(using: &random) { text += "\u{AD}" }
        text.append(letter)
      }
      return text
    }

    private func quoted(_ term: String, _ random: inout SeededRandom) -> String {
      let marks = [("«", "»"), ("„", "“"), ("“", "”"), ("\"", "\""), ("»", "«"), ("‚", "‘"), ("« ", " »")]
      let (left, right) = marks.randomElement(using: &random) ?? ("«", "»")
      return "x \(left)\(term)\(right) x"
    }

    /// Whether hyphens may be left out: what begins with a capital behind one is a word of its own.
    private func mayJoin(_ term: String) -> Bool {
      let parts = term.split(separator: "-")
      return parts.count > 1 && parts.dropFirst().allSatisfy { $0.first?.isLowercase ?? false }
    }
  }

  private static func finders(
    _ tag: String
  ) throws -> (concepts: [Concept], language: Language, strict: TermFinder, lenient: TermFinder) {
    let (concepts, language) = (try GlossaryFile.all.flatMap { try $0.concepts() }, try #require(Language(tag)))
    return (
      concepts, language, TermFinder(concepts, language: language, mode: .recognise),
      TermFinder(concepts, language: language, mode: .present)
    )
  }

  @Test(
    "Every term finds itself in any case, hyphenation and quotation (seed 11)", arguments: GlossaryFile.languages)
  func itself(_ tag: String) throws {
    var random = SeededRandom(seed: 11)
    let (concepts, language, strict, lenient) = try Self.finders(tag)
    for concept in concepts {
      for term in concept.terms(in: language) {
        let isAmbiguous = term.matchingForms.contains(where: \.isAmbiguous)
        for _ in 0..<4 {
          guard let writing = Writing.allCases.randomElement(using: &random),
            let text = writing.text(of: term.text, &random)
          else { continue }
          let found = isAmbiguous ? lenient.isPresent(concept, in: text) : strict.names(concept, in: text)
          #expect(found, "\(term.text) as \(writing): \(text)")
        }
      }
    }
  }

  @Test("A name in small letters is not recognised, and is found as a translation", arguments: GlossaryFile.languages)
  func capitals(_ tag: String) throws {
    let (concepts, language, strict, lenient) = try Self.finders(tag)
    for concept in concepts {
      let terms = concept.terms(in: language)
      // One term in small letters speaks for the whole concept.
      guard terms.allSatisfy({ $0.text.contains(where: \.isUppercase) }) else { continue }
      for term in terms {
        let text = term.text.lowercased()
        #expect(!strict.names(concept, in: text), "\(text)")
        let isAcronym = term.text.allSatisfy { !$0.isLowercase } && term.text.count < 4
        #expect(isAcronym || term.text.hasMixedCase || lenient.isPresent(concept, in: text), "\(text)")
      }
    }
  }

  @Test("No match crosses the end of a sentence (seed 12)", arguments: GlossaryFile.languages)
  func sentenceEnds(_ tag: String) throws {
    var random = SeededRandom(seed: 12)
    let (concepts, language, strict, lenient) = try Self.finders(tag)
    for term in concepts.flatMap({ $0.terms(in: language) }) {
      let words = term.text.split(separator: " ")
      guard words.count > 1 else { continue }
      let cut = Int.random(in: 1..<words.count, using: &random)
      let end = [". ", "! ", "? ", "… ", ".» ", "?\" ", "\n\n"].randomElement(using: &random) ?? ". "
      let head = words[..<cut].joined(separator: " ")
      let text = head + end + words[cut...].joined(separator: " ")
      let place = head.unicodeScalars.count
      for finder in [strict, lenient] {
        // `St Petersburg` cut behind `St` is another term, `St. Petersburg`, and finds itself.
        let crossing = finder.allMatches(in: text).filter { $0.range.contains(place) && $0.term.text != text }
        #expect(crossing.isEmpty, "\(crossing.map(\.term.text)) in \(text)")
      }
    }
  }
}

extension TermFinder {
  /// Whether a text names a concept, in longer terms too.
  fileprivate func names(_ concept: Concept, in text: String) -> Bool {
    allMatches(in: text).contains { $0.concept.id == concept.id }
  }
}

extension String {
  /// Whether it has words in capitals beside others: an acronym in it stays one.
  fileprivate var hasMixedCase: Bool {
    split { " -'".contains($0) }.contains { $0.count > 1 && $0.allSatisfy { !$0.isLowercase } }
  }
}
