/// A set of words with what is known of each, looked up by their bytes.
///
/// Open addressing over FNV-1a hashes, keys one after the other in one array: a look-up makes no object.
struct WordTable: Sendable {
  /// A word before the table is built.
  struct Draft {
    /// The entry as its file has it.
    var text: String
    /// What is known of it.
    var traits: WordTraits
  }

  /// A word of the table.
  struct Entry: Sendable {
    /// The entry as its file has it.
    let text: String
    /// What is known of it.
    let traits: WordTraits
    /// Where its key stands among the keys.
    fileprivate let key: Range<Int>
  }

  /// The words.
  private(set) var entries: [Entry] = []
  /// The length of the longest key, and room for a letter that is longer in upper case.
  let longest: Int
  private var keys: [UInt8] = []
  private var slots: [Int32]
  /// The lengths below 64 of the keys that end with a byte, a bit each: most words of a text need no hash.
  private var lengths = [UInt64](repeating: 0, count: 256)

  /// Builds a table of words under their keys.
  init(_ words: [String: Draft]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    longest = (words.keys.map(\.utf8.count).max() ?? 0) + 4
    for (key, word) in words.sorted(by: { $0.key < $1.key }) {
      let start = keys.count
      keys.append(contentsOf: key.utf8)
      if let last = keys.last, !key.isEmpty { lengths[Int(last)] |= Self.bit(keys.count - start) }
      entries.append(Entry(text: word.text, traits: word.traits, key: start..<keys.count))
      var slot = Int(truncatingIfNeeded: WordKey(key).hash) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(entries.count - 1)
    }
  }

  /// The number of the entry under a key.
  ///
  /// - Complexity: O(*n*) in the key's length.
  func find(_ key: WordKey) -> Int? {
    guard key.count > 0, !key.isTooLong, lengths[Int(key[key.count - 1])] & Self.bit(key.count) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if matches(entries[number].key, key) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What is known of the word under a key; nothing where there is none.
  func traits(_ key: WordKey) -> WordTraits { find(key).map { entries[$0].traits } ?? [] }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  private func matches(_ range: Range<Int>, _ key: WordKey) -> Bool {
    guard range.count == key.count else { return false }
    for index in 0..<key.count where keys[range.lowerBound + index] != key[index] { return false }
    return true
  }
}
