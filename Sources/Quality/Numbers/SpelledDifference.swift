/// The one number in letters that became another one in letters: `seven days`, `шесть дней`.
///
/// Number words mean other things too, so nothing is said unless all others agree.
struct SpelledDifference {
  /// The number of the source.
  let lost: Int
  /// What it became.
  let added: Int

  /// Which numbers count: `one` is mostly none, and high ones have many readings.
  private static let counted = 2...99

  /// Compares two texts; `nil` unless exactly one number on each side has no counterpart there, neither in letters nor in
  /// digits.
  init?(_ source: Figures, _ target: Figures) {
    let one = source.spelled()
    guard one.contains(where: { Self.value($0) != nil }) else { return nil }
    let other = target.spelled()
    let pairing = Pairing(one, other) { !$0.isDisjoint(with: $1) }
    let lost = pairing.lost.map { one[$0] }.filter { !target.hasDigits($0) }
    let added = pairing.added.map { other[$0] }.filter { !source.hasDigits($0) }
    guard lost.count == 1, added.count == 1, let first = Self.value(lost[0]), let second = Self.value(added[0]) else {
      return nil
    }
    (self.lost, self.added) = (first, second)
  }

  private static func value(_ values: Set<String>) -> Int? {
    guard values.count == 1, let value = values.first.flatMap({ Int($0) }) else { return nil }
    return counted.contains(value) ? value : nil
  }
}
