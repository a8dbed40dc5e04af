/// Measures of which the number is in letters or left out: `half an inch`, `a mile away`, `two-foot`.
struct SpelledMeasures {
  private let words: [FoldedWord]
  private let names: NumberNames

  /// Prepares a text.
  init(_ words: [FoldedWord], _ names: NumberNames) {
    self.words = words
    self.names = names
  }

  /// What the measures may come to in the units of other languages.
  ///
  /// - Parameter isFree: Whether a unit belongs to no number in digits.
  func conversions(_ isFree: (FoldedWord) -> Bool) -> [Double] {
    words.indices.flatMap { index -> [Double] in
      guard let unit = names.units.meaning(of: words[index]), isFree(words[index]) else { return [] }
      let numbers = words[..<index].suffix(2).compactMap { names.values.meaning(of: $0).flatMap(Double.init) }
      return (numbers + [1]).flatMap { Conversion.results(of: $0, unit) }
    }
  }
}
