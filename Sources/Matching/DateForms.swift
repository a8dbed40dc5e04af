internal import Languages
internal import Text

/// Dates in digits, or in digits and the name of a month.
struct DateForms {
  /// A date that was found.
  struct Found {
    /// The number of pieces it takes.
    var count: Int
    /// The year, month and day with hyphens between; a part that is not said is empty.
    var value: String
  }

  private let months: [[UInt8]: Int]

  /// The forms of a language's texts; digits only where its months are not known.
  init(_ language: Language) {
    var months: [[UInt8]: Int] = [:]
    for (index, line) in LocaleFile("months.txt", for: language).texts.enumerated() {
      for form in line.split(separator: " ") { months[Array(form.prefix { $0 != "." }.utf8)] = index + 1 }
    }
    self.months = months
  }

  /// The date that starts at a piece.
  ///
  ///     "2016-04-07"        // "2016-4-7"
  ///     "7 April 2016"      // "2016-4-7"
  ///     "April 7th, 2016"   // "2016-4-7"
  ///     "7 de abril"        // "-4-7"
  func date(in pieces: Pieces, at index: Int) -> Found? {
    guard pieces[index].kind == .word else { return nil }
    if let first = pieces.bytes(at: index).first, (0x30...0x39).contains(first) {
      return pointed(pieces, index) ?? separated(pieces, index) ?? dayFirst(pieces, index) ?? yearFirst(pieces, index)
    }
    return monthFirst(pieces, index)
  }

  /// `7.4.2016` or `07.04.16`, which ICU keeps in one piece.
  private func pointed(_ pieces: Pieces, _ index: Int) -> Found? {
    let parts = pieces.bytes(at: index).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Self.number(parts[0], 1...31), let month = Self.number(parts[1], 1...12),
      parts[2].count == 4 || (parts[2].count == 2 && parts[1].count == 2), let year = Self.number(parts[2], 0...9999)
    else { return nil }
    return Found(count: 1, value: Self.value(year, month, day))
  }

  /// `2016-04-07`, `7/4/2016`: two of the same mark, and a year of four digits at one end.
  private func separated(_ pieces: Pieces, _ index: Int) -> Found? {
    guard let mark = pieces.bytes(at: index + 1).first, "-/.".utf8.contains(mark),
      pieces.isByte(mark, at: index + 1), pieces.isByte(mark, at: index + 3),
      let first = pieces.digits(at: index), let middle = pieces.digits(at: index + 2),
      let last = pieces.digits(at: index + 4), let month = Self.number(middle, 1...31)
    else { return nil }
    if first.count == 4, let year = Self.number(first, 0...9999), let day = Self.number(last, 1...31) {
      return Found(count: 5, value: Self.value(year, month, day))
    }
    guard last.count == 4, let year = Self.number(last, 0...9999), let day = Self.number(first, 1...31) else {
      return nil
    }
    return Found(count: 5, value: Self.value(year, month, day))
  }

  /// `7 April 2016`, `7. April`, `7th of April 2016`, `7 de abril de 2016`.
  private func dayFirst(_ pieces: Pieces, _ index: Int) -> Found? {
    guard let day = day(pieces, index) else { return nil }
    var next = index + 1
    if pieces.isByte(UInt8(ascii: "."), at: next) { next += 1 }
    next = skip(["of", "de"], pieces, next)
    guard pieces.isSpace(at: next), let month = month(pieces, next + 1) else { return nil }
    next += 2
    let beforeYear = skip(["de", "del"], pieces, next)
    if pieces.isSpace(at: beforeYear), let year = year(pieces, beforeYear + 1) {
      return Found(count: beforeYear + 2 - index, value: Self.value(year, month, day))
    }
    return Found(count: next - index, value: Self.value(nil, month, day))
  }

  /// `2016 жылғы 7 сәуір`.
  private func yearFirst(_ pieces: Pieces, _ index: Int) -> Found? {
    guard let year = year(pieces, index) else { return nil }
    let next = skip(["жылғы", "жылдың", "жылы"], pieces, index + 1)
    guard next > index + 1, pieces.isSpace(at: next), let found = dayFirst(pieces, next + 1),
      found.value.utf8.first == UInt8(ascii: "-")
    else { return nil }
    return Found(count: next + 1 + found.count - index, value: String(year) + found.value)
  }

  /// `April 7, 2016`, `April 7th`, `April 2016`.
  private func monthFirst(_ pieces: Pieces, _ index: Int) -> Found? {
    guard let month = month(pieces, index), pieces.isSpace(at: index + 1) else { return nil }
    if let year = year(pieces, index + 2) { return Found(count: 3, value: Self.value(year, month, nil)) }
    guard let day = day(pieces, index + 2) else { return nil }
    let next = pieces.isByte(UInt8(ascii: ","), at: index + 3) ? index + 4 : index + 3
    if pieces.isSpace(at: next), let year = year(pieces, next + 1) {
      return Found(count: next + 2 - index, value: Self.value(year, month, day))
    }
    return Found(count: 3, value: Self.value(nil, month, day))
  }

  /// A place after a space and one of some words, or the place itself.
  private func skip(_ words: [String], _ pieces: Pieces, _ index: Int) -> Int {
    guard pieces.isSpace(at: index) else { return index }
    let bytes = pieces.bytes(at: index + 1)
    return words.contains { bytes.elementsEqual($0.utf8) } ? index + 2 : index
  }

  /// A day in digits, with an English ordinal ending or a French or Italian `1er`, `1º`.
  private func day(_ pieces: Pieces, _ index: Int) -> Int? {
    let bytes = pieces.bytes(at: index)
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard
      ["", "st", "nd", "rd", "th", "er", "º", "°"].contains(where: {
        bytes.dropFirst(digits.count).elementsEqual($0.utf8)
      })
    else { return nil }
    return Self.number(digits, 1...31)
  }

  private func year(_ pieces: Pieces, _ index: Int) -> Int? {
    guard let digits = pieces.digits(at: index), digits.count == 4 else { return nil }
    return Self.number(digits, 1000...2999)
  }

  private func month(_ pieces: Pieces, _ index: Int) -> Int? {
    let bytes = pieces.bytes(at: index)
    guard !months.isEmpty, (3...28).contains(bytes.count) else { return nil }
    return months[Array(String(decoding: bytes, as: UTF8.self).caseFolded.utf8)]
  }

  /// Whether a folded word may be a part of a date: what says so stands in no text as a word alone.
  func mayBePart(_ word: String) -> Bool {
    isMonth(word) || Self.joiners.contains(word) || word.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Words between the parts of a date.
  private static let joiners: Set<String> = ["of", "de", "del", "жылғы", "жылдың", "жылы"]

  /// The names of months, folded, in UTF-8.
  var monthNames: some Collection<[UInt8]> { months.keys }

  /// Whether a folded word is the name of a month.
  func isMonth(_ word: String) -> Bool { months[Array(word.utf8)] != nil }

  private static func number(_ digits: ArraySlice<UInt8>, _ range: ClosedRange<Int>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return range.contains(value) ? value : nil
  }

  private static func value(_ year: Int?, _ month: Int, _ day: Int?) -> String {
    "\(year.map(String.init) ?? "")-\(month)-\(day.map(String.init) ?? "")"
  }
}
