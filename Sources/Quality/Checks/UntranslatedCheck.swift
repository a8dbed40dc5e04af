internal import Translation

/// Finds segments left empty or in the source language.
///
/// A target that repeats its source is fine where there is nothing to translate: addresses, numbers, names, which are
/// told by having no word that begins in lower case, unless all is in capitals as in a headline.
package struct UntranslatedCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "untranslated", .error, "The target is empty, or repeats the source.",
      reason: "Names, numbers and addresses may stay as they are. Nothing else is reported of such a segment.",
      example: "The court has ruled. → The court has ruled."),
    CheckRule(
      "partly-untranslated", .warning, "Four or more words of the source stand in the target as they were.",
      reason: "At least half of them must be in lower case: titles and names stay untranslated on purpose.",
      example: "He denied it on Monday, the court said. → Он отрицал это, the court said on Monday."),
  ]

  /// How many source words in a row, half of them in lower case, are too many for a coincidence or a name.
  private static let shortestRun = 4

  package func findings(in pair: CheckedPair) -> [Finding] {
    if pair.source.isBlank { return [] }
    if pair.target.isBlank { return [Finding("untranslated", .error, in: pair.pair, "the translation is empty")] }
    if isRepeated(pair) {
      let words = pair.source.words.filter { !$0.isInAddress }
      guard words.contains(where: \.isPlain) || isHeadline(pair.source) else { return [] }
      return [Finding("untranslated", .error, in: pair.pair, "the target repeats the source")]
    }
    return partly(pair)
  }

  /// Whether both texts have the same words, and words at all.
  private func isRepeated(_ pair: CheckedPair) -> Bool {
    let (source, target) = (pair.source.words, pair.target.words)
    return source.count == target.count && !source.isEmpty && zip(source, target).allSatisfy { $0.form == $1.form }
  }

  /// Whether a text is in capitals throughout, and too long for names alone: four words or more of three letters.
  private func isHeadline(_ text: CheckedText) -> Bool {
    !text.has(.lower) && text.words.count(where: { $0.letters > 2 && !$0.isInAddress }) >= 4
  }

  private func partly(_ pair: CheckedPair) -> [Finding] {
    guard isLikely(pair.source.words, pair.target.words) else { return [] }
    let (source, target) = (pair.source.words.filter(isCounted), pair.target.words.filter(isCounted))
    guard
      let best = CommonRun.longest(in: target.map(\.form), and: source.map(\.form), atLeast: Self.shortestRun),
      target[best].count(where: \.isPlain) * 2 >= max(best.count, Self.shortestRun)
    else { return [] }
    let range = target[best.lowerBound].range.lowerBound..<target[best.upperBound - 1].range.upperBound
    return [
      Finding(
        "partly-untranslated", .warning, in: pair.pair,
        "'\(pair.target.string(range))' stands in the target as in the source", at: Finding.Span(.target, range))
    ]
  }

  private func isCounted(_ word: CheckedWord) -> Bool { word.letters > 0 && !word.isInAddress }

  /// Whether enough words in a row may be in both texts, asked of one bit for each word of the source.
  private func isLikely(_ source: [CheckedWord], _ target: [CheckedWord]) -> Bool {
    guard source.count >= Self.shortestRun, target.count >= Self.shortestRun else { return false }
    var bits: (UInt64, UInt64) = (0, 0)
    for word in source where isCounted(word) {
      if word.form & 64 == 0 { bits.0 |= 1 << (word.form & 63) } else { bits.1 |= 1 << (word.form & 63) }
    }
    var run = 0
    for word in target where isCounted(word) {
      let isKnown = (word.form & 64 == 0 ? bits.0 : bits.1) & 1 << (word.form & 63) != 0
      run = isKnown ? run + 1 : 0
      if run == Self.shortestRun { return true }
    }
    return false
  }
}
