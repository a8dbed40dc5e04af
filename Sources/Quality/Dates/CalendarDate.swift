/// A date named in a text, as far as it is named.
struct CalendarDate: Hashable, Sendable {
  /// The days of the month: several for `12–14 March`, none where none is named.
  var days: Set<Int> = []
  /// The month, from 1.
  var month: Int
  /// The year.
  var year: Int?

  /// Whether two dates may be the same: what both name agrees.
  func agrees(with other: CalendarDate) -> Bool {
    month == other.month && (days.isSubset(of: other.days) || other.days.isSubset(of: days))
      && (year == nil || other.year == nil || year == other.year)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in ISO order, `?` for what is not named: `2016-04-07`, `?-04-07`, `2016-04-07/08`.
  var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let day = days.sorted().map(two).joined(separator: "/")
    return "\(year.map(String.init) ?? "?")-\(two(month))" + (day.isEmpty ? "" : "-" + day)
  }
}
