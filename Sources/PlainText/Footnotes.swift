/// Finds the footnotes of a text: blocks of lines that begin with a label, out of the flow.
///
/// A block begins behind a drawn line or a line of many spaces, or at a label that continues the count; numbers count
/// as labels only where the body has a mark of that number. It goes on to the page's end, or, in a text without form
/// feeds, to the line that does not continue a note.
struct Footnotes {
  /// A footnote.
  struct Note: Hashable, Sendable {
    /// Its label.
    var label: String
    /// The label's value; 0 for a sign.
    var number: Int
    /// The bytes of its lines, without label.
    var lines: [Range<Int>]
    /// The indices of its lines.
    var indices: [Int]
  }

  /// The notes in order.
  private(set) var notes: [Note] = []
  private var evidence: Set<Int> = []
  private var strongEvidence: Set<Int> = []
  private var pageEnds: [Int: Int] = [:]
  private var lastNumber = 0
  private let measure: Measure

  /// Finds notes and marks their lines.
  ///
  /// - Complexity: O(*n*).
  init(_ text: inout TextLines, _ measure: Measure) {
    self.measure = measure
    for index in text.lines.indices where text.lines[index].role == .body && text.isDrawn(text.lines[index]) {
      text.lines[index].role = .rule
    }
    let labels = text.lines.map { $0.role == .body ? NoteLabel(text.bytes, $0.range) : nil }
    guard labels.contains(where: { $0 != nil }) else { return }
    gatherEvidence(in: text)
    pageEnds = Self.pageEnds(of: text)
    var index = 0
    while index < text.lines.count {
      index = block(at: index, labels, &text) ?? index + 1
    }
    labelLast(of: text)
  }

  /// Gathers the numbers that look like marks somewhere in the text, and those that look very much so.
  private mutating func gatherEvidence(in text: TextLines) {
    for line in text.lines where line.role == .body {
      for candidate in NoteMarks.candidates(in: Array(text.bytes[line.range])) {
        evidence.insert(candidate.number)
        if candidate.weight >= 6 { strongEvidence.insert(candidate.number) }
      }
    }
  }

  /// Takes a block of notes that begins at a line, and gives the index behind it.
  private mutating func block(at index: Int, _ labels: [NoteLabel?], _ text: inout TextLines) -> Int? {
    let line = text.lines[index]
    if Self.isSeparator(line) {
      guard let first = Self.next(after: index, text), text.lines[first].page == line.page, let label = labels[first],
        isLabel(label, behindRule: true)
      else { return nil }
      if line.role == .rule { text.lines[index].role = .note }
      return read(from: first, labels, &text)
    }
    guard line.role == .body, let label = labels[index], isLabel(label, behindRule: false),
      isFoot(index, label, labels, text)
    else { return nil }
    return read(from: index, labels, &text)
  }

  /// Whether a line parts the notes from the text.
  private static func isSeparator(_ line: Line) -> Bool {
    line.role == .rule || line.role == .blank && line.width >= 20
  }

  private static func next(after index: Int, _ text: TextLines) -> Int? {
    text.lines[(index + 1)...].prefix(64).firstIndex { $0.role == .body }
  }

  private func isLabel(_ label: NoteLabel, behindRule: Bool) -> Bool {
    if label.shape == .symbol { return behindRule }
    let isNext = label.number == lastNumber + 1 || label.number == 1
    if label.shape == .glued { return behindRule && isNext && evidence.contains(label.number) }
    if label.shape == .listed { return isNext && (behindRule ? evidence : strongEvidence).contains(label.number) }
    if behindRule { return label.number > 0 && evidence.contains(label.number) }
    return isNext && evidence.contains(label.number)
  }

  /// Whether a label without a drawn line before it begins notes: an empty line, a note or a page's head precedes, and
  /// for `1 Text` and `1. Text` all that follows on the page is notes.
  private func isFoot(_ index: Int, _ label: NoteLabel, _ labels: [NoteLabel?], _ text: TextLines) -> Bool {
    let before = index > 0 ? text.lines[index - 1] : nil
    guard let before, before.role != .body || label.shape == .lone else { return false }
    if label.shape == .lone { return Self.next(after: index, text).map { labels[$0]?.shape != .lone } ?? false }
    if label.shape != .led && label.shape != .listed { return true }
    guard let foot = pageEnds[text.lines[index].page], foot - index <= 400 else { return false }
    return foot == end(from: index, labels, text)
  }

  /// For each page, the index behind its last line that has text.
  private static func pageEnds(of text: TextLines) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for (index, line) in text.lines.enumerated() where line.role == .body { ends[line.page] = index + 1 }
    return ends
  }

  /// The index behind the last line of the notes that begin at a line.
  private func end(from first: Int, _ labels: [NoteLabel?], _ text: TextLines) -> Int {
    var scan = NoteScan(first: first, labels, measure, evidence)
    var end = first
    for index in first..<text.lines.count {
      guard scan.takes(index, labels[index], text) else { break }
      if text.lines[index].role == .body { end = index + 1 }
    }
    return end
  }

  /// Takes the notes that begin at a line, and gives the index behind them.
  private mutating func read(from first: Int, _ labels: [NoteLabel?], _ text: inout TextLines) -> Int {
    let end = end(from: first, labels, text)
    var scan = NoteScan(first: first, labels, measure, evidence)
    for index in first..<end {
      _ = scan.takes(index, labels[index], text)
      guard text.lines[index].role == .body else { continue }
      let range = text.lines[index].range
      if scan.isLabel, let label = labels[index] {
        notes.append(Note(label: label.label, number: label.number, lines: [], indices: []))
        if label.number > 0 { lastNumber = label.number }
        if label.textStart < range.upperBound { add(label.textStart..<range.upperBound, index) }
      } else {
        add(range, index)
      }
    }
    for index in first..<end where text.lines[index].role == .body { text.lines[index].role = .note }
    return end
  }

  private mutating func add(_ range: Range<Int>, _ index: Int) {
    notes[notes.count - 1].lines.append(range)
    notes[notes.count - 1].indices.append(index)
  }

  /// Gives the label that the body has a mark for, and no note, to an address that begins a line of the last note.
  private mutating func labelLast(of text: TextLines) {
    guard let last = notes.last, last.number > 0, evidence.contains(last.number + 1),
      !notes.contains(where: { $0.number == last.number + 1 })
    else { return }
    let start = last.lines.indices.dropFirst().first {
      let line = text.lines[last.indices[$0]]
      return line.indent > text.lines[last.indices[$0 - 1]].indent && BrokenAddress.begins(text.bytes, line.range)
    }
    guard let start else { return }
    notes[notes.count - 1].lines.removeSubrange(start...)
    notes[notes.count - 1].indices.removeSubrange(start...)
    let number = last.number + 1
    notes.append(
      Note(
        label: String(number), number: number, lines: Array(last.lines[start...]),
        indices: Array(last.indices[start...])))
  }
}
