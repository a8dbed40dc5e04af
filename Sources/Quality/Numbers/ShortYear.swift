/// Years of which only the last two digits are written.
enum ShortYear {
  /// The last two digits of the first year of a decade, as in `30-е` for `1930s`; `nil` for other numbers.
  static func decade(_ number: NumberValues) -> String? {
    guard let year = number.whole, (1_100...2_090).contains(year), year % 10 == 0 else { return nil }
    return NumberValues.plain(String(year % 100))
  }

  /// The full years that two digits after an apostrophe, a letter or a full year may mean: `’16`, `2015-16`, `SS19`.
  static func full(_ number: NumberValues, after previous: NumberValues?, _ scalars: [Unicode.Scalar]) -> [String] {
    guard let year = number.whole, number.text.utf8.count == 2, number.range.lowerBound > 0 else { return [] }
    let before = number.range.lowerBound - 1
    if let previous, previous.isYear, previous.range.upperBound == before, let first = previous.whole {
      return "-–/".unicodeScalars.contains(scalars[before]) ? [String(first / 100 * 100 + year)] : []
    }
    let isShort = "'’‘".unicodeScalars.contains(scalars[before]) || scalars[before].properties.isAlphabetic
    return isShort ? [String(1_900 + year), String(2_000 + year)] : []
  }
}
