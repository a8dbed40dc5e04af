import Text

/// A part of a text that fits on a line, with a place in it marked.
struct Excerpt {
  /// The part, `…` where something was cut.
  let line: String
  /// Spaces and carets for the line beneath; empty where no place was given.
  let marks: String

  /// Cuts a text to a width in terminal columns, so that the place is in sight.
  init(_ text: String, around place: Range<Int>?, width: Int) {
    let scalars = Array(text.unicodeScalars)
    let place = place?.clamped(to: 0..<scalars.count)
    var start = 0
    // A third of the line before the place is enough to recognise it.
    if let place, Self.columns(scalars[..<place.upperBound]) > width - 1 {
      start = place.lowerBound
      var room = width / 3
      while start > 0, room >= scalars[start - 1].columns {
        room -= scalars[start - 1].columns
        start -= 1
      }
    }
    var end = start
    var room = width - (start > 0 ? 1 : 0) - 1
    while end < scalars.count, room >= scalars[end].columns {
      room -= scalars[end].columns
      end += 1
    }
    if end == scalars.count - 1, scalars[end].columns <= 1 { end += 1 }
    line = (start > 0 ? "…" : "") + Self.string(scalars[start..<end]) + (end < scalars.count ? "…" : "")
    guard let place = place?.clamped(to: start..<end) else {
      marks = ""
      return
    }
    let before = (start > 0 ? 1 : 0) + Self.columns(scalars[start..<place.lowerBound])
    marks = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, Self.columns(scalars[place])))
  }

  /// Whether letters in it run from right to left.
  ///
  /// Source: Unicode Standard Annex #44, DerivedBidiClass, the blocks whose characters are R or AL by default.
  var runsRightToLeft: Bool {
    let blocks: [ClosedRange<UInt32>] = [
      0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF,
    ]
    return line.unicodeScalars.contains { scalar in
      scalar.value >= 0x590 && blocks.contains { $0.contains(scalar.value) }
    }
  }

  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + $1.columns } }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
