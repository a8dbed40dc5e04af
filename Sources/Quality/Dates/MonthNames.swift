internal import Languages
internal import Text

/// The names of the months in a language, from `Locales/<language>/months.txt`, one line a month.
///
/// Where `dates.txt` says `capital-months`, a name begins with a capital: `may` is no month.
struct MonthNames: Sendable {
  /// A form in UTF-8, folded.
  private struct Form {
    var letters: [UInt8]
    var count: Int
    var month: Int
  }

  /// The forms by their first two bytes.
  private var forms: [UInt16: [Form]] = [:]
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
        let form = Array(String(word.hasSuffix(".") ? word.dropLast() : word).wordForm.utf8)
        guard let key = MeaningTable.key(form[...]) else { continue }
        forms[key, default: []].append(Form(letters: form, count: Self.letterCount(form[...]), month: index + 1))
      }
    }
  }

  /// The number of the month a word names: a listed form, or one with further endings (`наурыздағы`).
  func month(_ word: FoldedWord) -> Int? {
    if isCapital && !word.isCapitalised { return nil }
    guard let key = MeaningTable.key(word.form), let forms = forms[key] else { return nil }
    if let form = forms.last(where: { word.form.elementsEqual($0.letters) }) { return form.month }
    let count = Self.letterCount(word.form)
    return forms.first { $0.count >= 5 && word.form.starts(with: $0.letters) && count <= $0.count + 4 }?.month
  }

  private static func letterCount(_ word: ArraySlice<UInt8>) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}
