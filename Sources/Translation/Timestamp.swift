/// A moment in UTC, to the second.
///
/// Reads and writes the two ISO 8601 forms that exchange formats use: TMX's basic `20160407T120000Z` and the
/// extended `2016-04-07T12:00:00Z`.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  /// Makes a moment from seconds since 1970.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads either ISO 8601 form, with or without the time and the final `Z`; `nil` where it is neither.
  public init?(_ text: String) {
    let digits = text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { Int($0) - 48 }
    let others = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "TZ:- tz".utf8.contains(byte)
    }
    guard others, digits.count == 8 || digits.count == 14 else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (month, day) = (number(4..<6), number(6..<8))
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let hasTime = digits.count == 14
    let (hour, minute, second) = hasTime ? (number(8..<10), number(10..<12), number(12..<14)) : (0, 0, 0)
    guard hour < 24, minute < 60, second < 61 else { return nil }
    let days = Self.days(year: number(0..<4), month: month, day: day)
    guard Self.date(days: days) == (number(0..<4), month, day) else { return nil }
    seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The moment as TMX writes it: `20160407T120000Z`.
  public var basic: String { format(date: "", time: "") }

  /// The moment for people and JSON: `2016-04-07T12:00:00Z`.
  public var extended: String { format(date: "-", time: ":") }

  private func format(date dash: String, time colon: String) -> String {
    let days = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400
    let rest = seconds - days * 86_400
    let (year, month, day) = Self.date(days: days)
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }.joined(separator: colon)
    return [Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2)].joined(separator: dash) + "T\(clock)Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Days from 1970-01-01 to a date of the proleptic Gregorian calendar, counted in eras of 400 years that start
  /// on 1 March, so that the leap day is the last of its year.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse of `days(year:month:day:)`.
  private static func date(days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Timestamp: Comparable {
  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}
