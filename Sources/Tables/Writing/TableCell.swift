/// A cell of a table that is written: its text, and stretches of it that stand out.
package struct TableCell: Hashable, Sendable {
  /// The text.
  package var text: String
  /// The stretches in Unicode scalars, in order, none in another.
  package var marks: [Range<Int>]
  /// Their colour, six hexadecimal digits of red, green and blue.
  package var colour: String

  /// Makes a cell; marks are put in order, those outside the text and those in another one are left out.
  package init(_ text: String, marks: [Range<Int>] = [], colour: String = "C00000") {
    self.text = text
    self.colour = colour
    self.marks = []
    let length = marks.isEmpty ? 0 : text.unicodeScalars.count
    var end = 0
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = mark.clamped(to: end..<max(end, length))
      guard !range.isEmpty else { continue }
      self.marks.append(range)
      end = range.upperBound
    }
  }

  /// The pieces of the text, each with whether it stands out.
  var runs: [(text: String, isMarked: Bool)] {
    if marks.isEmpty { return [(text, false)] }
    let scalars = Array(text.unicodeScalars)
    let string = { (range: Range<Int>) in String(String.UnicodeScalarView(scalars[range])) }
    var (runs, start) = ([(text: String, isMarked: Bool)](), 0)
    for mark in marks {
      if start < mark.lowerBound { runs.append((string(start..<mark.lowerBound), false)) }
      runs.append((string(mark), true))
      start = mark.upperBound
    }
    if start < scalars.count { runs.append((string(start..<scalars.count), false)) }
    return runs
  }
}
