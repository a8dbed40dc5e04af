package import Languages
internal import Translation

/// Finds targets that are much longer or shorter than their source lets expect.
package struct LengthCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "length-ratio", .warning, "The target is much longer or shorter than usual for its source.",
      reason: "Compared with what is usual between the two languages, in letters and digits, and the more strictly the "
        + "longer the source; texts below twenty are let pass.",
      example: "The Supreme Court upheld the ruling of the lower court on Monday. → Суд подтвердил.")
  ]

  /// The fewest letters and digits of a source that say something about its target.
  private static let shortest = 20
  /// How many standard deviations are too long, too short, and too short for a target without its final sign.
  private static let limits = (long: 3.8, short: 3.4, cut: 2.7)

  private let usual: Double

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    let length = { (language: Language) in (LanguageProfile(language)?.length ?? 5) / 100 }
    usual = length(target) - length(source)
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (size(pair.source), size(pair.target))
    guard source >= Self.shortest, target > 0 else { return [] }
    let difference = Logarithm.natural(Double(target) / Double(source)) - usual
    // Variance as measured between English and nine languages; a target that is short is judged by what is usual for it.
    let deviation = (0.01 + 2 / Double(source)).squareRoot()
    let shortest = isCut(pair) ? Self.limits.cut : Self.limits.short
    guard difference > Self.limits.long * deviation || -difference > shortest * deviation else { return [] }
    let percent = target * 100 / source
    return [
      Finding(
        "length-ratio", .warning, in: pair.pair,
        "the target has \(percent) % of the source's letters; something may be \(difference < 0 ? "missing" : "too much")"
      )
    ]
  }

  /// Whether the source ends a sentence and the target does not.
  private func isCut(_ pair: CheckedPair) -> Bool {
    let isEnd = { (text: CheckedText) in
      text.scalars.last.map { CharacterClass.of($0).isDisjoint(with: [.letter, .digit]) } ?? false
    }
    return !isEnd(pair.target) && (isEnd(pair.source) || pair.source.words.count > 5)
  }

  private func size(_ text: CheckedText) -> Int { text.words.reduce(0) { $0 + $1.range.count } }
}
