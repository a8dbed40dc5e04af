/// Points by sequences of three characters, in an open hash table.
struct TrigramTable: Sendable {
  private var keys = [UInt64](repeating: .max, count: 1 << 16)
  private var rows = [Int32](repeating: 0, count: 1 << 16)
  private var points: [LanguageIdentifier.Points] = []

  /// Gives points to a language for a sequence.
  mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ value: Int16, for language: Int) {
    precondition(points.count < keys.count / 2, "the table is too small")
    let key = Self.key(first, second, third)
    let slot = slot(of: key)
    if keys[slot] != key {
      keys[slot] = key
      rows[slot] = Int32(points.count)
      points.append(LanguageIdentifier.Points())
    }
    points[Int(rows[slot])][language] = value
  }

  /// Adds the points of a sequence, where it has any.
  func add(_ first: UInt32, _ second: UInt32, _ third: UInt32, to total: inout LanguageIdentifier.Points) {
    let key = Self.key(first, second, third)
    let slot = slot(of: key)
    if keys[slot] == key { total &+= points[Int(rows[slot])] }
  }

  /// Where a key is, or would be.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & 0xFFFF }
    return slot
  }

  private static func key(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
  }
}
