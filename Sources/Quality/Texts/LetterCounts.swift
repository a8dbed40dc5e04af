/// How many letters of a text are in which script.
struct LetterCounts: Hashable, Sendable {
  /// Latin letters.
  private(set) var latin = 0
  /// Cyrillic letters.
  private(set) var cyrillic = 0
  /// Letters of all scripts.
  private(set) var all = 0

  /// Counts the letters of a word; one of two scripts counts for neither.
  mutating func add(_ word: CheckedWord) {
    all += word.letters
    switch (word.has(.latin), word.has(.cyrillic)) {
    case (true, false): latin += word.letters
    case (false, true): cyrillic += word.letters
    default: break
    }
  }

  /// The letters of a script, given by its class.
  func count(of script: CharacterClass) -> Int { script == .latin ? latin : script == .cyrillic ? cyrillic : 0 }
}
