/// Joins the lines of a text into paragraphs.
///
/// A line goes on in the next one where that one's first word would not have fitted, or where a sentence is open and
/// the next line begins in lower case. A page's end and footnotes part a paragraph no more than a line end does.
struct Unwrapping {
  /// The paragraphs, in order.
  private(set) var paragraphs: [Paragraph] = []
  private let text: TextLines
  private let measure: Measure

  /// Joins the body lines of a text.
  ///
  /// - Complexity: O(*n*).
  init(_ text: TextLines, _ measure: Measure) {
    self.text = text
    self.measure = measure
    var gap = Paragraph.Gap.start
    var previous: Int?
    for index in text.lines.indices {
      let line = text.lines[index]
      guard line.role == .body else {
        gap = Self.widened(gap, by: line.role)
        continue
      }
      if let previous, text.lines[previous].page != line.page, gap != .rule { gap = .page }
      add(index, after: previous, gap)
      previous = index
      gap = .none
    }
  }

  private static func widened(_ gap: Paragraph.Gap, by role: Line.Role) -> Paragraph.Gap {
    switch (gap, role) {
    case (.start, _), (.rule, _): gap
    case (_, .rule): .rule
    case (.page, _), (_, .note), (_, .dropped): .page
    case (.blank(let count), _): .blank(count + 1)
    case (.none, _): .blank(1)
    }
  }

  private mutating func add(_ index: Int, after previous: Int?, _ gap: Paragraph.Gap) {
    let marker = marker(of: index, after: previous, gap)
    if marker == nil, let previous, goesOn(from: text.lines[previous], to: text.lines[index], gap),
      gap != .none || !isTitle(index, after: text.lines[previous])
    {
      paragraphs[paragraphs.count - 1].lines.append(index)
    } else {
      paragraphs.append(Paragraph(lines: [index], gap: gap, marker: marker))
    }
  }

  /// Whether a short line behind the end of a sentence is a title: it ends like no sentence, and nothing goes on from it.
  private func isTitle(_ index: Int, after line: Line) -> Bool {
    let title = text.lines[index]
    guard measure.isWrapped, text.ending(of: line) == .full, !endsWithOrdinal(line),
      text.ending(of: title) == .open,
      text.start(of: title) == .capital, title.width * 10 < measure.width * 6, index + 1 < text.lines.count
    else { return false }
    let next = text.lines[index + 1]
    guard next.role == .body else { return next.role == .blank && title.width * 2 < measure.width }
    return text.start(of: next) == .capital && !measure.isNearlyFull(text.reach(of: title, before: next))
  }

  /// Whether a line ends with one or two digits and a full stop: `im 1.`, `dnia 12.`.
  private func endsWithOrdinal(_ line: Line) -> Bool {
    let tail = Array(text.bytes[line.range].suffix(4))
    guard tail.last == 0x2E else { return false }
    let digits = tail.dropLast().reversed().prefix { (0x30...0x39).contains($0) }
    return (1...2).contains(digits.count)
  }

  /// The list marker of a line, if it is one: a dash or number may also stand there because the line was wrapped.
  private func marker(of index: Int, after previous: Int?, _ gap: Paragraph.Gap) -> ListMarker? {
    let line = text.lines[index]
    guard let marker = ListMarker(text.bytes, line.range) else { return nil }
    guard let previous, marker != .bullet else { return marker }
    let before = text.lines[previous]
    let last = paragraphs.last?.marker
    let ending = text.ending(of: before)
    if marker.follows(last), ending != .open || text.start(of: line) != .lower || gap != .none { return marker }
    switch gap {
    case .blank, .start, .rule: return marker
    case .page: return ending == .open ? nil : marker
    case .none:
      if ending == .open { return measure.isNearlyFull(text.reach(of: before, before: line)) ? nil : marker }
      if !measure.isFull(text.reach(of: before, before: line)) { return marker }
      return ending == .half || marker.isFirst ? marker : nil
    }
  }

