internal import Languages

/// What `hyphens.txt` of all languages says of the halves of a word: which stand beside a hyphen, and which words have
/// none.
///
/// A text does not tell its language, so that the habits of all are one set.
struct HyphenPatterns: Sendable {
  /// What all languages know, read at first use.
  static let shared = HyphenPatterns(
    lines: Language.withLocale.flatMap { LocaleFile("hyphens.txt", for: $0).texts })

  /// A half, or a word, of which the beginning or the end may be open.
  private struct Part {
    var text: String
    var isOpenAtStart: Bool
    var isOpenAtEnd: Bool

    init(_ text: Substring) {
      isOpenAtStart = text.hasPrefix("*")
      isOpenAtEnd = text.hasSuffix("*")
      self.text = String(text.filter { $0 != "*" })
    }

    func matches(_ word: String) -> Bool {
      switch (isOpenAtStart, isOpenAtEnd) {
      case (false, false): word == text
      case (false, true): word.hasPrefix(text)
      case (true, false): word.hasSuffix(text)
      case (true, true): word.contains(text)
      }
    }
  }

  /// Two halves that a hyphen joins; the first may be any.
  private struct Pair {
    var head: Part?
    var tail: Part

    func matches(_ head: String, _ tail: String) -> Bool {
      self.tail.matches(tail) && self.head?.matches(head) != false
    }
  }

  private var heads: Set<String> = []
  private var pairs = Index<Pair>()
  private var words = Index<Part>()

  /// Entries by the letter that they begin with.
  private struct Index<Entry: Sendable>: Sendable {
    private var entries: [Unicode.Scalar: [Entry]] = [:]

    mutating func add(_ entry: Entry, under text: Substring) {
      if let first = text.unicodeScalars.first { entries[first, default: []].append(entry) }
    }

    /// Whether one of the entries that a word's first letter leads to is the one sought.
    func contains(_ word: String, where isSought: (Entry) -> Bool) -> Bool {
      guard let first = word.unicodeScalars.first else { return false }
      return [first, "*"].contains { entries[$0]?.contains(where: isSought) == true }
    }
  }

  /// Reads entries: `head-`, `-tail`, `head-tail`, or a word that has no hyphen; `*` stands for any letters, or none.
  init(lines: [String]) {
    for line in lines {
      let parts = line.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let head = parts.first else { continue }
      guard let tail = parts.dropFirst().first else {
        words.add(Part(head), under: head)
        continue
      }
      if tail.isEmpty {
        heads.insert(String(head))
      } else {
        pairs.add(Pair(head: head.isEmpty ? nil : Part(head), tail: Part(tail)), under: tail)
      }
    }
  }

  /// Whether the hyphen between two halves in lower case is a true one; `nil` where nothing is known of them.
  ///
  /// - Complexity: O(*n*) in the number of entries that begin with the same letter.
  func keepsHyphen(_ head: String, _ tail: String) -> Bool? {
    let whole = head + tail
    if words.contains(whole, where: { $0.matches(whole) }) { return false }
    if heads.contains(head) { return true }
    return pairs.contains(tail, where: { $0.matches(head, tail) }) ? true : nil
  }
}
