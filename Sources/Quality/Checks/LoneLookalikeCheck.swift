internal import Text
internal import Translation

/// Finds words of one or two Latin letters in a Cyrillic text that look like Cyrillic ones.
package struct LoneLookalikeCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "lone-lookalike", .warning, isOn: false,
      "A short word of a Cyrillic text is in Latin letters that look the same.",
      reason: "A Latin `c` for the preposition `с` is seen by nobody. What the source has too is let pass; off because "
        + "designations, `группа A`, are often Latin on purpose.",
      example: "with the court → c судом, with a Latin c")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    guard text.has(.latin), text.letters.cyrillic > text.letters.latin else { return [] }
    return text.words.compactMap { word in
      guard word.has(.latin), word.letters == 1 || (word.letters == 2 && !word.has(.capital)),
        word.range.count == word.letters, !word.isInAddress,
        !pair.source.words.contains(where: { $0.form == word.form })
      else { return nil }
      let twins = text.scalars[word.range].compactMap { Lookalikes.cyrillic[$0] }
      guard twins.count == word.letters else { return nil }
      return Finding(
        "lone-lookalike", .warning, in: pair.pair, "'\(text.string(word.range))' is in Latin letters",
        suggestion: String(String.UnicodeScalarView(twins)), at: Finding.Span(.target, word.range))
    }
  }
}
