/// Makes keys of words: numbers of 64 bits that are equal for equal words, and for words that shall count as equal.
///
/// - A digit counts as 0, so that `COVID-19` and `COVID-20` are the same.
/// - In languages that inflect, a word may be cut to its first letters.
/// - Chinese, Japanese and Korean have a key for each of whatever their caller calls a word.
///
/// A coarser key makes a smaller index that finds more that the score then refuses; it never loses anything.
package struct WordKey: Hashable, Sendable {
  /// How many letters of a word count; `nil` for all.
  package var letters: Int?

  /// Keys of words, cut or whole.
  package init(letters: Int? = nil) { self.letters = letters }

  /// The key of a word: of its folded form in UTF-8.
  ///
  /// - Complexity: O(*n*).
  package func callAsFunction(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = Self.seed
    var count = 0
    for byte in word {
      if byte & 0xC0 != 0x80 {
        if let letters, count == letters { break }
        count += 1
      }
      hash = Self.added(byte, to: hash)
    }
    return Self.mixed(hash)
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// One step of FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991), for which all digits are the same.
  @inline(__always)
  private static func added(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte &- 0x30 < 10 ? 0x30 : byte)) &* 0x100_0000_01b3
  }

  /// The key of a word, of bytes that lie together.
  ///
  /// - Complexity: O(*n*).
  package func callAsFunction(_ word: Span<UInt8>) -> UInt64 {
    guard letters == nil else { return self(word.indices.map { word[$0] }) }
    var hash = Self.seed
    for index in word.indices { hash = Self.added(word[index], to: hash) }
    return Self.mixed(hash)
  }

  /// The key of what is no word but has a place among them, such as a number: one for each kind.
  package func callAsFunction(placeholder kind: UInt8) -> UInt64 { Self.mixed(UInt64(kind) &+ 0x5851_F42D_4C95_7F2D) }

  /// Spreads what differs over all bits.
  ///
  /// Source: Austin Appleby, MurmurHash3, 2011, the finalizer.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
