/// Points by words or by sequences of three characters, in an open hash table.
struct PointTable: Sendable {
  private struct Slot {
    var key = UInt64.max
    var row = 0
  }

  private var slots: [Slot]
  private var points: [LanguageIdentifier.Points] = []
  private let shift: UInt64
  private let mask: Int

  /// Makes an empty table.
  ///
  /// - Parameter capacity: A power of two; half of it can be taken.
  init(capacity: Int) {
    precondition(capacity > 1 && capacity & (capacity - 1) == 0, "\(capacity) is no power of two")
    slots = Array(repeating: Slot(), count: capacity)
    (shift, mask) = (UInt64(64 - capacity.trailingZeroBitCount), capacity - 1)
  }

  /// The key of the last three characters, from that of those before and one more.
  @inline(__always)
  static func key(_ last: UInt64, then next: UInt32) -> UInt64 {
    (last << 21 | UInt64(next)) & 0x7FFF_FFFF_FFFF_FFFF
  }

  /// Gives points to a language for a key.
  mutating func add(_ key: UInt64, _ value: Int16, for language: Int) {
    precondition(points.count < slots.count / 2, "the table is too small")
    let place = place(of: key)
    if slots[place].key != key {
      slots[place] = Slot(key: key, row: points.count)
      points.append(LanguageIdentifier.Points())
    }
    points[slots[place].row][language] = value
  }

  /// Adds the points of a key, where it has any.
  @inline(__always)
  func add(_ key: UInt64, to total: inout LanguageIdentifier.Points) {
    let place = place(of: key)
    if slots[place].key == key { total &+= points[slots[place].row] }
  }

  /// Where a key is, or would be.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[place].key != key, slots[place].key != .max { place = (place + 1) & mask }
    return place
  }
}
