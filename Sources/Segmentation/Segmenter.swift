package import Languages
internal import Text

/// Finds where sentences end in texts of one language.
///
/// A scanner driven by terminators, over UTF-8, with a classed lexicon of the language (`Locales/`). A language
/// without one is served by what all languages share, as long as its script has capitals; else by the sentence
/// boundaries of UAX #29, which addresses and footnote marks then put right.
package struct Segmenter: Sendable {
  /// The language of the texts; `nil` where it is not known.
  package let language: Language?
  private let lexicon: Lexicon?

  /// Makes a segmenter; a language's lexicon is read once and shared.
  package init(for language: Language?) {
    self.language = language
    lexicon = language.flatMap(Lexicon.of)
  }

  /// The UTF-8 offsets where segments end, ascending; the last is the text's length, unless the text is empty.
  ///
  /// White space after an end belongs to the next segment.
  ///
  ///     Segmenter(for: Language("en")).ends(in: Array("Mr. X left. We stayed.".utf8))   // [11, 22]
  ///
  /// - Complexity: O(*n*).
  package func ends(in text: [UInt8]) -> [Int] {
    guard !text.isEmpty else { return [] }
    var ends: [Int] = []
    judge(text) { if $0.isBreak { ends.append($0.place) } }
    if ends.last != text.count { ends.append(text.count) }
    return ends
  }

  /// Each place where a segment may end inside a text, with what was decided and why.
  package func decisions(in text: [UInt8]) -> [Decision] {
    let entries = lexicon(for: text)?.abbreviations.entries ?? []
    var decisions: [Decision] = []
    judge(text) { verdict in
      let entry = verdict.entry.map { entries[$0].text }
      decisions.append(Decision(place: verdict.place, isBreak: verdict.isBreak, rule: verdict.rule, entry: entry))
    }
    return decisions
  }

  /// Runs the one search that both answers come from.
  private func judge(_ text: [UInt8], _ visit: (Verdict) -> Void) {
    if let lexicon = lexicon(for: text) {
      var scanner = Scanner(text, lexicon)
      scanner.scan(visit)
    } else {
      UnicodeSentences(text, language: language).scan(visit)
    }
  }

  /// The lexicon to use: the language's own, or the common one where most of the first letters know capitals.
  private func lexicon(for text: [UInt8]) -> Lexicon? {
    if let lexicon { return lexicon }
    let reader = Reader(text: text)
    var balance = 0
    var index = 0
    while index < min(text.count, 400) {
      let next = reader.character(at: index)
      if next.kind == .lower || next.kind == .upper { balance += 1 }
      if next.kind == .letter { balance -= 1 }
      index = next.end
    }
    return balance > 0 ? .common : nil
  }
}
