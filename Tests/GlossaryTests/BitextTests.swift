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

  /// The articles of the Universal Declaration of Human Rights in several languages.
  private static let articles = Repository.shared + "/data/terminology/bitext/udhr.jsonl"

  /// How many terms of the source have no approved translation in the target, and how many are asked for.
  private static func count(from source: String, to target: String) throws -> (missing: Int, asked: Int) {
    let (from, to) = (try #require(Language(source)), try #require(Language(target)))
    let concepts = try Self.concepts()
    let sources = TermFinder(concepts, language: from, mode: .recognise)
    let targets = TermFinder(concepts, language: to, mode: .present)
    var (missing, asked) = (0, 0)
    for line in String(decoding: try FileBytes.all(articles), as: UTF8.self).split(separator: "\n") {
      let article = try JSONValue(parsing: String(line))
      let texts = [source, target].map { tag in (article[tag]?.array ?? []).compactMap(\.string).joined(separator: " ")
      }
      let found = sources.matches(in: texts[0]).filter { !$0.concept.terms(in: to).isEmpty }
      let rendered = targets.occurrences(of: found.map(\.concept), in: texts[1])
      let wanted = Set(found.map(\.concept.id))
      asked += wanted.count
      missing += wanted.count { rendered[$0] == nil }
    }
    return (missing, asked)
  }

  @Test(
    "The terms of the Universal Declaration are found in its official translations",
    .enabled(if: FileSystem.exists(articles)),
    arguments: [
      ("en", "ru"), ("en", "uk"), ("en", "fr"), ("en", "de"), ("en", "pl"), ("en", "kk"), ("fr", "en"), ("fr", "ru"),
      ("de", "en"), ("ru", "uk"), ("uk", "ru"),
    ])
  func declaration(_ source: String, _ target: String) throws {
    let (missing, asked) = try Self.count(from: source, to: target)
    // What is left is rendered by a verb or left out, as 'arbitrary arrest' is by 'arbitrairement arrêté'.
    #expect(asked >= 10)
    #expect(missing <= asked / 5, "\(missing) of \(asked)")
  }
}
