/// A number that is put together from number words.
struct NumberSum {
  private var total = 0
  private var current = 0
  private var other: Int?

  /// Whether nothing was added.
  var isEmpty: Bool { total == 0 && current == 0 }

  /// Adds the next word's value; `false` where it begins another number.
  mutating func add(_ value: Int) -> Bool {
    if value >= 1_000 {
      if total > 0, current == 0 { return false }
      let (product, overflows) = max(1, current).multipliedReportingOverflow(by: value)
      guard !overflows, product < 1_000_000_000_000_000 else { return false }
      total += product
      current = 0
    } else if value == 100, current < 10 {
      current = max(1, current) * 100
    } else if current == 0 {
      current = value
    } else if let other, value < 20 {
      // What follows four twenties: `quatre-vingt-dix-sept`.
      self.other = other + value
      current += value
    } else if current % 100 > 0, current % 100 < 10, value >= 20 {
      // Units before tens: `fünfundzwanzig`; and four twenties: `quatre-vingt`.
      other = current % 10 == 4 && value == 20 ? total + current - 4 + 80 : nil
      current += value
    } else if current % (value < 10 ? 10 : 100) == 0 || (current % 20 == 0 && value < 20) {
      current += value
    } else {
      return false
    }
    return true
  }

  /// Ends the number and gives the values it may have, in a list of one; an empty list where nothing was added.
  mutating func finish() -> [Set<String>] {
    defer { self = NumberSum() }
    if isEmpty { return [] }
    return [Set([total + current, other].compactMap(\.self).map(String.init))]
  }
}
