internal import Terminology
internal import Translation

/// Looks for the names of the source in the target, by how they sound.
///
/// A name is two or three capitalised words side by side of which at least one is found in the target: so it is one that
/// is spelled as it sounds, not one that is translated.
package struct NameCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "name-missing", .warning, isOn: false, "A part of a name has no counterpart in the target that sounds like it.",
      reason:
        "Names are compared by sound across the Latin and Cyrillic scripts, with endings. Names of which no part is "
        + "found are taken to be translated. Asked for by name, for many names are half translated: `Oxford "
        + "University`.",
      example: "Nursultan Nazarbayev said → Нурсултан Токаев сказал")
  ]

  private static let shortest = 4

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let runs = names(in: pair.source)
    if runs.isEmpty { return [] }
    let candidates = pair.target.words.filter { $0.isCapitalised && !$0.isInAddress }
    let sounds = candidates.map { NameMatcher(pair.target.string($0.range)) }
    return runs.flatMap { run -> [Finding] in
      let isFound = run.map { word in
        candidates.contains { $0.form == word.form }
          || sounds.contains { NameMatcher(pair.source.string(word.range)).matches($0, inflected: true) }
      }
      guard isFound.contains(true) else { return [] }
      return zip(run, isFound).filter { !$0.1 }.map { word, _ in
        Finding(
          "name-missing", .warning, in: pair.pair, "no name like '\(pair.source.string(word.range))' is in the target",
          at: Finding.Span(.source, word.range))
      }
    }
  }

  /// Runs of two or three names with but a space between, not at the beginning.
  private func names(in text: CheckedText) -> [ArraySlice<CheckedWord>] {
    var (runs, start) = ([ArraySlice<CheckedWord>](), 0)
    for index in text.words.indices {
      if !isName(text.words[index], text) {
        start = index + 1
        continue
      }
      if index > start, !isBeside(index, text) { start = index }
      let isLast = index + 1 == text.words.count || !isName(text.words[index + 1], text) || !isBeside(index + 1, text)
      if isLast, start > 0, (2...3).contains(index + 1 - start) { runs.append(text.words[start...index]) }
    }
    return runs
  }

  /// Whether but a space stands before a word.
  private func isBeside(_ index: Int, _ text: CheckedText) -> Bool {
    let end = text.words[index - 1].range.upperBound
    return text.words[index].range.lowerBound == end + 1 && text.classes[end] == .space
  }

  private func isName(_ word: CheckedWord, _ text: CheckedText) -> Bool {
    word.isCapitalised && word.has(.lower) && !word.has(.digit) && word.letters >= Self.shortest && !word.isInAddress
  }
}
