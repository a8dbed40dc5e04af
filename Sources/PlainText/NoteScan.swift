/// Decides line by line whether a block of footnotes goes on.
struct NoteScan {
  /// Whether the line taken last began a note.
  private(set) var isLabel = false
  private let shape: NoteLabel.Shape?
  private let measure: Measure
  private let evidence: Set<Int>
  private let first: Int
  private var number = 0
  private var previous: Line?
  private var widest = 0

  /// Begins at the line of the first label.
  init(first: Int, _ labels: [NoteLabel?], _ measure: Measure, _ evidence: Set<Int>) {
    self.first = first
    shape = labels[first]?.shape
    self.measure = measure
    self.evidence = evidence
  }

  /// Whether the line at an index, whose label is given, still belongs to the notes.
  mutating func takes(_ index: Int, _ label: NoteLabel?, _ text: TextLines) -> Bool {
    let line = text.lines[index]
    isLabel = false
    guard line.role == .body else { return line.role != .rule }
    guard line.page == text.lines[first].page else { return false }
    if let label, begins(label, isFirst: index == first) {
      isLabel = true
      number = label.number
      previous = label.textStart < line.range.upperBound ? line : nil
      widest = max(widest, line.width)
      return true
    }
    if let label, label.shape == .listed, shape == .listed, label.number == number + 1 { return false }
    guard let before = previous else {
      previous = line
      widest = max(widest, line.width)
      return true
    }
    guard goesOn(before, line, text) else { return false }
    previous = line
    widest = max(widest, line.width)
    return true
  }

  /// Whether a label begins the next note: its number follows and, unless it stands in brackets or raised, the body
  /// has such a mark.
  private func begins(_ label: NoteLabel, isFirst: Bool) -> Bool {
    if isFirst { return true }
    guard label.shape == shape else { return false }
    if label.shape == .symbol { return true }
    let isPlain = label.shape != .bracketed && label.shape != .superscript
    return label.number == number + 1 && (!isPlain || evidence.contains(label.number))
  }

  /// Whether a line continues the note whose last line is given: on a page that a form feed ends always, else where
  /// the line before it was cut.
  private func goesOn(_ before: Line, _ line: Line, _ text: TextLines) -> Bool {
    if let last = text.lines.last, last.page > line.page { return true }
    if text.bytes[before.range.upperBound - 1] == 0x2D { return true }
    if BrokenAddress.begins(text.bytes, line.range) { return true }
    let reach = text.reach(of: before, before: line)
    let isFull = reach > max(widest * 9 / 10, measure.limit * 9 / 10)
    switch (text.ending(of: before), text.start(of: line)) {
    case (.open, .lower), (.open, .caseless): return !BrokenAddress.ends(text.bytes, before.range) || isFull
    case (.open, _): return isFull
    default: return isFull && line.indent <= before.indent
    }
  }
}
