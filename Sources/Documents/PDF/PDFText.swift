/// Writes the pages of a PDF document as plain text that says in characters what the page says by places and sizes.
///
/// Pages end with form feeds; an empty line stands where more space than usual parts two lines, or where the size of
/// the letters changes; lines are indented as on the page. Marks of notes that stand raised are written `[1]`, and the
/// notes follow behind the last page as `[1] …`, whole again where a page cut them. A column counts as a page; its
/// lines, too short to be told from verse, are written two or three to a line.
struct PDFText {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []

  private let size: Double
  private let leading: Double
  /// Whether lines are as short as in columns of a newspaper.
  private let isNarrow: Bool
  /// Whether the word written last is an address or part of one.
  private var isAddress = false
  /// The labels of the notes whose marks did not come yet.
  private var expected: ArraySlice<String>

  /// Writes pages.
  init(_ pages: [PDFPage]) {
    let whole = PDFMargins.removed(from: pages)
    let pages = whole.flatMap(\.columns)
    size = Self.size(of: pages)
    let found = PDFNotes(pages, size: size)
    expected = found.notes.map(\.label)[...]
    leading = Self.leading(of: found.pages)
    isNarrow = pages.count > whole.count && Self.isNarrow(found.pages)
    for page in found.pages { write(page) }
    write(found.notes)
  }

  /// The height that most letters have in the upper part of the pages, where no notes stand.
  private static func size(of pages: [PDFPage]) -> Double {
    var counts: [Double: Int] = [:]
    for line in pages.lazy.flatMap({ $0.lines.prefix($0.lines.count * 6 / 10 + 1) }) {
      counts[line.height, default: 0] += line.words.reduce(0) { $0 + $1.text.count }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// The usual distance from line to line.
  private static func leading(of pages: [PDFPage]) -> Double {
    let steps = pages.flatMap { page in zip(page.lines, page.lines.dropFirst()).map { $1.bottom - $0.bottom } }
    let sorted = steps.filter { $0 > 1 }.sorted()
    return sorted.isEmpty ? .infinity : sorted[sorted.count / 2]
  }

  private mutating func write(_ page: PDFPage) {
    let margin = page.lines.map(\.left).min() ?? 0
    let right = page.lines.map(\.right).max() ?? 0
    var start = bytes.count
    for (index, line) in page.lines.enumerated() {
      if index > 0, isApart(line, from: page.lines[index - 1]) {
        bytes.append(0x0A)
      } else if index > 0, isCut(page.lines[index - 1], line) {
        bytes.removeLast()
        write(line, isRest: true)
        bytes.append(0x0A)
        continue
      } else if index > 0, isNarrow, bytes.count - start < 60, goesOn(page.lines[index - 1], right, line) {
        bytes[bytes.count - 1] = 0x20
        write(line)
        bytes.append(0x0A)
        continue
      }
      start = bytes.count
      let indent = Int(max(0, min(60, (line.left - margin) / max(1, size * 0.4))))
      bytes += [UInt8](repeating: 0x20, count: indent)
      write(line)
      bytes.append(0x0A)
    }
    bytes.append(0x0C)
  }

  private func isApart(_ line: PDFLine, from before: PDFLine) -> Bool {
    let step = line.bottom - before.bottom
    let usual = leading * max(1, line.height / max(1, size))
    if step > usual * 1.25 + 0.5 || step < leading * 0.3 { return true }
    return abs(line.height - before.height) > max(line.height, before.height) * 0.1
  }

  /// Whether a line of a column is full, so that the next one belongs to it, and not cut within a word or an address.
  private func goesOn(_ before: PDFLine, _ right: Double, _ line: PDFLine) -> Bool {
    guard let last = before.words.last, let next = line.words.first, last.text.last != 0x2D else { return false }
    if last.text.starts(with: "http".utf8) || last.text.starts(with: "www.".utf8) { return false }
    return right - before.right < next.box.right - next.box.left + line.height * 0.5
  }

  /// Whether most lines have fewer than 45 letters.
  private static func isNarrow(_ pages: [PDFPage]) -> Bool {
    let lengths = pages.flatMap(\.lines).map { line in
      line.words.reduce(line.words.count - 1) { $0 + $1.text.count { $0 & 0xC0 != 0x80 } }
    }.sorted()
    return !lengths.isEmpty && lengths[lengths.count * 9 / 10] < 48
  }

  /// Whether an address fills a line to its very end, so that the next line begins with the rest of it.
  private func isCut(_ before: PDFLine, _ line: PDFLine) -> Bool {
    guard isAddress, before.limit - before.right < before.height * 0.55, let byte = line.words.first?.text.first else {
      return false
    }
    return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "/?&=_-%#.".utf8.contains(byte)
  }

  /// Writes the words of a line.
  ///
  /// - Parameter isRest: Whether its first word is the rest of an address.
  private mutating func write(_ line: PDFLine, isRest: Bool = false) {
    for (index, word) in line.words.enumerated() {
      isAddress = isRest && index == 0 || word.isAddress
      let label = String(decoding: word.text, as: UTF8.self)
      let isMark =
        index > 0 && line.isRaised(index) && !Self.isPower(label, of: line.words[index - 1]) && expects(label)
      let isGlued = index > 0 && word.box.left - line.words[index - 1].box.right < line.height * 0.08
      if index > 0, !isMark, !isGlued { bytes.append(0x20) }
      if isMark, Int(label) != nil { bytes += Array("[\(label)]".utf8) } else { bytes += word.text }
    }
  }

  /// Whether a raised number makes a unit of length one of area or volume.
  private static func isPower(_ label: String, of word: PDFPage.Word) -> Bool {
    guard label == "2" || label == "3" else { return false }
    return ["m", "km", "cm", "mm", "dm", "м", "км", "см", "мм", "дм"].contains(
      String(decoding: word.text, as: UTF8.self))
  }

  /// Whether a number is the label of one of the next notes; it is expected no more.
  private mutating func expects(_ label: String) -> Bool {
    guard let index = expected.prefix(3).firstIndex(of: label) else { return false }
    expected = expected[(index + 1)...]
    return true
  }

  private mutating func write(_ notes: [PDFNotes.Note]) {
    guard !notes.isEmpty else { return }
    bytes += [UInt8](repeating: 0x20, count: 40) + [0x0A]
    for note in notes {
      bytes += Array((Int(note.label) == nil ? note.label : "[\(note.label)]").utf8)
      for (index, line) in note.lines.enumerated() {
        let isRest = index > 0 && isCut(note.lines[index - 1], line)
        if isRest { bytes.removeLast() } else { bytes.append(0x20) }
        write(line, isRest: isRest)
        bytes.append(0x0A)
      }
      if note.lines.isEmpty { bytes.append(0x0A) }
    }
    bytes += [0x0C, 0x0A]
  }
}
