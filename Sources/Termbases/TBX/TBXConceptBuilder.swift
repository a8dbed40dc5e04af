internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// Makes a concept of a TBX entry.
///
/// Facts for which concepts and terms have a place go there. All others become properties: `tbx:` with the element
/// and its category, `tbx:termNote:processStatus`; those of a language have it behind, `tbx:note@de`, those that
/// belong to another fact before, `tbx:definition/note`. A target follows the value behind a tab.
struct TBXConceptBuilder {
  /// Which part of an entry is read.
  enum Level {
    case concept
    case language(Language)
    case term(Language)
  }

  /// A fault found in the entry.
  typealias Finding = (severity: Fault.Severity, message: String, position: XMLPosition)

  /// The rules of the document.
  let dialect: TBXDialect
  /// What is wrong with the entry, in its order.
  var findings: [Finding] = []
  /// The concept so far, its terms complete.
  var concept = Concept(id: "")
  /// The term being read.
  var term: Term?
  /// Whether the term being read has a standing of its own.
  var hasStanding = false
  /// The standings that were given, term by term.
  var isJudged: [Bool] = []

  /// Starts an entry.
  init(dialect: TBXDialect) { self.dialect = dialect }

  /// Reads the entry; `id` is the name it is to have.
  mutating func read(_ entry: TBXElement) throws(TBXRefusal) {
    for element in entry.elements {
      switch element.name {
      case "langSet", "langSec", "langGroup": try readLanguage(element)
      default: try take(element, .concept)
      }
    }
    setStandings()
    order()
  }

  /// Brings terms and definitions into the order in which they would be written: language by language.
  private mutating func order() {
    var languages: [Language?] = [nil]
    for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
    for definition in concept.definitions where !languages.contains(definition.language) {
      languages.append(definition.language)
    }
    let (terms, definitions) = (concept.terms, concept.definitions)
    concept.terms = languages.flatMap { language in terms.filter { $0.language == language } }
    concept.definitions = languages.flatMap { language in definitions.filter { $0.language == language } }
  }

  private mutating func readLanguage(_ section: TBXElement) throws(TBXRefusal) {
    guard let tag = section.language else {
      // ISO 30042:2019, annex A, langSec: xml:lang is required.
      if dialect.core == .third && section.tag["xml:lang"] == nil {
        throw TBXRefusal(section.position, "<langSec> has no language; add xml:lang")
      }
      return report(.error, "<\(section.name)> has no language; add xml:lang (it is left out)", section.position)
    }
    guard let language = Language(tag) else {
      let message = "'\(tag)' is no language tag; expected one such as 'en' or 'pt-BR' (its terms are left out)"
      return report(.error, message, section.position)
    }
    for element in section.elements {
      switch element.name {
      case "tig", "ntig", "termSec", "termGroup": try readTerm(element, language)
      default: try take(element, .language(language))
      }
    }
  }

  private mutating func readTerm(_ section: TBXElement, _ language: Language) throws(TBXRefusal) {
    let elements = section.elements.flatMap { $0.name == "termGrp" ? $0.elements : [$0] }
    guard let name = elements.first(where: { $0.name == "term" }) else {
      // ISO 30042:2019, annex A, termSec: one term.
      if dialect.core == .third { throw TBXRefusal(section.position, "<termSec> has no <term>; add one") }
      return report(.error, "<\(section.name)> has no <term> (it is left out)", section.position)
    }
    try checkHighlights(in: name)
    guard !name.text.isEmpty else {
      return report(.warning, "<term> is empty (it is left out)", name.position)
    }
    term = Term(name.text, language)
    hasStanding = false
    for element in elements where element.name != "term" { try take(element, .term(language)) }
    if let term { close(term, at: name.position) }
    term = nil
  }

  private mutating func close(_ term: Term, at position: XMLPosition) {
    if concept.terms.contains(where: { $0.language == term.language && $0.text == term.text }) {
      report(.warning, "term '\(term.text)' (\(term.language)) stands twice in its entry; the first counts", position)
    } else {
      concept.terms.append(term)
      isJudged.append(hasStanding)
    }
  }

  /// Where an entry does not say what may be done with its terms, the first of each language is the one to use.
  private mutating func setStandings() {
    for index in concept.terms.indices where !isJudged[index] {
      let language = concept.terms[index].language
      let rivals = concept.terms.indices.filter { concept.terms[$0].language == language && $0 != index }
      let isFirst = !rivals.contains { $0 < index && !isJudged[$0] }
      let isTaken = rivals.contains { isJudged[$0] && concept.terms[$0].standing == .preferred }
      concept.terms[index].standing = isFirst && !isTaken ? .preferred : .admitted
    }
  }

  /// Adds a fault.
  mutating func report(_ severity: Fault.Severity, _ message: String, _ position: XMLPosition) {
    findings.append((severity, message, position))
  }
}

/// Why a document of TBX is refused, found in an entry.
struct TBXRefusal: Error {
  /// Where.
  var position: XMLPosition
  /// What is wrong.
  var message: String

  /// Makes a refusal.
  init(_ position: XMLPosition, _ message: String) {
    self.position = position
    self.message = message
  }
}
