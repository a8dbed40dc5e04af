public import Languages
internal import Storage
internal import Terminology
internal import Text
internal import Translation

extension Memory {
  /// How each concept was rendered: what stands in the target where the source names it.
  ///
  /// Rejected texts do not count. A term of the source that no term of the target renders is counted as rendered by
  /// something else.
  ///
  /// - Parameters:
  ///   - ids: These concepts alone; all where empty.
  ///   - release: This release alone, by its slug.
  /// - Returns: The concepts that the source names, the most frequent first.
  /// - Throws: A `MemoryError` of kind `notFound` where a concept or the release is not there.
  public func termAudit(
    from source: Language, to target: Language, concepts ids: [String] = [], release: String? = nil
  ) throws -> [TermAudit] {
    for id in ids { _ = try concept(id) }
    let concepts = try store.concepts(in: [source])
    let (sources, targets) = (
      TermFinder(concepts, language: source, mode: .recognise), TermFinder(concepts, language: target, mode: .present)
    )
    var uses: [String: [Term?: [TermUse]]] = [:]
    let days = try releaseDays()
    try forEachPair(from: source, to: target, release) { unit, text, translation in
      let found = sources.matches(in: text)
      guard !found.isEmpty else { return }
      let rendered = targets.occurrences(of: found.map(\.concept), in: translation)
      let pairing = TermPairing(source: found, target: rendered.values.flatMap(\.self).sorted { $0.isBefore($1) })
      for (match, number) in zip(found, pairing.renderings) {
        let term = number.map { pairing.target[$0].term }
        uses[match.concept.id, default: [:]][term, default: []].append(TermUse(unit, days: days))
      }
    }
    let wanted = Set(ids)
    return concepts.filter { uses[$0.id] != nil && (wanted.isEmpty || wanted.contains($0.id)) }
      .map { TermAudit(concept: $0, language: target, renderings: Self.renderings(uses[$0.id] ?? [:])) }
      .sorted { ($1.count, $0.concept.id) < ($0.count, $1.concept.id) }
  }

  /// Hands over the units of a direction with both texts.
  func forEachPair(
    from source: Language, to target: Language, _ release: String?,
    _ body: (TranslationUnit, String, String) throws -> Void
  ) throws {
    if let release, try store.release(release) == nil {
      throw MemoryError(.notFound, "the memory has no release '\(release)'; 'concord stats' lists them")
    }
    let selection = UnitSelection(
      release: release, languages: [source, target], statuses: [.draft, .reviewed, .approved])
    try store.forEachUnit(selection) { unit in
      guard let text = unit.variant(in: source), let translation = unit.variant(in: target) else { return }
      try body(unit, text.text, translation.text)
    }
  }

  private static func renderings(_ uses: [Term?: [TermUse]]) -> [TermAudit.Rendering] {
    uses.map { TermAudit.Rendering(term: $0, uses: $1.sorted()) }.sorted { left, right in
      if (left.term == nil) != (right.term == nil) { return right.term == nil }
      return (right.uses.count, left.term?.text ?? "") < (left.uses.count, right.term?.text ?? "")
    }
  }
}

extension TermMatch {
  /// Whether a match stands before another one.
  fileprivate func isBefore(_ other: TermMatch) -> Bool {
    (range.lowerBound, range.upperBound, concept.id) < (
      other.range.lowerBound, other.range.upperBound, other.concept.id
    )
  }
}
