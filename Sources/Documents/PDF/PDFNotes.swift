/// Finds the notes at the feet of pages: lines under the text that are of smaller letters or begin with a raised label,
/// the first of each with a label that counts on.
///
/// What stands there before the first label goes on with the last note of the page before.
struct PDFNotes {
  /// A note.
  struct Note {
    /// Its label.
    var label: String
    /// Its lines, the first without the label.
    var lines: [PDFLine]
  }

  /// The notes in order.
  private(set) var notes: [Note] = []
  /// The pages without them.
  private(set) var pages: [PDFPage]
  private let size: Double
  private var number = 0

  /// Takes the notes out of pages.
  ///
  /// - Parameter size: How high the letters of the text are.
  init(_ pages: [PDFPage], size: Double) {
    self.pages = pages
    self.size = size
    for page in pages.indices { take(from: page) }
  }

  private mutating func take(from page: Int) {
    let lines = pages[page].lines
    var end = lines.count
    while end > 0, lines[end - 1].isNumber { end -= 1 }
    guard let start = start(in: lines[..<end]) else { return }
    // What stands higher than the first note is text of the next column.
    let isNote = lines.indices.map { (start..<end).contains($0) && lines[$0].top >= lines[start].top - 2 }
    for index in lines.indices where isNote[index] { take(lines[index]) }
    pages[page].lines = lines.indices.filter { !isNote[$0] }.map { lines[$0] }
  }

  /// Where the notes of a page begin: at a raised label, or at the first of the small lines at its foot.
  private func start(in lines: ArraySlice<PDFLine>) -> Int? {
    var small = lines.endIndex
    while small > 0, isSmall(lines[small - 1]) { small -= 1 }
    let labelled = lines.firstIndex { begins($0) && ($0.isRaised(0) || isSmall($0)) }
    if let labelled, labelled < small {
      return isSure(lines[labelled]) ? opening(before: labelled, lines) : nil
    }
    guard small > 0, small < lines.endIndex else { return nil }
    return notes.isEmpty ? labelled : small
  }

  /// Where the rest of a note that the page before cut begins: the paragraph before the first label, if the note ends
  /// without a sentence's end and the paragraph begins in the middle of one.
  private func opening(before labelled: Int, _ lines: ArraySlice<PDFLine>) -> Int {
    guard let last = notes.last?.lines.last?.words.last?.text.last, !".!?)]".utf8.contains(last), last < 0x80
    else { return labelled }
    var first = labelled
    while first > 1, lines[first - 1].bottom - lines[first - 2].bottom < lines[first - 1].height * 1.1 { first -= 1 }
    first = max(0, first - 1)
    guard first < labelled, let letter = lines[first].words.first.map({ String(decoding: $0.text, as: UTF8.self) }),
      letter.unicodeScalars.first?.properties.isLowercase == true
    else { return labelled }
    return first
  }

  private func isSmall(_ line: PDFLine) -> Bool { line.height <= size * 0.92 }

  /// Whether a line's label stands raised, or small on a line of its own.
  private func isSure(_ line: PDFLine) -> Bool { line.isRaised(0) || line.words.count == 1 && isSmall(line) }

  private func begins(_ line: PDFLine) -> Bool {
    guard let label = line.label else { return false }
    guard let value = Int(label) else { return true }
    return value == number + 1 || value == 1 || isSure(line) && (number...number + 3).contains(value)
  }

  private mutating func take(_ line: PDFLine) {
    guard begins(line), line.isRaised(0) || isSmall(line), let label = line.label else {
      if let last = notes.indices.last { notes[last].lines.append(line) }
      return
    }
    number = Int(label) ?? number
    var rest = line
    rest.words.removeFirst()
    notes.append(Note(label: label, lines: rest.words.isEmpty ? [] : [rest]))
  }
}
