/// How wide the lines of a text are, and whether they were wrapped to that width.
///
/// The width is the 95th percentile of line lengths. A wrapped text has a width from 40 to 140, many lines close to
/// it, and lines that end in the middle of a sentence. The *limit* is what a line and the next line's first word must
/// exceed for the break between them to be forced: it is learnt from the breaks that are certain, in the middle of a
/// sentence before a small letter, because lines of a proportional face are ragged.
struct Measure: Hashable, Sendable {
  /// The 95th percentile of line lengths, in columns.
  let width: Int
  /// What a line with the next word must exceed to be full.
  let limit: Int
  /// Whether the lines were wrapped.
  let isWrapped: Bool
  /// Whether empty lines stand between others.
  let hasGaps: Bool
  /// The indent of most lines.
  let margin: Int
  /// Whether paragraphs begin with an indent.
  let isIndented: Bool

  /// Measures a text.
  ///
  /// - Complexity: O(*n* log *n*) in the number of lines.
  init(_ text: TextLines) {
    let bodies = text.lines.filter { $0.role == .body && !text.isDrawn($0) }
    let widths = bodies.map(\.width).sorted()
    let width = widths.isEmpty ? 0 : widths[(widths.count - 1) * 95 / 100]
    let pairs = LinePairs(text, width: width)
    let isLong = bodies.count(where: { $0.width * 4 >= width * 3 }) * 10 >= bodies.count * 4
    self.width = width
    margin = Self.margin(of: bodies)
    isIndented = Self.isIndented(text, bodies, margin)
    hasGaps = Self.hasGaps(text)
    isWrapped = (40...140).contains(width) && (pairs.areSurelyWrapped(to: width) || (isLong && pairs.lookWrapped))
    let reaches = pairs.certain.sorted()
    let lowest = reaches.count < 4 ? width * 85 / 100 : reaches[reaches.count / 40] - 1
    limit = min(width, max(width * 4 / 5, lowest))
  }

  /// Whether a line is so long that the next line's first word did not fit.
  func isFull(_ reach: Int) -> Bool { reach > limit }

  /// Whether a line is nearly so long.
  func isNearlyFull(_ reach: Int) -> Bool { reach * 100 > limit * 85 }

  /// Whether a line begins a paragraph by its indent.
  func isIndentedStart(_ line: Line) -> Bool { isIndented && (2...12).contains(line.indent - margin) }

  /// The most frequent indent.
  private static func margin(of lines: [Line]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.indent, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// Whether the lines off the margin begin paragraphs: two at least with the same indent, less than half of all, and
  /// none in lower case.
  private static func isIndented(_ text: TextLines, _ lines: [Line], _ margin: Int) -> Bool {
    let indented = lines.filter { (2...12).contains($0.indent - margin) }
    guard indented.count >= 2, indented.count * 2 < lines.count else { return false }
    let usual = Self.margin(of: indented)
    return indented.count { $0.indent == usual } * 5 >= indented.count * 4
      && indented.allSatisfy { text.start(of: $0) != .lower }
  }

  /// Whether a blank line stands between two others.
  private static func hasGaps(_ text: TextLines) -> Bool {
    guard let first = text.lines.firstIndex(where: { $0.role == .body }),
      let last = text.lines.lastIndex(where: { $0.role == .body })
    else { return false }
    return text.lines[first...last].contains { $0.role == .blank }
  }
}

/// The pairs of long lines that stand below each other, counted by how they meet.
private struct LinePairs {
  /// The pairs.
  var count = 0
  /// Those where the first ends in the middle of a sentence.
  var open = 0
  /// Those where, besides, the second does not begin with a capital, or its first word did not fit.
  var flowing = 0
  /// The reach of those where the second begins with a small letter.
  var certain: [Int] = []

  init(_ text: TextLines, width: Int) {
    for (first, second) in zip(text.lines, text.lines.dropFirst()) {
      guard first.role == .body, second.role == .body, first.page == second.page else { continue }
      guard first.width * 4 >= width * 3 else { continue }
      count += 1
      guard text.ending(of: first) == .open else { continue }
      open += 1
      let start = text.start(of: second)
      if start != .capital || text.reach(of: first, before: second) > width { flowing += 1 }
      if start == .lower || start == .caseless { certain.append(text.reach(of: first, before: second)) }
    }
  }

  /// Whether, even if most lines are short, enough pairs flow into each other where the next word did not fit.
  func areSurelyWrapped(to width: Int) -> Bool {
    certain.count >= 4 && certain.count * 2 > count && certain.count { $0 * 10 > width * 9 } * 5 >= certain.count * 4
  }

  /// Whether half of the pairs cut a sentence, and some go on in a way that no list of titles does.
  var lookWrapped: Bool {
    count > 0 && open * 2 >= count && flowing * 10 >= count * 4 && certain.count * 5 >= open
  }
}
