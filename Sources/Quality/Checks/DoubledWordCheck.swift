package import Languages
internal import Translation

/// Finds a word that stands twice in a row.
package struct DoubledWordCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "doubled-word", .warning, "A word stands twice in a row.",
      reason: "Left over from editing. Words that a language does double (nous nous, die die) are listed in "
        + "`Locales/<language>/doubles.txt`; where the source doubles a word too, nothing is said.",
      example: "on the basis → на на основании")
  ]

  private let allowed: Set<UInt64>

  /// Prepares the check for a language.
  package init(to target: Language) {
    allowed = Set(LocaleFile("doubles.txt", for: target).texts.compactMap { CheckedText($0).words.first?.form })
  }

  package func findings(in pair: CheckedPair) -> [Finding] {
    let doubles = Self.doubles(in: pair.target).filter { !allowed.contains(pair.target.words[$0].form) }
    guard !doubles.isEmpty, Self.doubles(in: pair.source).isEmpty else { return [] }
    return doubles.map { number in
      let (first, second) = (pair.target.words[number - 1], pair.target.words[number])
      return Finding(
        "doubled-word", .warning, in: pair.pair, "'\(pair.target.string(second.range))' stands twice",
        at: Finding.Span(.target, first.range.lowerBound..<second.range.upperBound))
    }
  }

  /// The words that repeat the one before them, with nothing but a space between.
  private static func doubles(in text: CheckedText) -> [Int] {
    text.words.indices.dropFirst().filter { number in
      let (first, second) = (text.words[number - 1], text.words[number])
      return (first.form == second.form || isDouble(text, first, second)) && second.letters > 0 && !second.has(.digit)
        && second.range.lowerBound == first.range.upperBound + 1 && text.classes[first.range.upperBound] == .space
    }
  }

  /// Whether the second word is what follows an elided article in the first: `l’équipe équipe`.
  private static func isDouble(_ text: CheckedText, _ first: CheckedWord, _ second: CheckedWord) -> Bool {
    let count = second.range.count
    guard first.range.count > count, second.has(.latin) else { return false }
    let mark = text.scalars[first.range.upperBound - count - 1]
    guard mark == "'" || mark == "’" else { return false }
    return zip(text.scalars[first.range.suffix(count)], text.scalars[second.range]).allSatisfy {
      CharacterClass.lowercased($0) == CharacterClass.lowercased($1)
    }
  }
}
