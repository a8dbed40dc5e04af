internal import Languages
internal import Text

/// The names of the months in a language, from `Locales/<language>/months.txt`, one line a month.
///
/// Where `dates.txt` says `capital-months`, a name begins with a capital: `may` is no month.
struct MonthNames: Sendable {
  private var months: [String: Int] = [:]
  private var stems: [Unicode.Scalar: [(form: String, month: Int)]] = [:]
  private let isCapital: Bool

  /// Reads the names; none where the language has no folder.
  init(_ language: Language) {
    self.init(
      lines: LocaleFile("months.txt", for: language).texts,
      isCapital: LocaleFile("dates.txt", for: language).texts.contains("capital-months"))
  }

  /// Reads lines of forms, one line a month; abbreviations end in a full stop, which a text may leave out.
  init(lines: [String], isCapital: Bool = false) {
    self.isCapital = isCapital
    for (index, line) in lines.enumerated() {
      for word in line.split(separator: " ") {
        let form = String(word.hasSuffix(".") ? word.dropLast() : word).wordForm
        months[form] = index + 1
        if form.count >= 5, let first = form.unicodeScalars.first {
          stems[first, default: []].append((form, index + 1))
        }
      }
    }
  }

  /// The number of the month a word names: a listed form, or one with further endings (`наурыздағы`).
  func month(_ word: FoldedWord) -> Int? {
    if isCapital && !word.isCapitalised { return nil }
    if let month = months[word.form] { return month }
    guard let first = word.form.unicodeScalars.first, let stems = stems[first] else { return nil }
    return stems.first { stem in
      word.form.utf8.starts(with: stem.form.utf8) && word.form.count <= stem.form.count + 4
    }?.month
  }
}
