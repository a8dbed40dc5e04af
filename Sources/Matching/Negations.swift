internal import Languages

/// The words that deny, of one language, from `Locales/<language>/negations.txt`.
///
/// Closed lists; a language without one has no negation to compare. Not seen: negation inside a word, such as the
/// Kazakh verb's `-ма-` or the English `un-`.
struct Negations {
  private let words: Set<String>
  private let starts: [String]
  private let ends: [String]

  /// Reads the words of a language.
  init(_ language: Language) {
    let entries = LocaleFile("negations.txt", for: language).texts
    starts = entries.filter { $0.hasSuffix("-") }.map { String($0.dropLast()) }
    ends = entries.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    words = Set(entries)
  }

  /// Whether a folded word denies.
  func contains(_ word: String) -> Bool {
    words.contains(word) || starts.contains { word.hasPrefix($0) } || ends.contains { word.hasSuffix($0) }
  }
}
