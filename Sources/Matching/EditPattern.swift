/// A sequence prepared to be compared with many others by edit distance (Levenshtein).
///
/// The columns of the distance table are kept as bits of differences between rows, 64 rows to a machine word, and
/// one column is computed with about 15 operations a word. Sources: G. Myers, "A Fast Bit-Vector Algorithm for
/// Approximate String Matching Based on Dynamic Programming", 1999; H. Hyyrö, "A Bit-Vector Algorithm for Computing
/// Levenshtein and Damerau Edit Distances", 2003, for the distance between whole sequences.
package struct EditPattern: Sendable {
  /// The length of the sequence.
  package let count: Int

  private let blocks: Int
  /// An open-addressing table from symbols to rows of `bits`; row 0 is for symbols that do not occur.
  private var keys: [UInt32]
  private var rows: [Int32]
  private var bits: [UInt64]

  /// Prepares a sequence of symbols: Unicode scalars or word numbers.
  ///
  /// - Complexity: O(*n*), and O(*n* · *n*/64) memory.
  package init(_ symbols: [UInt32]) {
    count = symbols.count
    blocks = max(1, (symbols.count + 63) / 64)
    var capacity = 8
    while capacity < symbols.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    rows = Array(repeating: 0, count: capacity)
    bits = Array(repeating: 0, count: blocks)
    for (index, symbol) in symbols.enumerated() {
      let slot = slot(of: symbol)
      if rows[slot] == 0 {
        keys[slot] = symbol
        rows[slot] = Int32(bits.count / blocks)
        bits.append(contentsOf: repeatElement(0, count: blocks))
      }
      bits[Int(rows[slot]) * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  /// The edit distance to another sequence, or `nil` where it is above the limit.
  ///
  /// - Complexity: O(*m* · *n*/64); less where the limit is passed early.
  package func distance(to symbols: [UInt32], limit: Int = .max) -> Int? {
    guard abs(count - symbols.count) <= limit else { return nil }
    if count == 0 { return symbols.count }
    return blocks == 1 ? shortDistance(to: symbols, limit: limit) : longDistance(to: symbols, limit: limit)
  }

  private func shortDistance(to symbols: [UInt32], limit: Int) -> Int? {
    var column = Column()
    var distance = count
    let last = UInt64(1) << UInt64(count - 1)
    for (index, symbol) in symbols.enumerated() {
      distance += column.advance(bits[Int(rows[slot(of: symbol)])], carry: 1, watching: last)
      if distance - (symbols.count - index - 1) > limit { return nil }
    }
    return distance
  }

  private func longDistance(to symbols: [UInt32], limit: Int) -> Int? {
    var columns = Array(repeating: Column(), count: blocks)
    var distance = count
    let top = UInt64(1) << 63
    let last = UInt64(1) << UInt64((count - 1) % 64)
    for (index, symbol) in symbols.enumerated() {
      let row = Int(rows[slot(of: symbol)]) * blocks
      var carry = 1
      for block in 0..<(blocks - 1) { carry = columns[block].advance(bits[row + block], carry: carry, watching: top) }
      distance += columns[blocks - 1].advance(bits[row + blocks - 1], carry: carry, watching: last)
      if distance - (symbols.count - index - 1) > limit { return nil }
    }
    return distance
  }

  /// The place of a symbol in the table, or the empty place where it would go.
  private func slot(of symbol: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int((symbol &* 0x9E37_79B1) >> 8) & mask
    while rows[slot] != 0, keys[slot] != symbol { slot = (slot + 1) & mask }
    return slot
  }

  /// 64 rows of one column, as differences between neighbouring rows.
  private struct Column {
    /// Rows that are one above the row before.
    var rising: UInt64 = .max
    /// Rows that are one below the row before.
    var falling: UInt64 = 0

    /// Moves one symbol on, and gives the change (-1, 0, 1) in the row whose bit is watched.
    ///
    /// - Parameter carry: The change in the row above these 64.
    mutating func advance(_ matches: UInt64, carry: Int, watching bit: UInt64) -> Int {
      let vertical = matches | falling
      let equal = carry < 0 ? matches | 1 : matches
      let horizontal = (((equal & rising) &+ rising) ^ rising) | equal
      var up = falling | ~(horizontal | rising)
      var down = rising & horizontal
      let change = (up & bit != 0 ? 1 : 0) - (down & bit != 0 ? 1 : 0)
      up = up << 1 | (carry > 0 ? 1 : 0)
      down = down << 1 | (carry < 0 ? 1 : 0)
      rising = down | ~(vertical | up)
      falling = up & vertical
      return change
    }
  }
}
