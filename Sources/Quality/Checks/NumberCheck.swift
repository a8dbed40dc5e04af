package import Languages
package import Translation

/// Compares the numbers and dates of source and target by value.
///
/// Numbers agree where they share a value under any reading of their separators; a date agrees with one that names the
/// same day, month and year as far as both name them. Numbers in letters, Roman numerals, scale words, 12-hour times,
/// short years and converted units are taken into account. A small whole number on one side alone may be spelled out on
/// the other and is not reported.
package struct NumberCheck: SegmentCheck {
  package static let identifiers = ["number-mismatch", "date-mismatch"]

  private let source: NumberNames
  private let target: NumberNames
  private let isCertain: Bool

  /// Prepares the check for a direction.
  package init(from source: Language, to target: Language) {
    self.source = NumberNames(source)
    self.target = NumberNames(target)
    isCertain = !self.source.isEmpty && !self.target.isEmpty
  }

  package func findings(in pair: SegmentPair) -> [Finding] {
    guard pair.source.text.hasDigit || pair.target.text.hasDigit else { return [] }
    let difference = FigureDifference(
      Figures(pair.source.text, source, isCertain: isCertain), Figures(pair.target.text, target, isCertain: isCertain))
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
        "number-mismatch", .error, in: pair, "'\(lost.text)' became '\(added.text)'",
        at: Finding.Span(.target, added.range))
    }
    let missing = lost.dropFirst(added.count).map { number in
      Finding(
        "number-mismatch", .error, in: pair, "'\(number.text)' is missing in the target",
        at: Finding.Span(.source, number.range))
    }
    let extra = added.dropFirst(lost.count).map { number in
      Finding(
        "number-mismatch", .error, in: pair, "'\(number.text)' is not in the source",
        at: Finding.Span(.target, number.range))
    }
    return changed + missing + extra
  }
}

extension String {
  /// Whether a decimal digit of any script occurs.
  fileprivate var hasDigit: Bool { unicodeScalars.contains { $0.properties.generalCategory == .decimalNumber } }
}
