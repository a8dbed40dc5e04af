/// The number or sign that a footnote begins with.
struct NoteLabel: Hashable, Sendable {
  /// How the label is written.
  enum Shape: Hashable, Sendable {
    /// `1` alone on its line.
    case lone
    /// `1 Text`.
    case led
    /// `1Text`.
    case glued
    /// `1. Text` or `1) Text`.
    case listed
    /// `[1] Text`.
    case bracketed
    /// `¹ Text`.
    case superscript
    /// `* Text`.
    case symbol
  }

  /// The label as marks in the body name it.
  let label: String
  /// Its value; 0 for a sign.
  let number: Int
  /// How it is written.
  let shape: Shape
  /// Where the note's text begins.
  let textStart: Int

  /// Reads the label a line begins with, or gives `nil`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    var index = range.lowerBound
    let first = bytes.scalar(at: index).scalar
    if first == "[" { index += 1 }
    guard
      let (label, end) = first.isDigit || first == "["
        ? Self.digits(bytes, index..<range.upperBound) : Self.sign(bytes, index..<range.upperBound)
    else { return nil }
    let isSuper = first.superscriptDigit != nil
    guard let (shape, textStart) = Self.shape(bytes, first: first, isSuper: isSuper, end..<range.upperBound)
    else { return nil }
    self.label = label
    self.number = Int(label) ?? 0
    self.shape = shape
    self.textStart = textStart
  }

  /// One to three digits that do not begin with zero.
  private static func digits(_ bytes: [UInt8], _ range: Range<Int>) -> (String, Int)? {
    let digits = bytes[range].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), digits.first != 0x30 else { return nil }
    return (String(decoding: digits, as: UTF8.self), digits.endIndex)
  }

  /// Superscript digits, or one to three asterisks, daggers and the like.
  private static func sign(_ bytes: [UInt8], _ range: Range<Int>) -> (String, Int)? {
    let (label, end) = bytes.noteSigns(in: range) { $0.unicodeScalars.count < 4 }
    return label.isEmpty || label.unicodeScalars.count > 3 ? nil : (label, end)
  }

  /// The shape that what follows the label gives it, and where the text begins.
  private static func shape(
    _ bytes: [UInt8], first: Unicode.Scalar, isSuper: Bool, _ rest: Range<Int>
  ) -> (Shape, Int)? {
    func text(from index: Int) -> Int {
      var index = index
      while index < rest.upperBound, bytes.whiteCount(at: index) > 0 { index += bytes.whiteCount(at: index) }
      return index
    }
    let start = rest.lowerBound
    if first == "[" {
      return start < rest.upperBound && bytes[start] == 0x5D ? (.bracketed, text(from: start + 1)) : nil
    }
    if !first.isDigit { return (isSuper ? .superscript : .symbol, text(from: start)) }
    if rest.isEmpty { return (.lone, start) }
    if bytes.whiteCount(at: start) > 0 { return (.led, text(from: start)) }
    if bytes[start] == 0x2E || bytes[start] == 0x29, start + 1 < rest.upperBound, bytes.whiteCount(at: start + 1) > 0 {
      return (.listed, text(from: start + 1))
    }
    return bytes.scalar(at: start).scalar.isWordPart ? (.glued, start) : nil
  }
}
