/// The sign or number that an entry of a list begins with.
enum ListMarker: Hashable, Sendable {
  /// `•` and its like.
  case bullet
  /// `-` or `–`, which may also be a dash in the middle of a sentence.
  case dash
  /// `1.`, `1)` or `(1)`.
  case number(Int)
  /// `a)` or `(a)`.
  case letter(Unicode.Scalar)

  /// Reads the marker that a line begins with, or gives `nil`.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return nil }
    let (first, count) = bytes.scalar(at: range.lowerBound)
    let second = range.lowerBound + count
    func isSpace(_ index: Int) -> Bool { index < range.upperBound && bytes.whiteCount(at: index) > 0 }
    if "•▪◦‣●○■□▸►∙·*".unicodeScalars.contains(first), isSpace(second) {
      self = .bullet
    } else if first == "-" || first == "–", isSpace(second) {
      self = .dash
    } else if let marker = Self.numbered(
      bytes, first == "(" ? second..<range.upperBound : range, isOpened: first == "(")
    {
      self = marker
    } else {
      return nil
    }
  }

  private static func numbered(_ bytes: [UInt8], _ range: Range<Int>, isOpened: Bool) -> ListMarker? {
    guard !range.isEmpty else { return nil }
    let digits = bytes[range].prefix { (0x30...0x39).contains($0) }
    let (letter, count) = bytes.scalar(at: range.lowerBound)
    let end = digits.isEmpty ? range.lowerBound + count : digits.endIndex
    guard digits.count <= 2, end + 1 < range.upperBound, bytes.whiteCount(at: end + 1) > 0 else { return nil }
    let isClosed = bytes[end] == 0x29
    if !digits.isEmpty {
      guard isClosed || bytes[end] == 0x2E && !isOpened else { return nil }
      return Int(String(decoding: digits, as: UTF8.self)).map { .number($0) }
    }
    return isClosed && letter.isLower ? .letter(letter) : nil
  }

  /// Whether this marker can stand directly after another in one list.
  func follows(_ other: ListMarker?) -> Bool {
    switch (self, other) {
    case (.bullet, .bullet), (.dash, .dash): true
    case (.number(let number), .number(let before)): number == before + 1
    case (.letter(let letter), .letter(let before)): letter.value == before.value + 1
    default: false
    }
  }

  /// Whether it is the first of a list that counts.
  var isFirst: Bool { self == .number(1) || self == .letter("a") || self == .letter("а") }
}
