/// A date in a text with the numbers it is made of.
struct DatedNumbers: Sendable {
  /// What it may mean: one date, or two for `03/04/2025`.
  var readings: [CalendarDate]
  /// The numbers.
  var numbers: [NumberValues]
  /// Its place, in Unicode scalars.
  var range: Range<Int>

  /// Whether two dates may be the same.
  func agrees(with other: DatedNumbers) -> Bool {
    readings.contains { reading in other.readings.contains { reading.agrees(with: $0) } }
  }

  /// The days that another date which agrees does not name, and which are to be found elsewhere.
  func days(notIn other: DatedNumbers) -> [NumberValues] {
    guard let named = other.readings.first?.days, !named.isEmpty, readings.count == 1, other.readings.count == 1 else {
      return []
    }
    return numbers.filter { number in number.whole.map { readings[0].days.subtracting(named).contains($0) } ?? false }
  }

  /// The year, where only this one of two dates names it.
  func year(notIn other: DatedNumbers) -> String? {
    guard other.readings.allSatisfy({ $0.year == nil }) else { return nil }
    return readings.first?.year.map(String.init)
  }
}
