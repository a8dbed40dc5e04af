/// Sets pieces of text into lines of a limited width; a piece that is longer has a line of its own.
struct Wrapping {
  /// How many columns a line may have.
  var width: Int

  /// How far lines after the first are indented.
  var indent = 0

  /// The indentation of lines after the first.
  var margin: String { String(repeating: " ", count: indent) }

  /// The lines of pieces that are kept whole, of which the first line begins with `start`.
  func lines(of pieces: [String], start: String = "") -> [String] {
    var lines: [String] = []
    var line = start
    var isEmpty = true
    for piece in pieces {
      if !isEmpty && line.count + 1 + piece.count > width {
        lines.append(line)
        line = margin
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + piece
      isEmpty = false
    }
    return lines + [line]
  }
}
