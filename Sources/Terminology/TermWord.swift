internal import Text

/// A word of a text as the term matcher sees it.
///
/// A word is a run of letters, marks and digits, with apostrophes inside; a hyphen parts words, so that `pre-trial`
/// and `pre trial` are the same two words, and `ЕС-ом` begins with the word `ЕС`. The apostrophe of an elided article
/// parts words too: `l'OSCE` ends with the word `OSCE`.
struct TermWord: Hashable, Sendable {
  /// The folded form: NFC, case-folded, `ё` as `е`, one kind of apostrophe, no soft hyphens.
  var form: String
  /// Its place in the text, in Unicode scalars.
  var range: Range<Int>
  /// Whether its first letter is a capital.
  var isCapitalised: Bool
  /// Whether it has at least two letters, all of them capitals.
  var isAcronym: Bool

  /// The words of a text, in order, but for those of web and mail addresses: `…/torture-report` says nothing of torture.
  ///
  /// - Complexity: O(*n*).
  static func words(of text: String) -> [TermWord] {
    let bytes = Array(text.utf8)
    let addresses = Addresses.ranges(in: bytes)
    let words = allWords(of: text)
    guard !addresses.isEmpty else { return words }
    let places = ScalarPlaces(text)
    let ranges = addresses.map { places.scalars(of: $0) }
    return words.filter { word in !ranges.contains { $0.overlaps(word.range) } }
  }

  private static func allWords(of text: String) -> [TermWord] {
    var words: [TermWord] = []
    let scalars = Array(text.unicodeScalars)
    var start: Int?
    for index in 0...scalars.count {
      let isInside = index < scalars.count && isWordScalar(scalars, index)
      if isInside, start == nil { start = index }
      if !isInside, let first = start {
        words.append(TermWord(scalars, first..<index))
        start = nil
      }
    }
    return words
  }

  private init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[range])
    form = String(surface).wordForm
    self.range = range
    isCapitalised = scalars[range.lowerBound].isCapital
    let letters = scalars[range].filter(\.isLetterOrMark)
    isAcronym = letters.count > 1 && letters.allSatisfy(\.isCapital)
  }

  private static func isWordScalar(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar.isLetterOrMark || scalar.isDecimalDigit || scalar == "\u{AD}" { return true }
    guard isApostrophe(scalar), index > 0, index + 1 < scalars.count, scalars[index - 1].isLetterOrMark,
      scalars[index + 1].isLetterOrMark
    else { return false }
    return !isElision(scalars[..<index])
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "`"
  }

  /// Whether an apostrophe after these letters parts words: `l'OSCE`, `jusqu'à`, `dell'Unione`; not `п'ять`, `state's`.
  private static func isElision(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = before.reversed().prefix(8).prefix { $0.isLetterOrMark }
    guard let last = letters.first, last.value < 0x250 else { return false }
    let end = letters.prefix(2).reversed().map { $0.properties.lowercaseMapping }.joined()
    return letters.count <= 2 || end == "qu" || end == "ll"
  }
}
