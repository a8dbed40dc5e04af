/// Tells whether an address that a line's end cut goes on in the next line.
enum BrokenAddress {
  /// Whether a stretch begins with a web address.
  static func begins(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, count) = bytes.scalar(at: start)
      guard "([<«“\"".unicodeScalars.contains(scalar) else { break }
      start += count
    }
    let head = bytes[start..<min(range.upperBound, start + 8)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["https://", "http://", "www.", "ftp://"].contains { head.starts(with: $0.utf8) }
  }

  /// Whether the last word of a stretch is a web address.
  static func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    while let (scalar, count) = bytes.scalar(before: start, from: range.lowerBound), !scalar.isBlank { start -= count }
    return begins(bytes, start..<range.upperBound)
  }

  /// Whether a line's first word belongs to the address that the text so far ends with.
  ///
  /// - Parameters:
  ///   - flow: The text so far.
  ///   - next: The next line's bytes.
  ///   - isFull: Whether the line before was full.
  static func goesOn(_ flow: Flow, _ bytes: [UInt8], _ next: Range<Int>, isFull: Bool) -> Bool {
    guard let last = flow.bytes.last, begins(flow.bytes, flow.wordStart..<flow.bytes.count) else { return false }
    let word = next.lowerBound..<bytes.wordEnd(in: next)
    if begins(bytes, word) { return flow.bytes.suffix(3).elementsEqual("://".utf8) }
    let tail = Tail(bytes, word, isAlone: word.upperBound == next.upperBound)
    switch last {
    case 0x2D, 0x5F, 0x3D, 0x26, 0x25, 0x23, 0x7E, 0x2B: return tail.beginsAsAddress
    case 0x2F: return tail.beginsAsAddress && (tail.looksCut || tail.isAlone)
    case 0x2E, 0x2C, 0x3F, 0x3A: return tail.beginsSmall && (tail.looksCut || tail.isAlone)
    default: return isFull && tail.isPathOnly
    }
  }

  /// The word that may be the rest of an address.
  private struct Tail {
    /// Whether it is all its line has.
    let isAlone: Bool
    /// Whether it begins with a letter, digit or sign of an address.
    let beginsAsAddress: Bool
    /// Whether it begins with a small letter or digit.
    let beginsSmall: Bool
    /// Whether it has signs inside that words do not have.
    let looksCut: Bool
    /// Whether it can hardly be anything but the rest of an address.
    let isPathOnly: Bool

    init(_ bytes: [UInt8], _ word: Range<Int>, isAlone: Bool) {
      let word = bytes[word.lowerBound..<min(word.upperBound, word.lowerBound + 512)]
      let first = word.first ?? 0x20
      let inner = word.dropLast()
      let isAlphanumeric = (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20)
      let isSign = word.count > 1 && [0x2F, 0x3F, 0x3D, 0x26, 0x25, 0x5F, 0x23, 0x7E].contains(first)
      let hasSign = inner.contains { [0x2F, 0x3F, 0x3D, 0x26, 0x25, 0x5F].contains($0) }
      let hasDot = zip(inner, word.dropFirst()).contains { $0 == 0x2E && $1 | 0x20 >= 0x61 && $1 < 0x80 }
      self.isAlone = isAlone
      beginsAsAddress = isAlphanumeric || isSign
      beginsSmall = (0x30...0x39).contains(first) || (0x61...0x7A).contains(first)
      looksCut = hasSign || hasDot || inner.contains(0x2D) || word.contains { (0x30...0x39).contains($0) }
      isPathOnly =
        isSign || isAlphanumeric && (hasSign && !inner.elementsEqual("and/o".utf8)) || isAlone && inner.contains(0x2D)
    }
  }
}
