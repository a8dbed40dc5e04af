internal import Glibc
internal import Text

/// How often words occur in some texts.
struct WordCounts {
  /// The counts of the folded words.
  private(set) var counts: [String: Int] = [:]
  /// The number of all words.
  private(set) var total = 0

  /// Counts a word.
  mutating func add(_ word: String) {
    counts[word, default: 0] += 1
    total += 1
  }

  /// Counts the words of a text.
  mutating func read(_ text: String, _ alphabet: Alphabet) {
    let folded = FoldedText(text, alphabet: alphabet)
    for word in folded.words { add(String(decoding: folded.form(word), as: UTF8.self)) }
  }

  /// How often some words occur together.
  func count(of words: some Sequence<String>) -> Int { words.reduce(0) { $0 + (counts[$1] ?? 0) } }
}

extension WordCounts {
  /// By how many doublings words are more frequent here than in a reference; less than 0 where they are rarer.
  ///
  /// Half an occurrence is added on both sides, so that what the reference lacks counts as rare, not as infinitely so.
  /// Source: K. Ahmad, L. Gillam, L. Tostevin, "Weirdness Indexing for Logical Document Extrapolation and Retrieval",
  /// 2000.
  func specificity(of words: Set<String>, against reference: WordCounts) -> Double {
    let here = (Double(count(of: words)) + 0.5) / Double(total + 1)
    let there = (Double(reference.count(of: words)) + 0.5) / Double(reference.total + 1)
    return log2(here / there)
  }
}
