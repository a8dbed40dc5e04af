/// A date and time as a workbook counts it: days and parts of a day (ECMA-376, part 1, section 18.17.4).
struct SerialMoment {
  /// Days since 1970-01-01.
  private var day: Int
  /// Seconds since midnight.
  private var second: Int
  /// Days since the origin of the workbook, with their fraction, in seconds.
  private var total: Int

  /// Reads a serial number; `nil` where it is none, or beyond the year 9999.
  init?(_ text: String, _ isFrom1904: Bool) {
    guard let serial = Double(text), serial >= 0, serial < 2_958_466 else { return nil }
    total = Int((serial * 86_400).rounded())
    second = total % 86_400
    let days = total / 86_400
    // 1904-01-01 is 24,107 days before 1970, 1899-12-30 is 25,569. 1900 had no 29 February, but serial 60 is that day.
    day = isFrom1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
  }

  /// The moment as ISO 8601 has it: `2016-04-07`, `12:30`, `2016-04-07 12:30:15`.
  func shown(hasDate: Bool, hasTime: Bool) -> String {
    let time = "\(Self.padded(second / 3_600)):\(Self.padded(second / 60 % 60))"
    let rest = second % 60 == 0 ? "" : ":" + Self.padded(second % 60)
    let date = Self.date(day)
    // A day that the format shows alone may have a time that it does not.
    if !hasDate { return time + rest }
    return hasTime ? "\(date) \(time)\(rest)" : date
  }

  /// Hours, minutes and seconds that go on beyond a day: `26:30:00`.
  var duration: String { "\(total / 3_600):\(Self.padded(total / 60 % 60)):\(Self.padded(total % 60))" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The date of a day since 1970-01-01 by counting years and months off.
  private static func date(_ day: Int) -> String {
    var (rest, year) = (day, 1970)
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    func length(_ year: Int) -> Int { isLeap(year) ? 366 : 365 }
    while rest < 0 {
      year -= 1
      rest += length(year)
    }
    while rest >= length(year) {
      rest -= length(year)
      year += 1
    }
    var month = 0
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    return "\(year)-\(padded(month + 1))-\(padded(rest + 1))"
  }
}
