/// Dates in digits alone: `14.03.2025`, `2025-03-14`, `3/14/2025`.
///
/// With points the day comes first. With slashes and hyphens a final year leaves two orders open, and both are kept.
struct NumericDates {
  private let scalars: [Unicode.Scalar]

  /// Prepares a text.
  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Takes the dates out of the numbers of the text.
  func take(from numbers: inout [NumberValues]) -> [DatedNumbers] {
    var (dates, rest, index) = ([DatedNumbers](), [NumberValues](), 0)
    while index < numbers.count {
      let three = numbers[index...].prefix(3)
      if let date = dotted(numbers[index]) {
        dates.append(date)
        index += 1
      } else if let date = separated(three) {
        dates.append(date)
        index += 3
      } else {
        rest.append(numbers[index])
        index += 1
      }
    }
    numbers = rest
    return dates
  }

  private func dotted(_ number: NumberValues) -> DatedNumbers? {
    guard number.text.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 2 else { return nil }
    let parts = number.text.split(separator: ".").map(String.init)
    guard parts.count == 3, let date = Self.date(day: parts[0], month: parts[1], year: parts[2]) else { return nil }
    return DatedNumbers(readings: [date], numbers: [number], range: number.range)
  }

  private func separated(_ three: ArraySlice<NumberValues>) -> DatedNumbers? {
    guard three.count == 3, isClose(three) else { return nil }
    let numbers = Array(three)
    guard let separator = separator(numbers[0], numbers[1]),
      separator == self.separator(numbers[1], numbers[2]), !isGlued(numbers[0].range.lowerBound - 1),
      !isGlued(numbers[2].range.upperBound)
    else { return nil }
    let (first, second, third) = (numbers[0].text, numbers[1].text, numbers[2].text)
    let readings =
      first.utf8.count == 4
      ? [Self.date(day: third, month: second, year: first)]
      : [
        Self.date(day: first, month: second, year: third), Self.date(day: second, month: first, year: third),
      ]
    guard third.utf8.count != 2 || separator == "/" || first.utf8.count == 4, readings.contains(where: { $0 != nil })
    else { return nil }
    let range = numbers[0].range.lowerBound..<numbers[2].range.upperBound
    return DatedNumbers(readings: readings.compactMap(\.self), numbers: numbers, range: range)
  }

  private func isClose(_ three: ArraySlice<NumberValues>) -> Bool {
    let first = three.startIndex
    return three[first + 1].range.lowerBound - three[first].range.upperBound == 1
      && three[first + 2].range.lowerBound - three[first + 1].range.upperBound == 1
  }

  private func separator(_ left: NumberValues, _ right: NumberValues) -> Unicode.Scalar? {
    guard right.range.lowerBound - left.range.upperBound == 1 else { return nil }
    let separator = scalars[left.range.upperBound]
    return separator == "-" || separator == "/" ? separator : nil
  }

  /// Whether a letter or one more separator is next to the date: `A/70/12/10` is none.
  private func isGlued(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return scalars[index] == "/" || scalars[index] == "-" || scalars[index].properties.isAlphabetic
  }

  private static func date(day: String, month: String, year: String) -> CalendarDate? {
    guard let dayNumber = Int(day), let monthNumber = Int(month), let number = Int(year), (1...31).contains(dayNumber),
      (1...12).contains(monthNumber), day.utf8.count <= 2, month.utf8.count <= 2,
      year.utf8.count == 4 || year.utf8.count == 2
    else { return nil }
    let full = year.utf8.count == 4 ? number : number + (number < 50 ? 2_000 : 1_900)
    return CalendarDate(days: [dayNumber], month: monthNumber, year: full)
  }
}
