internal import Translation

/// The words that tables have for how far a translation has come.
enum StatusWord {
  /// The status of a word in any letter case; `nil` where it is not known.
  static func status(_ word: String) -> Status? {
    let word = String(word.lowercased().filter { $0.isLetter })
    return words.first { $0.words.split(separator: " ").contains(word[...]) }?.status
  }

  private static let words: [(status: Status, words: String)] = [
    (.approved, "approved final signedoff accepted confirmed done ok yes"),
    (.reviewed, "reviewed translated proofread edited checked complete"),
    (.draft, "draft fuzzy new needsreview needstranslation needswork needsediting pretranslated unreviewed machine"),
    (.rejected, "rejected wrong refused denied deleted"),
  ]
}
