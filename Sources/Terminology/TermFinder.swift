public import Languages
public import Translation

/// Finds the terms of one language in texts.
///
/// Terms are taken apart once into words, and these into stems and what may follow them; a text is then read word by
/// word, whatever the size of the glossary. Longer terms win over shorter ones inside them.
public struct TermFinder: Sendable {
  /// How a term's words are compared with a text's.
  public enum Mode: String, Sendable, CaseIterable {
    /// A term is claimed to be there: capitals count, words stand side by side.
    case recognise
    /// An approved term is looked for: capitals do not count, a few words may stand between, compounds and words
    /// derived from it will do.
    case present
  }

  /// The concepts whose terms are looked for.
  public let concepts: [Concept]
  /// How words are compared.
  public let mode: Mode
  let index: TermIndex
  let entriesByConcept: [String: [Int]]
  let hasCompounds: Bool

  /// Prepares the terms of a language.
  ///
  /// - Complexity: O(stems of all terms).
  public init(_ concepts: [Concept], language: Language, mode: Mode) {
    self.init(concepts, language: language, mode: mode, inflection: Inflection.of(language))
  }

  package init(_ concepts: [Concept], language: Language, mode: Mode, inflection: Inflection) {
    self.concepts = concepts
    self.mode = mode
    index = TermIndex(concepts, language: language, mode: mode, inflection: inflection)
    var entriesByConcept: [String: [Int]] = [:]
    // Only presence is asked concept by concept.
    if mode == .present {
      for (number, entry) in index.entries.enumerated() {
        entriesByConcept[concepts[entry.concept].id, default: []].append(number)
      }
    }
    self.entriesByConcept = entriesByConcept
    hasCompounds = ["de", "nl", "sv", "da", "no", "nb", "fi", "hu"].contains(language.primary)
  }

  /// The terms in a text, in order, the longest ones, not overlapping; several where one stretch names several concepts.
  ///
  /// - Complexity: O(words × terms that begin alike).
  public func matches(in text: String) -> [TermMatch] { matches(in: TermReading(text, self)) }

  /// The same of a text that was folded for the finder's language.
  ///
  /// - Complexity: O(words × terms that begin alike).
  package func matches(in text: FoldedText) -> [TermMatch] { matches(in: TermReading(text, self)) }

  private func matches(in reading: TermReading) -> [TermMatch] {
    if reading.isEmpty { return [] }
    var (result, start) = ([TermMatch](), 0)
    while start < reading.words.count {
      let found = reading.mayBegin(at: start) ? reading.hits(from: start) : []
      guard let longest = found.lazy.map(\.end).max() else {
        start += 1
        continue
      }
      result += matches(found.filter { $0.end == longest }, reading)
      start = longest
    }
    return result
  }

  /// Every occurrence of every term in a text, nested and overlapping ones too, in order.
  ///
  /// - Complexity: O(words × terms that begin alike).
  public func allMatches(in text: String) -> [TermMatch] {
    let reading = TermReading(text, self)
    return reading.words.indices.flatMap { start in
      let found = reading.hits(from: start)
      return Set(found.map(\.end)).sorted().flatMap { end in matches(found.filter { $0.end == end }, reading) }
    }
  }

  /// The matches of hits that begin and end alike: each term once, by its surest evidence.
  func matches(_ hits: [TermReading.Hit], _ reading: TermReading) -> [TermMatch] {
    var best: [TermReading.Hit] = []
    for hit in hits {
      let entry = index.entries[hit.entry]
      let twin = best.firstIndex {
        index.entries[$0.entry].concept == entry.concept && index.entries[$0.entry].term == entry.term
      }
      guard let twin else {
        best.append(hit)
        continue
      }
      if hit.evidence < best[twin].evidence { best[twin] = hit }
    }
    return best.sorted { $0.entry < $1.entry }.map { match($0, reading) }
  }

  private func match(_ hit: TermReading.Hit, _ reading: TermReading) -> TermMatch {
    let entry = index.entries[hit.entry]
    let concept = concepts[entry.concept]
    return TermMatch(
      concept: concept, term: concept.terms[entry.term],
      range: reading.words[hit.start].range.lowerBound..<reading.words[hit.end - 1].range.upperBound,
      evidence: entry.isListed ? max(hit.evidence, .listed) : hit.evidence)
  }
}
