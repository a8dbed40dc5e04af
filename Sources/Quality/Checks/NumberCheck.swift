package import Languages
internal import Translation

/// Compares the numbers and dates of source and target by value.
///
/// Numbers agree where they share a value under any reading of their separators; a date agrees with one that names the
/// same day, month and year as far as both name them. Numbers in letters, Roman numerals, scale words, 12-hour times,
/// short years and converted units are taken into account. A small whole number on one side alone may be spelled out on
/// the other and is not reported.
package struct NumberCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "number-mismatch", .error, "A number of the source became another one.",
      reason: "Numbers are compared by value: `1,250`, `1 250` and `1.250` are the same, so are `1.5 million` and "
        + "`1 500 000`, `5 p.m.` and `17:00`, `10 miles` and `16 km`, `XIX` and `19`.",
      example: "1,280 cases → 1208 дел"),
    CheckRule(
      "number-missing", .warning, "A number of the source is not in the target.",
      reason: "Numbers in words are known; small ones, up to twelve, may be anything.", example: "in 2016 → тогда"),
    CheckRule(
      "number-extra", .warning, "A number of the target is not in the source.",
      reason: "As for a missing number.", example: "then → в 2016 году"),
    CheckRule(
      "date-mismatch", .error, "A date of the source became another day, month or year.",
      reason: "Dates are compared as far as both sides name them, months by name in every form.",
      example: "12 May 2016 → 12 марта 2016 г."),
  ]

  private let source: NumberNames
  private let target: NumberNames
  private let isCertain: Bool

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = NumberNames(source)
    self.target = NumberNames(target)
    isCertain = !self.source.isEmpty && !self.target.isEmpty
  }

  package func findings(in checked: CheckedPair) -> [Finding] {
    guard checked.source.has(.digit) || checked.target.has(.digit) else { return [] }
    if let one = PlainNumbers(checked.source, source), one == PlainNumbers(checked.target, target) { return [] }
    let pair = checked.pair
    let difference = FigureDifference(
      Figures(checked.source, source, isCertain: isCertain), Figures(checked.target, target, isCertain: isCertain))
    let dates = difference.dates.map { lost, added in
      Finding(
        "date-mismatch", .error, in: pair, "the date \(lost.readings[0]) became \(added.readings[0])",
        at: Finding.Span(.target, added.range))
    }
    return dates + findings(in: pair, difference.lost, difference.added)
  }

  private func findings(in pair: SegmentPair, _ lost: [NumberValues], _ added: [NumberValues]) -> [Finding] {
    let changed = zip(lost, added).map { lost, added in
      Finding(
        "number-mismatch", .error, in: pair, Self.message(lost, added),
        at: Finding.Span(.target, added.range))
    }
    let missing = lost.dropFirst(added.count).map { number in
      Finding(
        "number-missing", .warning, in: pair, "'\(number.text)' is missing in the target",
        at: Finding.Span(.source, number.range))
    }
    let extra = added.dropFirst(lost.count).map { number in
      Finding(
        "number-extra", .warning, in: pair, "'\(number.text)' is not in the source",
        at: Finding.Span(.target, number.range))
    }
    return changed + missing + extra
  }

  private static func message(_ lost: NumberValues, _ added: NumberValues) -> String {
    lost.text == added.text
      ? "'\(lost.text)' stayed as it was, though its unit became another"
      : "'\(lost.text)' became '\(added.text)'"
  }
}
