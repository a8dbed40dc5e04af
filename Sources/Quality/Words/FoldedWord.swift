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
      guard scalars[index].isLetterOrMark else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isLetterOrMark || isInner(scalars, index, start) { index += 1 }
      let surface = String(String.UnicodeScalarView(scalars[start..<index]))
      words.append(
        FoldedWord(form: surface.wordForm, range: start..<index, isCapitalised: scalars[start].isCapital))
    }
    return words
  }

  /// Whether a dot stands between two letters, the first of them alone (the first dot of `p.m.`, not that of `us.He`),
  /// or an apostrophe between two Cyrillic letters.
  private static func isInner(_ scalars: [Unicode.Scalar], _ index: Int, _ start: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1].isLetterOrMark else { return false }
    switch scalars[index] {
    case ".": return index - start == 1 || scalars[index - 2] == "."
    case "'", "’", "ʼ": return isCyrillic(scalars[index - 1]) && isCyrillic(scalars[index + 1])
    default: return false
    }
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }
}
