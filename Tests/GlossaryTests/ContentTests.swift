import Interchange
import Languages
import Termbases
import Terminology
import Testing
import Text
import Translation

@Suite("Content of the starter glossary")
struct ContentTests {
  private func concepts() throws -> [Concept] { try GlossaryFile.all.flatMap { try $0.concepts() } }

  @Test("There are at least 400 concepts, each in one file alone")
  func count() throws {
    let ids = try concepts().map(\.id)
    #expect(ids.count >= 400)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Every kind has its concepts")
  func kinds() throws {
    let kinds = Set(try concepts().map(\.kind))
    #expect(kinds.isSuperset(of: [.organisation, .place, .legalTerm, .document]))
    #expect(!kinds.contains(.other))
  }

  @Test(
    "A language is filled in for nearly all concepts, Kazakh for most",
    arguments: [
      ("en", 1.0), ("pl", 0.95), ("ru", 0.95), ("uk", 0.95), ("fr", 0.95), ("de", 0.95), ("es", 0.95), ("it", 0.95),
      ("kk", 0.6),
    ])
  func filled(_ tag: String, _ share: Double) throws {
    let (concepts, language) = (try concepts(), try #require(Language(tag)))
    let count = concepts.count { concept in
      concept.terms.contains { $0.language == language && $0.standing == .preferred }
    }
    #expect(Double(count) >= share * Double(concepts.count), "\(tag): \(count) of \(concepts.count)")
  }

  /// The terms by which a source names a concept: words that may render several concepts are marked as ambiguous.
  private func namingTerms(of concept: Concept) -> [Term] {
    concept.terms.filter { !$0.matchingForms.contains(where: \.isAmbiguous) }
  }

  @Test("No term stands in two concepts, or twice in one, but for ambiguous ones")
  func unique() throws {
    var owners: [String: String] = [:]
    for concept in try concepts() {
      let texts = concept.terms.map { "\($0.language) \($0.text)" }
      #expect(Set(texts).count == texts.count, "\(concept.id)")
      for term in namingTerms(of: concept) {
        let other = owners.updateValue(concept.id, forKey: "\(term.language) \(term.text)")
        #expect(other == nil, "'\(term.text)' (\(term.language)) in \(other ?? "") and \(concept.id)")
      }
    }
  }

  @Test("Terms of two concepts that differ in capitals alone are an acronym and a word")
  func capitals() throws {
    var owners: [String: (text: String, concept: String)] = [:]
    for concept in try concepts() {
      for term in namingTerms(of: concept) {
        let key = "\(term.language) \(term.text.comparisonForm)"
        guard let other = owners.updateValue((term.text, concept.id), forKey: key) else { continue }
        if other.concept == concept.id { continue }
        let isAcronym = [term.text, other.text].contains { text in
          text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        }
        #expect(isAcronym, "'\(term.text)' in \(concept.id) and '\(other.text)' in \(other.concept)")
      }
    }
  }

  @Test("Every word is in the script of its language, and no word mixes two")
  func scripts() throws {
    let cyrillic: Set = ["ru", "uk", "kk"]
    for concept in try concepts() {
      for term in concept.terms {
        let expected = cyrillic.contains(term.language.tag) ? "Cyrl" : "Latn"
        for word in Self.words(of: term.text) {
          let scripts = Set(word.unicodeScalars.filter(\.isLetterOrMark).map(\.script)).subtracting(["Zinh", "Zyyy"])
          #expect(scripts.count < 2, "'\(word)' of '\(term.text)' (\(term.language), \(concept.id)) mixes scripts")
          // Acronyms and Roman numerals may be Latin everywhere.
          let isCapital = word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
          #expect(
            scripts.isSubset(of: [expected]) || (scripts == ["Latn"] && isCapital),
            "'\(word)' of '\(term.text)' (\(term.language), \(concept.id))")
        }
      }
    }
  }

  @Test("Letters that only look like those of the language are not there")
  func letters() throws {
    // Ukrainian lacks ё ъ ы э, Russian і ї є ґ; German, Polish, Italian and French letters are told apart likewise.
    let foreign = [
      "uk": "ёъыэ", "ru": "іїєґәғқңөұүһ", "de": "ąćęłńśźżñìò", "pl": "äßèçñ", "fr": "łżßñõ", "en": "łżąęß",
    ]
    for concept in try concepts() {
      for term in concept.terms {
        let letters = foreign[term.language.tag] ?? ""
        #expect(
          !term.text.lowercased().contains { letters.contains($0) },
          "'\(term.text)' (\(term.language), \(concept.id))")
      }
    }
  }

  @Test("Terms end and begin as words do, brackets and quotation marks close")
  func shape() throws {
    for concept in try concepts() {
      for term in concept.terms {
        let (first, last) = (try #require(term.text.unicodeScalars.first), try #require(term.text.unicodeScalars.last))
        #expect(first.isLetterOrMark || first.isDecimalDigit || first == "«" || first == "„", "\(term.text)")
        #expect(last.isLetterOrMark || last.isDecimalDigit || ".)»”".unicodeScalars.contains(last), "\(term.text)")
        let opened = term.text.count { "([".contains($0) }
        #expect(opened == term.text.count { ")]".contains($0) }, "\(term.text)")
      }
    }
  }

  @Test(
    "Names that are easily mixed up are kept apart",
    arguments: [
      ("council-of-europe", "ru", "Совет Европы"),
      ("european-court-of-human-rights", "fr", "Cour européenne des droits de l'homme"),
      ("european-court-of-human-rights", "uk", "Європейський суд з прав людини"),
      ("european-commission", "pl", "Komisja Europejska"), ("house-arrest", "ru", "домашний арест"),
      ("torture", "de", "Folter"), ("pre-trial-detention", "pl", "tymczasowe aresztowanie"),
      ("united-nations", "kk", "Біріккен Ұлттар Ұйымы"), ("kyiv", "en", "Kyiv"),
    ])
  func known(_ id: String, _ tag: String, _ text: String) throws {
    let concept = try #require(try concepts().first { $0.id == id })
    let preferred = concept.terms.filter { $0.language.tag == tag && $0.standing == .preferred }
    #expect(preferred.map(\.text) == [text])
  }

  /// The runs of letters, marks, digits and apostrophes.
  private static func words(of text: String) -> [String] {
    text.split { character in
      !character.unicodeScalars.allSatisfy { $0.isLetterOrMark || $0.isDecimalDigit || $0 == "'" }
    }.map(String.init)
  }
}
