internal import Text

/// A run of letters in a text, ready to be looked up.
///
/// The dots of an abbreviation of single letters belong to it, `p.m.` is the word `p.m`, and so does the apostrophe
/// inside a Cyrillic word, `п'ять`.
struct FoldedWord: Hashable, Sendable {
  /// The word, case-folded, `ё` as `е`, one kind of apostrophe.
  var form: String
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>
  /// Whether it begins with a capital.
  var isCapitalised: Bool

  /// The words of a text, in order.
  ///
  /// - Complexity: O(*n*).
  static func words(of scalars: [Unicode.Scalar]) -> [FoldedWord] {
    var (words, index) = ([FoldedWord](), 0)
    while index < scalars.count {
      guard isLetter(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, isLetter(scalars[index]) || isInner(scalars, index, start) { index += 1 }
      words.append(
        FoldedWord(
          form: form(of: scalars[start..<index]), range: start..<index, isCapitalised: scalars[start].isCapital))
    }
    return words
  }

  /// A word in the form that `String.wordForm` gives it, by a table where each letter has a small one of its own.
  private static func form(of word: ArraySlice<Unicode.Scalar>) -> String {
    var form = String.UnicodeScalarView()
    for scalar in word {
      let lower = CharacterClass.lowercased(scalar)
      // Basic Latin, the Polish, French and German letters but `ß`, and Cyrillic.
      let isPlain = lower < 0x80 || (0xE0...0x17F).contains(lower) || (0x430...0x52F).contains(lower)
      guard isPlain, lower != 0x149, lower != 0x17F, lower != 0x130, let letter = Unicode.Scalar(lower), scalar != "İ"
      else {
        return String(String.UnicodeScalarView(word)).wordForm
      }
      form.append(letter == "ё" ? "е" : letter)
    }
    return String(form)
  }

  /// Whether a dot stands between two letters, the first of them alone (the first dot of `p.m.`, not that of `us.He`),
  /// or an apostrophe between two Cyrillic letters.
  private static func isInner(_ scalars: [Unicode.Scalar], _ index: Int, _ start: Int) -> Bool {
    guard index + 1 < scalars.count, isLetter(scalars[index + 1]) else { return false }
    switch scalars[index] {
    case ".": return index - start == 1 || scalars[index - 2] == "."
    case "'", "’", "ʼ": return isCyrillic(scalars[index - 1]) && isCyrillic(scalars[index + 1])
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    !CharacterClass.of(scalar).isDisjoint(with: [.letter, .mark])
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }
}
