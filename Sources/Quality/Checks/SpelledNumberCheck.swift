package import Languages
internal import Translation

/// Compares numbers that both source and target have in letters.
package struct SpelledNumberCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "spelled-number", .warning, isOn: false, "A number in words became another one in words.",
      reason:
        "Only where it is the one number from 2 to 99 without a counterpart on either side. Asked for by name, for "
        + "number words stand in many phrases: `second to none`, `in seventh heaven`.",
      example: "after seven days → через шесть дней")
  ]

  private let source: NumberNames
  private let target: NumberNames

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = NumberNames(source)
    self.target = NumberNames(target)
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard !source.isEmpty, !target.isEmpty,
      let difference = SpelledDifference(
        Figures(pair.source, source, isCertain: true), Figures(pair.target, target, isCertain: true))
    else { return [] }
    return [
      Finding(
        "spelled-number", .warning, in: pair.pair,
        "\(difference.lost) in words became \(difference.added) in words")
    ]
  }
}
