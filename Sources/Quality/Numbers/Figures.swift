/// The dates and the other numbers of a text.
struct Figures: Sendable {
  /// The dates, numeric ones first.
  let dates: [DatedNumbers]
  /// The numbers in digits that are in no date, in order.
  let numbers: [NumberValues]
  /// The values of each number in letters.
  let spelled: [Set<String>]
  /// What measures in letters may come to in another unit: `half an inch`, `a mile`.
  let conversions: [Double]

  /// Reads a text.
  ///
  /// - Parameter isCertain: Whether the other language's number words are known too.
  init(_ text: String, _ names: NumberNames, isCertain: Bool) {
    let scalars = Array(text.unicodeScalars)
    let words = FoldedWord.words(of: scalars)
    var numbers = NumberScanner(text).numbers()
    let numeric = NumericDates(scalars).take(from: &numbers)
    dates = numeric + NamedDates(scalars, words, names).take(from: &numbers)
    NumberContext(scalars, words, names, isCertain: isCertain).apply(to: &numbers)
    self.numbers = numbers
    spelled = SpelledNumbers(scalars, words, names).values()
    conversions = SpelledMeasures(words, names).conversions()
  }
}
