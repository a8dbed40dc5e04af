internal import Languages

/// The words of a language that have to do with numbers and dates, from its folder under `Locales/`.
struct NumberNames: Sendable {
  /// Words for numbers, from `numbers.txt`.
  ///
  /// `12 : twelve twelfth` says what they mean; from a thousand on they multiply what stands before them. `and` names
  /// links inside a number, `pm` marks of the afternoon, `year` words between a year and a day.
  let values: MeaningTable
  /// Words for units that translators convert, from `units.txt`: `mile : mile* mph`.
  let units: MeaningTable
  /// The names of the months.
  let months: MonthNames

  /// Whether no words for numbers are known.
  var isEmpty: Bool { values.isEmpty }

  /// Reads the words of a language; none where it has no folder.
  init(_ language: Language) {
    values = MeaningTable(lines: LocaleFile("numbers.txt", for: language).texts)
    units = MeaningTable(lines: LocaleFile("units.txt", for: language).texts)
    months = MonthNames(language)
  }

  /// The zeros of the power of ten a word multiplies a number by: 6 for `million`.
  func zeros(_ word: FoldedWord) -> Int? {
    guard let value = values.meaning(of: word), value.hasPrefix("1000") else { return nil }
    return value.utf8.count - 1
  }

  /// Whether a word says that a time is after noon.
  func isAfternoon(_ word: FoldedWord) -> Bool { values.meaning(of: word) == "pm" }

  /// Whether a word may stand between a year and the day or month after it: `2025 жылғы 14 наурыз`.
  func isYearWord(_ word: FoldedWord) -> Bool { values.meaning(of: word) == "year" }
}
