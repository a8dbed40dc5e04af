/// The tokens of one language met so far, each with a number.
struct Vocabulary: Sendable {
  /// What is known of a token.
  struct Entry: Sendable {
    /// What it is.
    let kind: TokenKind
    /// What it is known by: digits, an address, or the first letters of a word, as folded text.
    let key: String
    /// How the first word with the key sounds, in small ASCII letters; empty but for words.
    let sound: [UInt8]
    /// How many times it occurred.
    var count = 0
    /// How many of them began with a capital letter inside a sentence.
    var capitals = 0
    /// How many of them were inside a sentence.
    var inside = 0

    /// Whether it is usually written as names are.
    var isName: Bool { capitals > 0 && capitals * 2 > inside }
  }

  private struct Key: Hashable, Sendable {
    var kind: TokenKind
    var key: String
  }

  /// The tokens by number.
  private(set) var entries: [Entry] = []
  private var numbers: [Key: Int32] = [:]

  /// The number of a token, given to it now where it is new.
  mutating func number(_ kind: TokenKind, _ key: String, sound: @autoclosure () -> [UInt8] = []) -> Int32 {
    let full = Key(kind: kind, key: key)
    if let number = numbers[full] { return number }
    let number = Int32(entries.count)
    numbers[full] = number
    entries.append(Entry(kind: kind, key: key, sound: sound()))
    return number
  }

  /// The number of a token, if it has one.
  func existing(_ kind: TokenKind, _ key: String) -> Int32? { numbers[Key(kind: kind, key: key)] }

  /// Counts an occurrence.
  mutating func count(_ number: Int32, isInside: Bool, isCapital: Bool) {
    entries[Int(number)].count += 1
    if isInside { entries[Int(number)].inside += 1 }
    if isInside, isCapital { entries[Int(number)].capitals += 1 }
  }
}
