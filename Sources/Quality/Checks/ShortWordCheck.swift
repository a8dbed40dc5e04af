package import Languages
internal import Translation

/// Finds one-letter words that a line break may part from the word they belong to.
package struct ShortWordCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "short-word-space", .note, isOn: false, "A one-letter word is followed by an ordinary space.",
      reason: "Polish, Russian, Ukrainian and Czech printers keep `w`, `в` and `з` off the end of a line by a no-break "
        + "space. `--fix` puts it.",
      example: "in Warsaw → w Warszawie, with an ordinary space")
  ]

  private let isKept: Bool

  /// Prepares the check for a language.
  package init(to target: Language) { isKept = ["pl", "ru", "uk", "cs"].contains(target.primary) }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard isKept, pair.target.has(.space) else { return [] }
    let text = pair.target
    return text.words.compactMap { word in
      let end = word.range.upperBound
      guard word.letters == 1, word.range.count == 1, text[safe: end] == " ", end + 1 < text.scalars.count,
        text.kind(at: end + 1).contains(.letter)
      else { return nil }
      var finding = Finding(
        "short-word-space", .note, in: pair.pair, "an ordinary space behind '\(text.string(word.range))'",
        suggestion: "\u{A0}", at: Finding.Span(.target, end..<end + 1))
      finding.isSafe = true
      return finding
    }
  }
}
