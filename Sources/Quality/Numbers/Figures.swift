internal import Text

/// The dates and the other numbers of a text.
struct Figures: Sendable {
  /// A date with the numbers it is made of.
  struct DatedNumbers: Sendable {
    var date: CalendarDate
    var numbers: [NumberValues]
    /// Its place, in Unicode scalars.
    var range: Range<Int>
  }

  /// The dates, in order.
  private(set) var dates: [DatedNumbers] = []
  /// The numbers that are in no date, in order.
  private(set) var numbers: [NumberValues] = []

  /// Reads a text.
  init(_ text: String, months: MonthNames) {
    numbers = NumberScanner(text).numbers()
    takeNumericDates()
    takeNamedDates(in: text, months)
  }

  /// Dates in digits alone: `07.04.2016`, and with two numbers left and right of a day: nothing else.
  private mutating func takeNumericDates() {
    numbers.removeAll { number in
      let parts = number.text.split(whereSeparator: { ".,".contains($0) }).map(String.init)
      guard parts.count == 3, number.text.contains("."), let (day, month, year) = Self.dayMonthYear(parts) else {
        return false
      }
      let date = CalendarDate(day: day, month: month, year: year)
      dates.append(DatedNumbers(date: date, numbers: [number], range: number.range))
      return true
    }
  }

  private static func dayMonthYear(_ parts: [String]) -> (Int, Int, Int)? {
    guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]), (1...31).contains(day),
      (1...12).contains(month), parts[2].count == 4 || parts[2].count == 2
    else { return nil }
    return (day, month, parts[2].count == 2 ? (year < 50 ? 2_000 : 1_900) + year : year)
  }

  /// Dates with a month in words: the day stands next to the month, the year too or behind the day.
  private mutating func takeNamedDates(in text: String, _ months: MonthNames) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let end = index + scalars[index...].prefix { $0.isLetterOrMark }.count
      defer { index = max(end, index + 1) }
      guard end > index, let month = months.month(String(String.UnicodeScalarView(scalars[index..<end]))) else {
        continue
      }
      takeDate(month, at: index..<end, scalars)
    }
  }

  private mutating func takeDate(_ month: Int, at word: Range<Int>, _ scalars: [Unicode.Scalar]) {
    let before = numbers.last {
      $0.range.upperBound <= word.lowerBound && Self.isNear(scalars, $0.range.upperBound..<word.lowerBound)
    }
    let after = numbers.first {
      $0.range.lowerBound >= word.upperBound && Self.isNear(scalars, word.upperBound..<$0.range.lowerBound)
    }
    let second = after.flatMap { after in
      numbers.first {
        $0.range.lowerBound >= after.range.upperBound
          && Self.isNear(scalars, after.range.upperBound..<$0.range.lowerBound)
      }
    }
    var date = CalendarDate(month: month)
    var used: [NumberValues] = []
    for number in [before, after, second].compactMap(\.self) {
      guard let value = number.values.first.flatMap({ Int($0) }), number.values.count == 1 else { continue }
      if date.day == nil, (1...31).contains(value), number != second {
        date.day = value
      } else if date.year == nil, (1_000...2_999).contains(value), number != second || date.day != nil {
        date.year = value
      } else {
        continue
      }
      used.append(number)
    }
    guard !used.isEmpty else { return }
    numbers.removeAll { used.contains($0) }
    let start = min(word.lowerBound, used.map(\.range.lowerBound).min() ?? word.lowerBound)
    let end = max(word.upperBound, used.map(\.range.upperBound).max() ?? word.upperBound)
    dates.append(DatedNumbers(date: date, numbers: used, range: start..<end))
  }

  /// Whether only space, a comma, a full stop or a short ordinal ending (`7th`, `1er`) stands between two parts.
  private static func isNear(_ scalars: [Unicode.Scalar], _ gap: Range<Int>) -> Bool {
    gap.count <= 5
      && scalars[gap].allSatisfy { $0.properties.isWhitespace || ".,".unicodeScalars.contains($0) || $0.isLetterOrMark }
      && scalars[gap].filter(\.isLetterOrMark).count <= 2
  }
}
