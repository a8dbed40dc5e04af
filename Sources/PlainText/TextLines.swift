internal import Text

/// A decoded text as lines, and what their first and last signs say.
struct TextLines: Sendable {
  /// How a line ends.
  enum Ending: Hashable, Sendable {
    /// In the middle of a sentence.
    case open
    /// With a colon or semicolon.
    case half
    /// With the end of a sentence.
    case full
  }

  /// What a line's first letter or digit is, behind quotes, brackets and dashes.
  enum Start: Hashable, Sendable {
    /// A small letter.
    case lower
    /// A capital.
    case capital
    /// A letter of a script without case.
    case caseless
    /// A digit.
    case digit
    /// Something else.
    case other
  }

  /// The text in UTF-8.
  let bytes: [UInt8]
  /// Its lines.
  var lines: [Line]

  /// Parts a text into lines.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineScanner.lines(of: bytes)
  }

  /// How a line ends, footnote marks and closing quotes left aside.
  func ending(of line: Line) -> Ending {
    var end = line.range.upperBound
    let floor = line.range.lowerBound
    end = withoutMark(end, floor)
    while let (scalar, count) = bytes.scalar(before: end, from: floor), scalar.isCloser { end -= count }
    guard let (last, _) = bytes.scalar(before: end, from: floor) else { return .open }
    if last.isTerminator { return .full }
    return last == ":" || last == ";" ? .half : .open
  }

  /// The end of a line before its last footnote mark: `.12`, `”. 12`, `[12]`, `¹²`.
  private func withoutMark(_ end: Int, _ floor: Int) -> Int {
    var index = end
    while let (scalar, count) = bytes.scalar(before: index, from: floor),
      scalar.isDigit || scalar.superscriptDigit != nil || scalar == "*", end - index < 9
    { index -= count }
    if index == end, let (close, _) = bytes.scalar(before: index, from: floor), close == "]" {
      index -= 1
      while let (scalar, _) = bytes.scalar(before: index, from: floor), scalar.isDigit { index -= 1 }
      guard index < end - 1, let (open, _) = bytes.scalar(before: index, from: floor), open == "[" else { return end }
      index -= 1
    }
    guard index < end else { return end }
    while let (scalar, count) = bytes.scalar(before: index, from: floor), scalar.isBlank { index -= count }
    guard let (last, _) = bytes.scalar(before: index, from: floor) else { return end }
    return last.isTerminator || last.isCloser ? index : end
  }

  /// What a line begins with.
  func start(of line: Line) -> Start {
    var index = line.range.lowerBound
    for _ in 0..<6 where index < line.range.upperBound {
      let (scalar, count) = bytes.scalar(at: index)
      if scalar.isDigit { return .digit }
      if scalar.isWordPart { return scalar.isLower ? .lower : scalar.isUpper ? .capital : .caseless }
      index += count
    }
    return .other
  }

  /// The columns of a line's first word; of one sign or syllable in a script without spaces.
  func firstWordWidth(of line: Line) -> Int {
    if !line.range.isEmpty, bytes.scalar(at: line.range.lowerBound).scalar.isUnspaced { return 2 }
    return Line.columns(of: bytes, in: line.range.lowerBound..<bytes.wordEnd(in: line.range))
  }

  /// The columns a line would have had with the next line's first word on it.
  func reach(of line: Line, before next: Line) -> Int { line.width + 1 + firstWordWidth(of: next) }

  /// Whether a line has capitals, at least `minimum` of them, and no small letters.
  func isCapitals(_ range: Range<Int>, minimum: Int = 4) -> Bool {
    var capitals = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, count) = bytes.scalar(at: index)
      if scalar.isLower { return false }
      if scalar.isUpper { capitals += 1 }
      index += count
    }
    return capitals >= minimum
  }

  /// Whether a line is drawn: at least three underscores, dashes, equal signs or box lines and
  /// nothing else, or the `--` above a signature.
  func isDrawn(_ line: Line) -> Bool {
    if line.range.count < 3 { return bytes[line.range].elementsEqual("--".utf8) }
    var (index, signs) = (line.range.lowerBound, 0)
    while index < line.range.upperBound {
      let (scalar, count) = bytes.scalar(at: index)
      guard "_-–—―─━═=‾⎯".unicodeScalars.contains(scalar) || scalar.isBlank else { return false }
      if !scalar.isBlank { signs += 1 }
      index += count
    }
    return signs >= 3
  }
}
