/// Tells of most keys that no text has them, without asking the file.
///
/// Two bits of a large table for each key; a key may be taken for known that is not, never the other way round.
///
/// Source: B. Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970.
struct KeyFilter {
  /// The number of bits, a power of two: with a million keys one unknown key in three hundred is taken for known.
  private static let size: UInt64 = 1 << 25

  private var bits = Array(repeating: 0 as UInt64, count: Int(size / 64))

  /// Whether a key may be known.
  func mayContain(_ key: Int64) -> Bool {
    let (first, second) = Self.places(of: key)
    return has(first) && has(second)
  }

  /// Makes a key known.
  mutating func insert(_ key: Int64) {
    let (first, second) = Self.places(of: key)
    bits[Int(first / 64)] |= 1 << (first % 64)
    bits[Int(second / 64)] |= 1 << (second % 64)
  }

  private func has(_ place: UInt64) -> Bool { bits[Int(place / 64)] >> (place % 64) & 1 != 0 }

  private static func places(of key: Int64) -> (UInt64, UInt64) {
    let mixed = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
    return (mixed >> 39, (mixed ^ mixed >> 32) & (size - 1))
  }
}
