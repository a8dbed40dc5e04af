internal import Text

/// A run of letters in a text, ready to be looked up.
///
/// The dots of an abbreviation of single letters belong to it, `p.m.` is the word `p.m`, and so does the apostrophe
/// inside a Cyrillic word, `п'ять`.
struct FoldedWord: Hashable, Sendable {
  /// The word in UTF-8, case-folded, `ё` as `е`, one kind of apostrophe.
  var form: ArraySlice<UInt8>
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>
  /// Whether it begins with a capital.
  var isCapitalised: Bool

  /// The words of a text, in order.
  ///
  /// - Complexity: O(*n*).
  static func words(of scalars: [Unicode.Scalar]) -> [FoldedWord] {
    var reader = FoldedWordReader(scalars)
    reader.read(from: 0, to: scalars.count)
    return reader.words
  }

  /// How far before and behind a number its words are of interest: a month, a unit.
  private static let reach = (before: 12, behind: 24)

  /// The words that end at most twelve characters before a digit or begin at most 24 behind one, or behind a word that
  /// stands right behind it, in order.
  ///
  /// - Parameter words: The words of the text.
  /// - Complexity: O(words).
  static func words(besideDigitsOf text: [Unicode.Scalar], _ classes: [CharacterClass], _ words: [CheckedWord])
    -> [FoldedWord]
  {
    var reader = FoldedWordReader(text)
    for word in words where word.has(.digit) {
      var index = word.range.lowerBound
      while index < word.range.upperBound {
        guard classes[index].contains(.digit) else {
          index += 1
          continue
        }
        reader.read(from: index - reach.before, to: index)
        while index < classes.count, classes[index].contains(.digit) { index += 1 }
        reader.read(from: index, to: index + 2)
        reader.read(from: index, to: max(index, reader.end) + reach.behind)
      }
    }
    return reader.words
  }
}
