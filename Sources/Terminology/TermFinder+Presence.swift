public import Translation

extension TermFinder {
  /// Whether a text names a concept anywhere: nested in longer terms, a few words apart, or in a compound.
  ///
  /// - Complexity: O(words × terms that begin alike).
  public func isPresent(_ concept: Concept, in text: String) -> Bool { !occurrences(of: concept, in: text).isEmpty }

  /// Where a text names a concept: nested in longer terms, a few words apart, or in compounds.
  ///
  /// - Precondition: The finder's mode is `present`.
  /// - Complexity: O(words × terms that begin alike).
  public func occurrences(of concept: Concept, in text: String) -> [TermMatch] {
    occurrences(of: [concept], in: text)[concept.id] ?? []
  }

  /// Where a text names some concepts, by their ids; each in order.
  ///
  /// - Precondition: The finder's mode is `present`.
  /// - Complexity: O(words × (terms that begin alike + terms of the concepts)).
  public func occurrences(of concepts: [Concept], in text: String) -> [String: [TermMatch]] {
    occurrences(of: concepts, in: TermReading(text, self))
  }

  /// The same in a text that was folded for the finder's language.
  ///
  /// - Precondition: The finder's mode is `present`.
  /// - Complexity: O(words × (terms that begin alike + terms of the concepts)).
  package func occurrences(of concepts: [Concept], in text: FoldedText) -> [String: [TermMatch]] {
    occurrences(of: concepts, in: TermReading(text, self))
  }

  private func occurrences(of concepts: [Concept], in reading: TermReading) -> [String: [TermMatch]] {
    precondition(mode == .present, "occurrences of concepts are found in the mode 'present'")
    let ids = Set(concepts.map(\.id))
    var hits: [TermReading.Hit] = []
    for start in reading.words.indices where reading.mayBegin(at: start) {
      hits += reading.hits(from: start).filter { ids.contains(self.concepts[index.entries[$0.entry].concept].id) }
    }
    if hasCompounds || !index.inflection.prefixes.isEmpty {
      for id in ids { hits += compounds(of: entriesByConcept[id] ?? [], reading) }
    }
    hits.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var result: [String: [TermMatch]] = [:]
    for run in hits.chunks(by: { ($0.start, $0.end) == ($1.start, $1.end) }) {
      for match in matches(run, reading) { result[match.concept.id, default: []].append(match) }
    }
    return result
  }

  private func compounds(of entries: [Int], _ reading: TermReading) -> [TermReading.Hit] {
    entries.filter { !index.entries[$0].word.isEmpty }.flatMap { number in
      let compound = CompoundPart(index.entries[number].word, index.inflection)
      return reading.words.indices.filter { place in
        let form = reading.text.form(reading.words[place])
        return compound.isPrefixed(form) || (hasCompounds && compound.isPart(of: form))
      }.map {
        TermReading.Hit(entry: number, start: $0, end: $0 + 1, evidence: .compound)
      }
    }
  }
}

extension Array {
  /// The runs of neighbours that belong together.
  fileprivate func chunks(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var result: [[Element]] = []
    for element in self {
      if let last = result.last?.last, belong(last, element) {
        result[result.count - 1].append(element)
      } else {
        result.append([element])
      }
    }
    return result
  }
}
