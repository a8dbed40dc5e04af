internal import Translation

/// The score of one source against a query, and what differs.
package struct Comparison {
  /// The score, without penalties that depend on languages or on other translations.
  package var score: Score
  /// What differs, in the order of `Difference`.
  package let differences: [Difference]

  init(_ query: Query, _ other: ComparableText, _ similarity: Similarity) {
    let isExact = query.text.exact == other.exact
    score = Score(similarity, isExact: isExact)
    let codesDiffer = !Self.sameCodes(query.text, other, isExact: isExact)
    if codesDiffer, !query.text.codes.isEmpty { score.penalties.append(Penalty(.code, 1)) }
    if isExact {
      differences = codesDiffer ? [.code] : []
      return
    }
    let words = WordDifferences(query.text, other, query.tokenizer)
    let marks = MarkDifferences(query.text, other, query.tokenizer.vocabulary)
    let numbers = ValueDifferences(.number, query.text, other)
    let dates = ValueDifferences(.date, query.text, other)
    let addresses = ValueDifferences(.address, query.text, other)
    var found: Set<Difference> = words.found.union(marks.found)
    if numbers.distance > 0 { found.insert(.number) }
    if dates.distance > 0 { found.insert(.date) }
    if addresses.distance > 0 { found.insert(.word) }
    if codesDiffer { found.insert(.code) }
    if found.isEmpty { found.insert(.punctuation) }
    differences = Difference.allCases.filter(found.contains)
    score.penalties =
      [
        Penalty(.number, 2 * numbers.replaced), Penalty(.date, 2 * dates.replaced),
        Penalty(.address, 2 * addresses.replaced), Penalty(.punctuation, marks.isUnseen ? 1 : 0),
        Penalty(.case, words.found.contains(.case) ? 1 : 0),
      ].filter { $0.points > 0 } + score.penalties
  }

  /// Whether the codes are the same and stand in the same order; in the same text also at the same places.
  ///
  /// Marks of notes are all the same: their numbers change from text to text.
  private static func sameCodes(_ left: ComparableText, _ right: ComparableText, isExact: Bool) -> Bool {
    left.codes.elementsEqual(right.codes) { left, right in
      left.kind == right.kind && left.content == right.content && left.type == right.type
        && (!isExact || left.at == right.at)
    }
  }
}
