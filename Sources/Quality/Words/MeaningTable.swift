internal import Text

/// Words that stand for something, from a table of `meaning : word word* …` lines; `*` stands for any ending.
///
/// Words are folded as `FoldedWord` folds them.
struct MeaningTable: Sendable {
  /// A word that was found, or the beginning of one.
  struct Entry: Hashable, Sendable {
    /// What the word stands for.
    var meaning: String
    /// The word, or its beginning, in UTF-8.
    var form: [UInt8]
    /// Whether any ending may follow.
    var isOpen: Bool
  }

  /// The entries by the first two bytes of their words.
  private var entries: [UInt16: [Entry]] = [:]

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
    entries = entries.mapValues { $0.sorted { $0.form.count > $1.form.count } }
  }

  private mutating func add(_ word: Substring, _ meaning: String) {
    let isOpen = word.hasSuffix("*")
    let form = Array(String(isOpen ? word.dropLast() : word).wordForm.utf8)
    guard let key = Self.key(form[...]) else { return }
    // A beginning of one byte may be followed by any other.
    if isOpen, form.count == 1 {
      for second in 0...UInt16(UInt8.max) { put(Entry(meaning: meaning, form: form, isOpen: true), key | second) }
    } else {
      put(Entry(meaning: meaning, form: form, isOpen: isOpen), key)
    }
  }

  private mutating func put(_ entry: Entry, _ key: UInt16) { entries[key, default: []].append(entry) }

  /// The first two bytes of a word, the second 0 where there is none.
  static func key(_ word: ArraySlice<UInt8>) -> UInt16? {
    guard let first = word.first else { return nil }
    return UInt16(first) << 8 | UInt16(word.count > 1 ? word[word.startIndex + 1] : 0)
  }

  /// The longest entry that is a word in UTF-8, or an open entry that the word begins with.
  ///
  /// - Complexity: O(entries that begin alike).
  func entry(of word: ArraySlice<UInt8>) -> Entry? {
    guard let key = Self.key(word), let candidates = entries[key] else { return nil }
    return candidates.first { entry in
      word.count >= entry.form.count && (entry.isOpen || word.count == entry.form.count)
        && word.starts(with: entry.form)
    }
  }

  /// What a word stands for.
  func meaning(of word: FoldedWord) -> String? { entry(of: word.form)?.meaning }
}
