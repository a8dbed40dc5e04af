package import Languages
internal import Text

/// Finds where sentences end in texts of one language.
///
/// A scanner driven by terminators, over UTF-8, with a classed lexicon of the language (`Locales/`). Languages without
/// one go to the sentence boundaries of UAX #29, which addresses and footnote marks then put right.
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
    var decisions: [Decision] = []
    judge(text) { verdict in
      let entry = verdict.entry.flatMap { number in lexicon?.abbreviations.entries[number].text }
      decisions.append(Decision(place: verdict.place, isBreak: verdict.isBreak, rule: verdict.rule, entry: entry))
    }
    return decisions
  }

  /// Runs the one search that both answers come from.
  private func judge(_ text: [UInt8], _ visit: (Verdict) -> Void) {
    if let lexicon {
      var scanner = Scanner(text, lexicon)
      scanner.scan(visit)
    } else {
      UnicodeSentences(text, language: language).scan(visit)
    }
  }
}
