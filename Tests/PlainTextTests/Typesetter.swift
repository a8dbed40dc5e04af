import TestSupport

/// Sets paragraphs as pages of plain text, the way word processors and PDF converters do.
struct Typesetter {
  /// How pages look.
  struct Style: Hashable, Sendable {
    var width = 80
    var linesPerPage = 30
    var isIndented = false
    var hyphenates = false
    var head: String?
    var hasPageNumbers = true
    /// How many paragraphs get a footnote: one in so many; 0 for none.
    var noteRate = 0
    var noteShape = "%d %s"
    var separator = "____________________"
  }

  /// A line of the body, with the notes whose marks stand in it.
  private struct Row {
    var text: String
    var notes: [Int]
    var isLast: Bool
    var isCertainEnd: Bool
  }

  let style: Style
  private var numbers: SeededRandom
  private(set) var noteTexts: [String] = []
  private(set) var pageCount = 0
  private var isLong = false

  init(_ style: Style, seed: Int) {
    self.style = style
    numbers = SeededRandom(seed: seed)
  }

  /// The pages of some paragraphs as one text.
  mutating func set(_ paragraphs: [String]) -> String {
    var rows: [Row] = []
    for paragraph in paragraphs {
      if !rows.isEmpty, !style.isIndented { rows.append(Row(text: "", notes: [], isLast: false, isCertainEnd: false)) }
      rows += self.rows(of: paragraph)
    }
    isLong = rows.count > style.linesPerPage
    var pages: [String] = []
    var rest = rows[...]
    while !rest.isEmpty {
      var end = min(rest.count, style.linesPerPage)
      // A page that ends with a full last line of a paragraph could be read either way, so none does.
      while end > 1, end < rest.count, isAmbiguous(rest, end) { end -= 1 }
      pages.append(page(Array(rest.prefix(end)), number: pages.count + 1))
      rest = rest.dropFirst(end).drop { $0.text.isEmpty }
    }
    pageCount = pages.count
    return pages.joined(separator: "\u{C}")
  }

  private func isAmbiguous(_ rows: ArraySlice<Row>, _ end: Int) -> Bool {
    let row = rows[rows.startIndex + end - 1]
    return row.text.isEmpty || row.isLast && !row.isCertainEnd && !style.isIndented
  }

  private mutating func page(_ rows: [Row], number: Int) -> String {
    var lines: [String] = []
    if isLong, let head = style.head { lines += [head.replacing("#", with: String(number)), ""] }
    lines += rows.map(\.text)
    let notes = rows.flatMap(\.notes)
    if !notes.isEmpty {
      lines += ["", style.separator].filter { !$0.isEmpty || lines.last?.isEmpty == false }
      for note in notes { lines += self.note(note) }
    }
    if style.hasPageNumbers { lines += ["", String(number)] }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func note(_ index: Int) -> [String] {
    let label = style.noteShape.replacing("%d", with: String(index + 1))
    let text = label.replacing("%s", with: noteTexts[index])
    return text.split(separator: "\n").flatMap {
      wrap($0.split(separator: " ").map(String.init), indent: 0, hyphenates: false)
    }
  }

  private mutating func rows(of paragraph: String) -> [Row] {
    var words = paragraph.split(separator: " ").map(String.init)
    var marked: [String: Int] = [:]
    if style.noteRate > 0, numbers.once(in: style.noteRate) {
      let ends = words.indices.filter {
        words[$0].count > 4 && (words[$0].hasSuffix(".") || words[$0].hasSuffix("”."))
          && (!words[$0].dropLast().contains(".")) && !words[$0].contains { $0.isNumber }
          && ($0 + 1 == words.count || words[$0 + 1].first?.isUppercase == true)
      }
      if let place = ends.randomElement(using: &numbers) {
        noteTexts.append(Self.notes[noteTexts.count % Self.notes.count])
        words[place] += String(noteTexts.count)
        marked[words[place]] = noteTexts.count - 1
      }
    }
    let lines = wrap(words, indent: style.isIndented ? 4 : 0, hyphenates: style.hyphenates)
    return lines.enumerated().map { index, line in
      let notes = marked.filter { line.split(separator: " ").contains(Substring($0.key)) }.map(\.value)
      let isLast = index + 1 == lines.count
      return Row(text: line, notes: notes, isLast: isLast, isCertainEnd: isLast && line.count < style.width / 2)
    }
  }

  /// Footnotes of the kinds that releases have.
  static let notes = [
    "https://www.example.org/reports/2024/annual-report-on-the-conditions-of-detention-and-on-the-right-to-a-fair-trial.html",
    "The decision has not been published.",
    "See also the statement of 12 May 2023, available at https://www.example.org/statements/2023-05-12 (accessed on 3 March 2025), and the answer of the ministry, which came four months later.",
    "Ibid., p. 14.",
    "Letter of the ministry to the foundation.",
    "Resolution of the European Parliament on the situation of human rights defenders in Central Asia and the Caucasus.",
    "http://example.net/a/7410,court-refuses-to-release-the-editor-of-an-independent-weekly-newspaper-after-a-year",
    "The figures are those of the committee; they do not include cases that were withdrawn.",
  ]

  /// Breaks words into lines, at true hyphens too, and inside long addresses.
  private mutating func wrap(_ words: [String], indent: Int, hyphenates: Bool) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isFresh = true
    var queue = Array(words.reversed())
    while let word = queue.popLast() {
      let room = style.width - line.count - (isFresh ? 0 : 1)
      if word.count <= room {
        line += (isFresh ? "" : " ") + word
        isFresh = false
        continue
      }
      if let (head, tail) = cut(word, room: room, hyphenates: hyphenates) {
        line += (isFresh ? "" : " ") + head
        queue.append(tail)
      } else if isFresh {
        line += word
      } else {
        queue.append(word)
      }
      lines.append(line)
      line = ""
      isFresh = true
    }
    if !isFresh { lines.append(line) }
    return lines
  }

  /// The part of a word that still fits, and the rest.
  private mutating func cut(_ word: String, room: Int, hyphenates: Bool) -> (String, String)? {
    guard room > 3 else { return nil }
    let letters = Array(word)
    if word.hasPrefix("http") {
      guard word.count > style.width else { return nil }
      let place = (8..<min(room, letters.count - 1)).last { "/-".contains(letters[$0]) }
      return place.map { (String(letters[...$0]), String(letters[($0 + 1)...])) }
    }
    let hyphen = (1..<max(1, min(room, letters.count - 1))).last {
      letters[$0] == "-" && letters[$0 - 1].isLetter && letters[$0 + 1].isLetter
    }
    if let hyphen { return (String(letters[...hyphen]), String(letters[(hyphen + 1)...])) }
    guard hyphenates, letters.count >= 8, letters.allSatisfy({ $0.isLetter && $0.isLowercase }) else { return nil }
    let place = (3..<max(3, min(room - 1, letters.count - 3))).last {
      !Self.isVowel(letters[$0]) && Self.isVowel(letters[$0 + 1]) && letters[..<$0].contains(where: Self.isVowel)
    }
    return place.map { (String(letters[..<$0]) + "-", String(letters[$0...])) }
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouyąęóäöüéèêàáíñúаеёиоуыэюяіїєәөүұ".contains(letter) }
}
