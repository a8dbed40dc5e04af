internal import Text

/// The numbers of a text that are written in letters: in words or as Roman numerals.
///
/// Words that follow one another make one number: `two hundred and five`, `двадцать пять`, `fünfundzwanzig`. The reading
/// is generous, `quatre-vingt` is both 80 and 24: such numbers excuse a number on the other side and are never asked for.
struct SpelledNumbers {
  private let words: [FoldedWord]
  private let scalars: [Unicode.Scalar]
  private let table: MeaningTable

  /// Prepares a text.
  init(_ scalars: [Unicode.Scalar], _ words: [FoldedWord], _ names: NumberNames) {
    self.scalars = scalars
    self.words = words
    table = names.values
  }

  /// For each number the values it may have, in the notation of `NumberValues`.
  func values() -> [Set<String>] {
    var (numbers, sum) = ([Set<String>](), NumberSum())
    var end = 0
    for word in words {
      if let roman = RomanNumeral.value(ofWord: scalars[word.range]) { numbers.append([String(roman)]) }
      let parts = parts(of: word.form)
      if parts == [.link] && !sum.isEmpty { continue }
      if word.range.lowerBound > end + 6 { numbers += sum.finish() }
      for case .value(let value) in parts where !sum.add(value) {
        numbers += sum.finish()
        _ = sum.add(value)
      }
      if !parts.isEmpty { end = word.range.upperBound }
    }
    return numbers + sum.finish()
  }

  private enum Part: Equatable {
    case value(Int)
    case link
  }

  /// The number words a word is made of, from its beginning; none where it begins otherwise.
  private func parts(of word: ArraySlice<UInt8>) -> [Part] {
    var (parts, rest) = ([Part](), word)
    while let entry = table.entry(of: rest), parts.count < 6 {
      if let value = Int(entry.meaning) {
        parts.append(.value(value))
      } else if entry.meaning == "and" {
        parts.append(.link)
      } else {
        break
      }
      rest = rest.dropFirst(entry.form.count)
    }
    return parts
  }
}
