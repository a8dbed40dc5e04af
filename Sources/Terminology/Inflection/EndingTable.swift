/// Which endings may stand in which classes of rules.
struct EndingTable: Sendable {
  private var rows = HashIndex()
  /// For each ending a bit for each class.
  private var bits: [[UInt64]] = []

  /// Lets an ending stand in a class.
  mutating func add(_ ending: [UInt8], to number: Int) {
    let row = Int(rows.value(for: WordHash(ending).value, orPut: UInt32(bits.count)))
    if row == bits.count { bits.append([]) }
    while bits[row].count <= number >> 6 { bits[row].append(0) }
    bits[row][number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Whether the ending with a hash may stand in a class.
  func contains(_ hash: UInt64, in number: Int) -> Bool {
    guard let row = rows[hash].map({ bits[Int($0)] }), number >> 6 < row.count else { return false }
    return row[number >> 6] & (1 << UInt64(number & 63)) != 0
  }
}
