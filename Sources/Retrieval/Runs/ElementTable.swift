/// Numbers for the elements of many segments, in the order in which they are first met.
struct ElementTable {
  private struct Slot {
    var key: UInt64 = 0
    /// The number and one; 0 where the slot is empty.
    var number: UInt32 = 0
  }

  /// The keys by number.
  private(set) var keys: [UInt64] = []
  /// How many segments have each.
  private(set) var frequencies: [UInt32] = []
  private var slots = Array(repeating: Slot(), count: 4096)

  /// The number of an element, of which one more segment has been met.
  mutating func count(_ key: UInt64) -> UInt32 {
    let slot = slot(of: key)
    if slots[slot].number != 0 {
      let number = slots[slot].number - 1
      frequencies[Int(number)] += 1
      return number
    }
    let number = UInt32(keys.count)
    slots[slot] = Slot(key: key, number: number + 1)
    keys.append(key)
    frequencies.append(1)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  private func slot(of key: UInt64) -> Int {
    let mask = UInt64(slots.count - 1)
    var slot = Int(key & mask)
    while slots[slot].number != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 4)
    for (number, key) in keys.enumerated() { slots[slot(of: key)] = Slot(key: key, number: UInt32(number) + 1) }
  }
}
