internal import Text
package import Translation

/// Finds segments left empty or in the source language.
///
/// A target that repeats its source is fine where there is nothing to translate: addresses, numbers, names, which are
/// told by having no word that begins in lower case, unless all is in capitals as in a headline.
package struct UntranslatedCheck: SegmentCheck {
  package static let identifiers = ["untranslated", "partly-untranslated"]

  /// How many source words in a row, half of them in lower case, are too many for a coincidence or a name.
  private static let shortestRun = 4

  package func findings(in pair: SegmentPair) -> [Finding] {
    let (source, target) = (pair.source.text.exactForm, pair.target.text.exactForm)
    if source.isEmpty { return [] }
    if target.isEmpty { return [Finding("untranslated", .error, in: pair, "the translation is empty")] }
    if source.caseFolded == target.caseFolded {
      let words = words(of: source)
      guard words.contains(where: \.isPlain) || Self.isHeadline(words, source) else { return [] }
      return [Finding("untranslated", .error, in: pair, "the target repeats the source")]
    }
    return partly(pair)
  }

  /// Whether a text is in capitals throughout, and too long for names alone: four words or more of three letters.
  private static func isHeadline(_ words: [Word], _ text: String) -> Bool {
    !text.unicodeScalars.contains(where: \.properties.isLowercase)
      && words.count(where: { $0.form.unicodeScalars.filter(\.isLetterOrMark).count > 2 }) >= 4
  }

  private func partly(_ pair: SegmentPair) -> [Finding] {
    let (source, target) = (words(of: pair.source.text), words(of: pair.target.text))
    guard let best = CommonRun.longest(in: target.map(\.form), and: source.map(\.form), atLeast: Self.shortestRun),
      target[best].count(where: \.isPlain) * 2 >= max(best.count, Self.shortestRun)
    else { return [] }
    let range = target[best.lowerBound].range.lowerBound..<target[best.upperBound - 1].range.upperBound
    let words = String(String.UnicodeScalarView(Array(pair.target.text.unicodeScalars)[range]))
    return [
      Finding(
        "partly-untranslated", .warning, in: pair, "'\(words)' stands in the target as in the source",
        at: Finding.Span(.target, range))
    ]
  }

  private struct Word {
    var form: String
    var range: Range<Int>
    /// Whether it is an ordinary word: at least three letters, the first in lower case.
    var isPlain: Bool
  }

  /// The words outside addresses.
  private func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    let addresses = Addresses.ranges(in: bytes)
    let places = ScalarPlaces(text)
    return Boundaries(.word).spans(of: text).compactMap { span in
      guard span.isWord, !addresses.contains(where: { $0.overlaps(span.range) }) else { return nil }
      let word = String(decoding: bytes[span.range], as: UTF8.self)
      let isPlain = word.unicodeScalars.first?.properties.isLowercase == true && word.unicodeScalars.count > 2
      return Word(form: word.caseFolded, range: places.scalars(of: span.range), isPlain: isPlain)
    }
  }
}