  /// Whether a paragraph goes on from one line to the next.
  private func goesOn(from line: Line, to next: Line, _ gap: Paragraph.Gap) -> Bool {
    switch gap {
    case .start, .rule: false
    case .blank(let count): count == 1 && isCutByBlank(line, next)
    case .page: isCutByPage(line, next)
    case .none: measure.isWrapped ? isWrapped(line, next) : isCutInUnwrapped(line, next)
    }
  }

  /// Whether one empty line stands in the middle of a sentence or of a headline in capitals.
  private func isCutByBlank(_ line: Line, _ next: Line) -> Bool {
    let reach = text.reach(of: line, before: next)
    guard measure.isWrapped, measure.isNearlyFull(reach), text.ending(of: line) == .open else { return false }
    if text.isCapitals(line.range, minimum: 8) { return text.isCapitals(next.range, minimum: 1) }
    return measure.isFull(reach) && text.start(of: next) == .lower
  }

  private func isCutByPage(_ line: Line, _ next: Line) -> Bool {
    if isHeadline(line) != isHeadline(next), isWholeHeadline(line) != isWholeHeadline(next) { return false }
    if measure.isIndentedStart(next), paragraphs.last?.marker == nil { return false }
    let isOpen = text.ending(of: line) == .open
    if isOpen, text.start(of: next) == .lower || endsWithHyphen(line) { return true }
    guard measure.isWrapped, !Contact.isLine(text, line), !Contact.isLine(text, next) else { return false }
    let reach = text.reach(of: line, before: next)
    if isOpen { return measure.isNearlyFull(reach) }
    return measure.isFull(reach) && text.ending(of: line) == .full && next.indent < line.indent + 2
  }

  /// Whether a line end without an empty line is a wrap.
  private func isWrapped(_ line: Line, _ next: Line) -> Bool {
    let reach = text.reach(of: line, before: next)
    let isFull = measure.isFull(reach)
    if isHeadline(line) || isHeadline(next) {
      if isWholeHeadline(line), isWholeHeadline(next) { return text.ending(of: line) == .open }
      return isFull && text.ending(of: line) == .open && text.start(of: next) != .capital
    }
    if !isFull, Contact.isLine(text, line) || Contact.isLine(text, next) { return false }
    let start = text.start(of: next)
    if measure.isIndentedStart(next), paragraphs.last?.marker == nil { return false }
    switch text.ending(of: line) {
    case .open:
      return start == .lower || start == .caseless || isFull || measure.isNearlyFull(reach) || endsWithHyphen(line)
    case .half: return isFull && next.indent < line.indent + 2
    case .full:
      if next.indent >= line.indent + 2, start != .lower { return false }
      return isFull || start == .lower && reach * 10 > measure.limit * 6
    }
  }

  /// Whether a line has capitals enough to be a headline, and no small letters.
  private func isHeadline(_ line: Line) -> Bool { text.isCapitals(line.range, minimum: 8) }

  /// Whether a line can be part of a headline in capitals.
  private func isWholeHeadline(_ line: Line) -> Bool { text.isCapitals(line.range, minimum: 1) }

  /// In a text of one line a paragraph only a sentence that goes on in lower case makes two lines one, and only where
  /// empty lines part the paragraphs.
  private func isCutInUnwrapped(_ line: Line, _ next: Line) -> Bool {
    measure.hasGaps && line.width >= 20 && text.ending(of: line) == .open && text.start(of: next) == .lower
      && !Contact.isLine(text, line) && !Contact.isLine(text, next)
  }

  private func endsWithHyphen(_ line: Line) -> Bool {
    let end = line.range.upperBound
    guard let (last, count) = text.bytes.scalar(before: end), last == "-" || last == "\u{AD}" || last == "\u{2010}",
      let (letter, _) = text.bytes.scalar(before: end - count)
    else { return false }
    return letter.isWordPart
  }
}
