internal import Text

/// What a term looks like to the matcher: words, each with the forms it may take.
///
/// A glossary can say how a term is to be met, in place of the language's table:
///
///     =COVID        these letters alone, in no other form
///     организаци|я  the stem before the bar with any ending
struct TermPattern {
  /// One word of a term.
  struct Word: Hashable {
    /// The folded letters.
    var form: [UInt8]
    /// Whether the text must have a capital.
    var needsCapital = false
    /// Whether the word is an acronym.
    var isAcronym = false
    /// Whether the word takes no other form.
    var isExact = false
    /// The bytes of the stem that somebody marked.
    var stem: Int?

    /// Takes the letters of the next word.
    mutating func join(_ next: Word, isCapital: Bool) {
      isAcronym = isCapital && (isAcronym || form.letterCount == 1) && needsCapital
      form += next.form
      stem = nil
    }
  }

  /// The words.
  var words: [Word]
  /// What stands between a word and the one before it; the first counts for nothing.
  var gaps: [TermWord.Gap]

  /// The patterns of a term: its words, and where hyphens or full stops part them, the word they make when joined.
  ///
  /// What begins with a capital behind its hyphen is not joined: `Nur-Sultan` is a city and Nursultan a man.
  static func patterns(of term: String, alphabet: Alphabet) -> [TermPattern] {
    let isExact = term.hasPrefix("=")
    let (text, bars) = withoutBars(isExact ? String(term.dropFirst()) : term)
    let folded = FoldedText(text, alphabet: alphabet)
    guard !folded.words.isEmpty else { return [] }
    let pattern = TermPattern(folded, bars: bars, isExact: isExact)
    return [pattern] + [pattern.joined(folded)].compactMap(\.self)
  }

  private init(_ folded: FoldedText, bars: [Int], isExact: Bool) {
    let capitalised = folded.words.firstIndex(where: \.isCapitalised)
    words = folded.words.enumerated().map { number, word in
      let bar = bars.first { word.range.lowerBound < $0 && $0 <= word.range.upperBound }
      let form = Array(folded.form(word))
      return Word(
        form: form, needsCapital: number == capitalised, isAcronym: word.isAcronym, isExact: isExact,
        stem: bar.map { form.offset(ofLetter: $0 - word.range.lowerBound) })
    }
    gaps = folded.words.map(\.gap)
  }

  /// The term without the bars behind letters, and the places of these, in scalars of what is left.
  private static func withoutBars(_ term: String) -> (String, [Int]) {
    guard term.utf8.contains(UInt8(ascii: "|")) else { return (term, []) }
    var (view, bars) = (String.UnicodeScalarView(), [Int]())
    var count = 0
    for scalar in term.unicodeScalars {
      if scalar == "|", view.last?.isLetterOrMark ?? false {
        bars.append(count)
      } else {
        view.append(scalar)
        count += 1
      }
    }
    return (String(view), bars)
  }

  /// The pattern with words that a hyphen or full stop parts made one.
  private func joined(_ folded: FoldedText) -> TermPattern? {
    guard folded.words.dropFirst().contains(where: { $0.gap <= .hyphen }) else { return nil }
    var pattern = self
    (pattern.words, pattern.gaps) = ([], [])
    for (number, word) in folded.words.enumerated() {
      if number > 0, word.gap <= .hyphen, !word.isCapitalised || word.gap <= .dot {
        pattern.words[pattern.words.count - 1].join(words[number], isCapital: word.isCapitalLetters)
      } else {
        pattern.words.append(words[number])
        pattern.gaps.append(word.gap)
      }
    }
    return pattern.words.count < words.count ? pattern : nil
  }
}

extension [UInt8] {
  /// The byte offset of a letter of UTF-8 by its number.
  fileprivate func offset(ofLetter number: Int) -> Int {
    var left = number
    for index in indices where self[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return count
  }
}
