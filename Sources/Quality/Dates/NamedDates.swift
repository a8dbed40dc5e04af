internal import Text

/// Dates with a month in words: `14 March 2025`, `March 12–14, 2025`, `2025 жылғы 14 наурызда`.
///
/// The days stand next to the month, before it or behind it; the year stands behind the month or its days, or, where the
/// language has a word for that, before them. A month without either is no date.
struct NamedDates {
  private let scalars: [Unicode.Scalar]
  private let words: [FoldedWord]
  private let names: NumberNames

  /// Prepares a text.
  init(_ scalars: [Unicode.Scalar], _ words: [FoldedWord], _ names: NumberNames) {
    self.scalars = scalars
    self.words = words
    self.names = names
  }

  /// Takes the dates out of the numbers of the text.
  func take(from numbers: inout [NumberValues]) -> [DatedNumbers] {
    var used: Set<Range<Int>> = []
    let dates = words.compactMap { word -> DatedNumbers? in
      guard isNear(word.range, numbers), let month = names.months.month(word) else { return nil }
      let (before, after) = neighbours(of: word.range, numbers, without: used)
      guard let date = date(month, at: word.range, before, after) else { return nil }
      used.formUnion(date.numbers.map(\.range))
      return date
    }
    numbers.removeAll { used.contains($0.range) }
    return dates
  }

  /// Whether a number stands within twelve characters of a word: no day or year is farther from its month.
  private func isNear(_ word: Range<Int>, _ numbers: [NumberValues]) -> Bool {
    numbers.contains { $0.range.lowerBound <= word.upperBound + 12 && $0.range.upperBound + 12 >= word.lowerBound }
  }

  /// The nearest numbers before and behind a word, outwards.
  private func neighbours(
    of word: Range<Int>, _ numbers: [NumberValues], without used: Set<Range<Int>>
  ) -> (before: [NumberValues], after: [NumberValues]) {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].range.lowerBound < word.upperBound { low = middle + 1 } else { high = middle }
    }
    let isFree = { (number: NumberValues) in !used.contains(number.range) }
    return (numbers[..<low].suffix(5).reversed().filter(isFree), numbers[low...].prefix(5).filter(isFree))
  }

  private func date(
    _ month: Int, at word: Range<Int>, _ before: [NumberValues], _ after: [NumberValues]
  ) -> DatedNumbers? {
    var days = days(before, from: word, isNear: isNear)
    var behind = after
    if days.isEmpty {
      days = self.days(after, from: word, isNear: isNear)
      behind = Array(after.dropFirst(days.count))
    }
    let last = max(word.upperBound, days.map(\.range.upperBound).max() ?? 0)
    let first = min(word.lowerBound, days.map(\.range.lowerBound).min() ?? word.lowerBound)
    let year =
      behind.first { $0.isYear && $0.range.lowerBound >= last && isNear(last..<$0.range.lowerBound) }
      ?? before.first { $0.isYear && $0.range.upperBound <= first && isYearGap($0.range.upperBound..<first) }
    let used = days + [year].compactMap(\.self)
    guard !used.isEmpty else { return nil }
    let date = CalendarDate(days: Set(days.compactMap(\.whole)), month: month, year: year?.whole)
    let start = min(word.lowerBound, used.map(\.range.lowerBound).min() ?? word.lowerBound)
    let end = max(word.upperBound, used.map(\.range.upperBound).max() ?? word.upperBound)
    return DatedNumbers(readings: [date], numbers: used, range: start..<end)
  }

  /// The days that follow one another outwards from a word, the first near it.
  private func days(
    _ numbers: [NumberValues], from word: Range<Int>, isNear: (Range<Int>) -> Bool
  ) -> [NumberValues] {
    var (days, last) = ([NumberValues](), word)
    for number in numbers.prefix(4) {
      let gap = Self.gap(last, number.range)
      guard number.isDay, days.isEmpty ? isNear(gap) : isRangeGap(gap) else { break }
      days.append(number)
      last = number.range
    }
    return days
  }

  private static func gap(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    one.upperBound <= other.lowerBound
      ? one.upperBound..<other.lowerBound : min(other.upperBound, one.lowerBound)..<one.lowerBound
  }

  /// Whether only space, a comma, a full stop and a short word stand between: `th of`, `er`, `de`.
  private func isNear(_ gap: Range<Int>) -> Bool {
    gap.count <= 7
      && scalars[gap].allSatisfy {
        $0.properties.isWhitespace || ".,º".unicodeScalars.contains($0) || $0.isLetterOrMark
      }
      && scalars[gap].count(where: \.isLetterOrMark) <= 4
  }

  /// Whether a dash or a short word stands between: `12–14`, `12 to 14`, `12. und 14.`.
  private func isRangeGap(_ gap: Range<Int>) -> Bool {
    gap.count <= 6
      && scalars[gap].allSatisfy {
        $0.properties.isWhitespace || "-–—.,".unicodeScalars.contains($0) || $0.isLetterOrMark
      }
  }

  private func isYearGap(_ gap: Range<Int>) -> Bool {
    let between = words.filter { gap.contains($0.range.lowerBound) }
    return gap.count <= 12 && (between.isEmpty ? isNear(gap) : between.allSatisfy(names.isYearWord))
  }
}
