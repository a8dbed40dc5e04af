/// The dates and the other numbers of a text.
struct Figures: Sendable {
  /// The dates, numeric ones first.
  let dates: [DatedNumbers]
  /// The numbers in digits that are in no date, in order.
  let numbers: [NumberValues]
  private let scalars: [Unicode.Scalar]
  private let words: [FoldedWord]
  private let names: NumberNames

  /// Reads a text.
  ///
  /// - Parameter isCertain: Whether the other language's number words are known too.
  init(_ text: CheckedText, _ names: NumberNames, isCertain: Bool) {
    let scalars = text.scalars
    let words = FoldedWord.words(of: scalars)
    var numbers = NumberScanner(text).numbers()
    let numeric = NumericDates(scalars).take(from: &numbers)
    dates = numeric + NamedDates(scalars, words, names).take(from: &numbers)
    NumberContext(scalars, words, names, isCertain: isCertain).apply(to: &numbers)
    self.numbers = numbers
    (self.scalars, self.words, self.names) = (scalars, words, names)
  }

  /// The values of each number in letters.
  func spelled() -> [Set<String>] { SpelledNumbers(scalars, words, names).values() }

  /// What measures in letters may come to in another unit: `half an inch`, `a mile`.
  func conversions() -> [Double] { SpelledMeasures(words, names).conversions() }
}
