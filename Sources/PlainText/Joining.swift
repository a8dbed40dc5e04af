/// Joins lines into one flow of text.
struct Joining: Sendable {
  private let text: TextLines
  private let measure: Measure
  private let hyphenation: Hyphenation
  private let base: Int

  /// Prepares to join lines, given all stretches of lines that are to be joined.
  init(_ text: TextLines, _ measure: Measure, stretches: [[Range<Int>]], base: Int) {
    self.text = text
    self.measure = measure
    self.base = base
    let joins = stretches.flatMap { lines in zip(lines, lines.dropFirst()).map { ($0, $1) } }
    hyphenation = Hyphenation(text, joins: joins)
  }

  /// The flow of some lines.
  ///
  /// - Complexity: O(*n*).
  func flow(of lines: [Range<Int>]) -> Flow {
    var flow = Flow(base: base)
    var last: Range<Int>?
    for line in lines where !line.isEmpty {
      if let last { join(&flow, last, line) }
      flow.append(text.bytes, line)
      last = line
    }
    return flow
  }

  /// Puts between two lines what belongs there: a space, nothing, or less than there was.
  private func join(_ flow: inout Flow, _ line: Range<Int>, _ next: Range<Int>) {
    let bytes = text.bytes
    if flow.bytes.isEmpty { return }
    if BrokenAddress.goesOn(flow, bytes, next, isFull: isFull(line, next)) { return }
    guard let (last, count) = bytes.scalar(before: line.upperBound, from: line.lowerBound) else { return }
    let before = bytes.scalar(before: line.upperBound - count, from: line.lowerBound)?.scalar ?? " "
    let first = bytes.scalar(at: next.lowerBound).scalar
    switch last {
    case "\u{AD}", "\u{2011}": if !before.isBlank { return }
    case "-", "\u{2010}":
      switch hyphenation.decision(bytes, line, next) {
      case .keep: return
      case .drop:
        flow.dropLast()
        return
      case .keepApart, nil: if !before.isBlank, first.isDigit, before.isDigit { return }
      }
    case "/" where BrokenAddress.ends(bytes, line): break
    case "–", "—", "/": if before.isWordPart || before.isDigit, first.isWordPart || first.isDigit { return }
    default: if last.isUnspaced, first.isUnspaced { return }
    }
    flow.space()
  }

  private func isFull(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard line.count < 4_096 else { return true }
    let width = Line.columns(of: text.bytes, in: line)
    let word = next.lowerBound..<text.bytes.wordEnd(in: next)
    return measure.isFull(width + 1 + Line.columns(of: text.bytes, in: word))
  }
}
