internal import Text

/// Words that stand for something, from a table of `meaning : word word* …` lines; `*` stands for any ending.
///
/// Words are folded as `FoldedWord` folds them.
struct MeaningTable: Sendable {
  /// A word that was found, or the beginning of one.
  struct Entry: Hashable, Sendable {
    /// What the word stands for.
    var meaning: String
    /// The word, or its beginning.
    var form: String
    /// Whether any ending may follow.
    var isOpen: Bool
  }

  private var entries: [Unicode.Scalar: [Entry]] = [:]

  /// Whether there are no words.
  var isEmpty: Bool { entries.isEmpty }

  /// Whether a word stands for something.
  func hasMeaning(_ meaning: String) -> Bool { entries.values.contains { $0.contains { $0.meaning == meaning } } }

  /// Reads a table; lines of another shape are passed over.
  init(lines: [String]) {
    for line in lines {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let meaning = sides[0].split(separator: " ").first else { continue }
      for word in sides[1].split(separator: " ") { add(word, String(meaning)) }
    }
    // The longest entry is met first.
    entries = entries.mapValues { $0.sorted { $0.form.utf8.count > $1.form.utf8.count } }
  }

  private mutating func add(_ word: Substring, _ meaning: String) {
    let isOpen = word.hasSuffix("*")
    let form = String(isOpen ? word.dropLast() : word).wordForm
    guard let first = form.unicodeScalars.first else { return }
    entries[first, default: []].append(Entry(meaning: meaning, form: form, isOpen: isOpen))
  }

  /// The longest entry that is a word, or an open entry that the word begins with.
  ///
  /// - Complexity: O(entries that begin with the same letter).
  func entry(of word: Substring) -> Entry? {
    guard let first = word.unicodeScalars.first else { return nil }
    return entries[first]?.first { $0.isOpen ? word.utf8.starts(with: $0.form.utf8) : word == $0.form }
  }

  /// What a word stands for.
  func meaning(of word: FoldedWord) -> String? { entry(of: word.form[...])?.meaning }
}
