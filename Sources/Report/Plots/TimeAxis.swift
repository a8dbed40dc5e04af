/// Where days stand between the first and the last of them.
struct TimeAxis {
  private let first: Int
  private let last: Int

  /// Makes an axis over some days, as `2016-04-07` or `2016-04`.
  init(_ days: [String]) {
    let numbers = days.compactMap(Self.number)
    first = numbers.min() ?? 0
    last = numbers.max() ?? 0
  }

  /// The place of a day, from 0 to 1; the middle where there is one day alone.
  func place(of day: String) -> Double {
    guard last > first, let number = Self.number(day) else { return 0.5 }
    return Double(number - first) / Double(last - first)
  }

  /// The number of a day since the first of March of the year 0, so that leap days come last.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2021, `days_from_civil`.
  static func number(_ day: String) -> Int? {
    let parts = day.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    let month = parts.count > 1 ? parts[1] ?? 1 : 1
    let date = parts.count > 2 ? parts[2] ?? 1 : 1
    guard (1...12).contains(month), (1...31).contains(date) else { return nil }
    let years = month > 2 ? year : year - 1
    let days = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1
    return years * 365 + years / 4 - years / 100 + years / 400 + days
  }
}
