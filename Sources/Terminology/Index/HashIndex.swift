/// A table from 64-bit keys to numbers, filled once and asked often.
///
/// Open addressing with linear probing; at most half of the places are taken.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var mask: UInt64
  /// How many keys it holds.
  private(set) var count = 0

  /// The value of a place that nothing was put in.
  private static let free = UInt32.max

  /// Makes an empty table with room for some keys.
  init(capacity: Int = 8) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: Self.free, count: size)
    mask = UInt64(size - 1)
  }

  /// The number kept under a key.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(_ key: UInt64) -> UInt32? {
    var place = WordHash.spread(key) & mask
    while values[Int(place)] != Self.free {
      if keys[Int(place)] == key { return values[Int(place)] }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The number kept under a key; where there is none, a given one is kept and returned.
  mutating func value(for key: UInt64, orPut fresh: UInt32) -> UInt32 {
    if let old = self[key] { return old }
    if 2 * (count + 1) > keys.count { grow() }
    put(key, fresh)
    count += 1
    return fresh
  }

  private mutating func put(_ key: UInt64, _ value: UInt32) {
    var place = WordHash.spread(key) & mask
    while values[Int(place)] != Self.free { place = (place + 1) & mask }
    (keys[Int(place)], values[Int(place)]) = (key, value)
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: 2 * old.0.count)
    values = Array(repeating: Self.free, count: 2 * old.0.count)
    mask = UInt64(keys.count - 1)
    for (key, value) in zip(old.0, old.1) where value != Self.free { put(key, value) }
  }
}
