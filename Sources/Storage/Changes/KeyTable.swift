/// The rows of texts by their keys, in memory: what an index of the file would tell.
///
/// Rows with one hash are linked, the newest first, so that taking in a row takes the same time however often its text
/// is there. Twelve bytes a row.
struct KeyTable {
  /// So many rows are taken in at most.
  static let limit = 3 << 19

  /// For each slot the number of its newest row and one; 0 where there is none.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)
  /// For each row that of the next older one in its slot and one; 0 where there is none.
  private var older: [UInt32] = []
  private var hashes: [UInt32] = []
  /// The number of the first row; those that follow have the numbers that follow.
  private var first = 0

  /// Whether another row can be taken in: there is room, and its number follows the last one's.
  func hasRoom(for row: Int) -> Bool { hashes.count < Self.limit && (hashes.isEmpty || row == first + hashes.count) }

  /// Takes in a row that it has room for.
  mutating func insert(_ key: Int64, row: Int) {
    if hashes.isEmpty { first = row }
    if hashes.count == slots.count { grow() }
    let hash = Self.hash(of: key)
    let slot = Int(hash) & (slots.count - 1)
    hashes.append(hash)
    older.append(slots[slot])
    slots[slot] = UInt32(hashes.count)
  }

  /// The rows that may have a key, the newest first, at most so many.
  func rows(of key: Int64, atMost limit: Int) -> [Int] {
    let hash = Self.hash(of: key)
    var rows: [Int] = []
    var next = slots[Int(hash) & (slots.count - 1)]
    while next > 0, rows.count < limit {
      let place = Int(next) - 1
      if hashes[place] == hash { rows.append(first + place) }
      next = older[place]
    }
    return rows
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (place, hash) in hashes.enumerated() {
      let slot = Int(hash) & (slots.count - 1)
      older[place] = slots[slot]
      slots[slot] = UInt32(place) + 1
    }
  }

  private static func hash(of key: Int64) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15 >> 32)
  }
}
