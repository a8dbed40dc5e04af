/// The dates and the other numbers of a text.
struct Figures: Sendable {
  /// The dates, numeric ones first.
  let dates: [DatedNumbers]
  /// The numbers in digits that are in no date, in order.
  let numbers: [NumberValues]
  private let text: CheckedText
  private let measured: [Range<Int>]
  private let names: NumberNames

  /// Reads a text.
  ///
  /// - Parameter isCertain: Whether the other language's number words are known too.
  init(_ text: CheckedText, _ names: NumberNames, isCertain: Bool) {
    (self.text, self.names) = (text, names)
    var numbers = text.has(.digit) ? NumberScanner(text).numbers() : []
    guard !numbers.isEmpty else {
      (dates, self.numbers, measured) = ([], [], [])
      return
    }
    let (scalars, words) = (text.scalars, text.numberWords)
    let numeric = NumericDates(scalars).take(from: &numbers)
    dates = numeric + NamedDates(scalars, words, names).take(from: &numbers)
    NumberContext(scalars, words, names, isCertain: isCertain).apply(to: &numbers)
    self.numbers = numbers
    measured = numbers.compactMap(\.unitRange)
  }

  /// Whether a number in digits has one of some values.
  func hasDigits(_ values: Set<String>) -> Bool {
    numbers.contains { !values.isDisjoint(with: $0.values) }
      || dates.contains { date in date.numbers.contains { !values.isDisjoint(with: $0.values) } }
  }

  /// The values of each number in letters.
  func spelled() -> [Set<String>] { SpelledNumbers(text.scalars, text.foldedWords, names).values() }

  /// What measures in letters may come to in another unit: `half an inch`, `a mile`.
  func conversions() -> [Double] {
    SpelledMeasures(text.foldedWords, names).conversions { !measured.contains($0.range) }
  }
}
