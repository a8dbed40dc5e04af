package import Languages
internal import Terminology
package import Translation

/// Finds two approved translations of one glossary term in one document.
package struct TermConsistencyCheck: DocumentCheck {
  package static let rules = [
    CheckRule(
      "term-inconsistent", .warning, "A document uses two of a term's approved translations.",
      reason: "Readers take two words for two things. Acronyms and short forms beside the full name are let pass.",
      example: "the Council of Europe → Совет Европы, later → Европейский совет, where the glossary admits both")
  ]

  fileprivate let source: TermFinder
  fileprivate let target: TermFinder
  /// For each concept the names that can be mixed.
  fileprivate let rivals: [String: [Term]]
  fileprivate let alphabets: (source: Alphabet, target: Alphabet)

  /// Prepares the glossary for a direction.
  package init(_ concepts: [Concept], from source: Language, to target: Language) {
    // Only concepts with two translations that can be mixed are of interest.
    let named = concepts.map { ($0, Self.rivals(of: $0, in: target)) }.filter { $0.1.count > 1 }
    let mixable = named.map(\.0)
    rivals = Dictionary(named.map { ($0.id, $1) }) { first, _ in first }
    self.source = TermFinder(mixable, language: source, mode: .recognise)
    self.target = TermFinder(mixable, language: target, mode: .recognise)
    alphabets = (Alphabet(of: source), Alphabet(of: target))
  }

  /// The names of a body, a treaty or a place that are as long as the preferred one.
  private static func rivals(of concept: Concept, in language: Language) -> [Term] {
    guard [.organisation, .document].contains(concept.kind) else { return [] }
    let usable = concept.terms(in: language).filter { $0.standing == .preferred || $0.standing == .admitted }
    guard let preferred = usable.first else { return [] }
    return usable.filter { words($0) == words(preferred) && words($0) > 1 }
  }

  private static func words(_ term: Term) -> Int { term.text.split(separator: " ").count }

  package func reading() -> any DocumentReading { TermUses(self) }
}

/// The translations of terms that a document has used.
private final class TermUses: DocumentReading {
  private let check: TermConsistencyCheck
  private var first: [String: (term: Term, segment: Int)] = [:]
  private var found: [Finding] = []

  init(_ check: TermConsistencyCheck) { self.check = check }

  func findings() -> [Finding] { found }

  func take(_ pair: CheckedPair) {
    // Where there is no term at all, there is none of those that can be mixed.
    if check.rivals.isEmpty || pair.terms?.isEmpty == true { return }
    let asked = Set(check.source.matches(in: pair.source(in: check.alphabets.source)).map(\.concept.id))
    if asked.isEmpty { return }
    for match in check.target.matches(in: pair.target(in: check.alphabets.target))
    where asked.contains(match.concept.id) {
      guard check.rivals[match.concept.id]?.contains(match.term) ?? false else { continue }
      let known = first[match.concept.id] ?? (match.term, pair.pair.index)
      first[match.concept.id] = known
      guard known.term.text.wordCase != match.term.text.wordCase else { continue }
      found.append(
        Finding(
          "term-inconsistent", .warning, in: pair.pair,
          "'\(match.term.text)' here, '\(known.term.text)' in segment \(known.segment)", suggestion: known.term.text,
          at: Finding.Span(.target, match.range)))
    }
  }
}

extension String {
  /// The text in lower case, `ё` as `е`: spellings of one name.
  fileprivate var wordCase: String { String(lowercased().map { $0 == "ё" ? "е" : $0 }) }
}
