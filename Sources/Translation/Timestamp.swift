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
    // Year, month, day, hour, minute and second as one number, without a list of digits: files have millions of moments.
    var number = 0
    var count = 0
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        count += 1
        if count > 14 { return nil }
        number = number * 10 + Int(byte) - 48
      } else if !Self.isSign(byte) {
        return nil
      }
    }
    guard count == 8 || count == 14 else { return nil }
    if count == 8 { number *= 1_000_000 }
    let (year, month, day) = (number / 10_000_000_000, number / 100_000_000 % 100, number / 1_000_000 % 100)
    let (hour, minute, second) = (number / 10_000 % 100, number / 100 % 100, number % 100)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    guard hour < 24, minute < 60, second < 61 else { return nil }
    let days = Self.days(year: year, month: month, day: day)
    guard Self.date(days: days) == (year, month, day) else { return nil }
    seconds = days * 86_400 + hour * 3_600 + minute * 60 + second
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  /// The moment as TMX writes it: `20160407T120000Z`.
  public var basic: String { format(date: "", time: "") }

  /// The moment for people and JSON: `2016-04-07T12:00:00Z`.
  public var extended: String { format(date: "-", time: ":") }

  /// The moment as TMX writes it, in ASCII and without a text being made; `nil` outside of the years 0 to 9999.
  package var basicBytes: InlineArray<16, UInt8>? {
    let (date, time) = parts
    guard (0...9_999).contains(date.0) else { return nil }
    var bytes = InlineArray<16, UInt8>(repeating: UInt8(ascii: "Z"))
    bytes[8] = UInt8(ascii: "T")
    // The pairs of digits, and where they stand.
    let pairs: InlineArray<7, (Int, Int)> = [
      (0, date.0 / 100), (2, date.0 % 100), (4, date.1), (6, date.2), (9, time / 3_600), (11, time / 60 % 60),
      (13, time % 60),
    ]
    for index in pairs.indices {
      let (place, number) = pairs[index]
      bytes[place] = UInt8(truncatingIfNeeded: 48 + number / 10)
      bytes[place + 1] = UInt8(truncatingIfNeeded: 48 + number % 10)
    }
    return bytes
  }

  /// Year, month and day, and the seconds of the day.
  private var parts: ((Int, Int, Int), Int) {
    let days = (seconds - (seconds < 0 ? 86_399 : 0)) / 86_400
    return (Self.date(days: days), seconds - days * 86_400)
  }

  private func format(date dash: String, time colon: String) -> String {
    let ((year, month, day), rest) = parts
    var text: [UInt8] = []
    text.reserveCapacity(20)
    Self.append(year, width: 4, to: &text)
    for (sign, number) in [
      (dash, month), (dash, day), ("T", rest / 3_600), (colon, rest / 60 % 60), (colon, rest % 60),
    ] {
      text += sign.utf8
      Self.append(number, width: 2, to: &text)
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ number: Int, width: Int, to text: inout [UInt8]) {
    let digits = String(number).utf8
    for _ in 0..<max(0, width - digits.count) { text.append(UInt8(ascii: "0")) }
    text += digits
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
