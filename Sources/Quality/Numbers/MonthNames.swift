internal import Languages
internal import Text

/// The names of the months in a language, from `Locales/<language>/months.txt`.
struct MonthNames: Sendable {
  private let months: [String: Int]
  private let stems: [(String, Int)]

  /// Reads the names; none where the language has no folder.
  init(_ language: Language) {
    self.init(lines: LocaleFile("months.txt", for: language).texts)
  }

  /// Reads lines of forms, one line a month.
  init(lines: [String]) {
    var (months, stems) = ([String: Int](), [(String, Int)]())
    for (index, line) in lines.enumerated() {
      for form in line.split(separator: " ").map({ String($0.prefix { $0 != "." }).caseFolded }) {
        months[form] = index + 1
        if form.count >= 5 { stems.append((form, index + 1)) }
      }
    }
    self.months = months
    self.stems = stems
  }

  /// The number of the month a word names: a listed form, or one with further endings (`наурызда`).
  func month(_ word: String) -> Int? {
    let word = word.caseFolded
    if let month = months[word] { return month }
    return stems.first { word.hasPrefix($0.0) && word.count <= $0.0.count + 4 }?.1
  }
}
