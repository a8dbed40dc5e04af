import Files
import Interchange
import Languages
import Terminology
import TestSupport
import Testing
import Translation

@Suite("The starter glossary in texts")
struct BitextTests {
  private static func concepts() throws -> [Concept] { try GlossaryFile.all.flatMap { try $0.concepts() } }

  @Test("Every term finds itself, strictly and leniently", arguments: GlossaryFile.languages)
  func itself(_ tag: String) throws {
    let (concepts, language) = (try Self.concepts(), try #require(Language(tag)))
    let strict = TermFinder(concepts, language: language, mode: .recognise)
    let lenient = TermFinder(concepts, language: language, mode: .present)
    for concept in concepts {
      for term in concept.terms(in: language) {
        let found = strict.matches(in: term.text).contains { $0.concept.id == concept.id }
        #expect(found != term.matchingForms.contains(where: \.isAmbiguous), "\(term.text)")
        #expect(lenient.isPresent(concept, in: "… «\(term.text)», …"), "\(term.text)")
      }
    }
  }
}
