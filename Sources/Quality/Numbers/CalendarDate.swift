/// A date named in a text, as far as it is named.
struct CalendarDate: Hashable, Sendable {
  /// The day of the month.
  var day: Int?
  /// The month, from 1.
  var month: Int
  /// The year.
  var year: Int?

  /// Whether two dates may be the same: what both name agrees.
  func agrees(with other: CalendarDate) -> Bool {
    month == other.month && (day == nil || other.day == nil || day == other.day)
      && (year == nil || other.year == nil || year == other.year)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in ISO order, `?` for what is not named: `2016-04-07`, `?-04-07`.
  var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year.map(String.init) ?? "?")-\(two(month))" + (day.map { "-\(two($0))" } ?? "")
  }
}
