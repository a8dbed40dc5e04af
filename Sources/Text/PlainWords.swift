/// Word boundaries of the texts that are most of all: in Latin or Cyrillic letters, their marks composed, with digits
/// and common punctuation.
///
/// There the rules of UAX #29 come to this: letters and digits stay together, an apostrophe or full stop between two
/// letters joins them, an apostrophe, full stop, comma or semicolon between two digits joins them, and every other
/// character stands alone (rules WB5 to WB13, WB999). Every language's rules of ICU agree in that.
package enum PlainWords {
  /// What the rules see in a character.
  package enum Sort: UInt8 {
    /// A letter.
    case letter
    /// A digit.
    case digit
    /// MidNumLet and Single_Quote.
    case joiner
    /// MidNum.
    case numberJoiner
    /// Anything that always stands alone.
    case other
  }

  /// Hands over the words and what stands between them; `false` where the text has a character that needs more than
  /// this, what was handed over then means nothing.
  @inline(__always)
  static func forEachSpan(_ text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, _ isWord: Bool) -> Void) -> Bool {
    var index = 0
    while index < text.count {
      guard let (sort, first) = unsafe character(text, index) else { return false }
      guard sort == .letter || sort == .digit else {
        // Spaces stay together (rule WB3d); where there are several, ICU is asked.
        if unsafe text[index] == 0x20, first < text.count, unsafe text[first] == 0x20 { return false }
        body(index..<first, false)
        index = first
        continue
      }
      let start = index
      var (last, next) = (sort, first)
      while next < text.count {
        guard let (following, after) = unsafe character(text, next) else { return false }
        if following == .letter || following == .digit {
          (last, next) = (following, after)
          continue
        }
        if unsafe text[next] == UInt8(ascii: ":"), last == .letter, after < text.count,
          unsafe character(text, after).map({ $0.sort == .letter }) ?? true
        {
          // Swedish and Finnish join letters around a colon.
          return false
        }
        guard following == .joiner || following == .numberJoiner && last == .digit, after < text.count else { break }
        guard let (behind, end) = unsafe character(text, after) else { return false }
        guard behind == last else { break }
        next = end
      }
      body(start..<next, true)
      index = next
    }
    return true
  }

  /// The sort of a character, and where the next one starts; `nil` for one that needs more than this.
  @inline(__always)
  private static func character(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (sort: Sort, next: Int)? {
    let byte = unsafe text[index]
    if byte < 0x80 { return ascii(byte).map { ($0, index + 1) } }
    if byte < 0xE0 {
      guard index + 1 < text.count else { return nil }
      let scalar = unsafe UInt16(byte & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
      return beyondASCII(scalar).map { ($0, index + 2) }
    }
    guard byte == 0xE2, index + 2 < text.count, unsafe text[index + 1] == 0x80 else { return nil }
    return unsafe general(0x2000 | UInt16(text[index + 2] & 0x3F)).map { ($0, index + 3) }
  }

  /// Of U+2000 to U+203F: dashes, quotation marks, bullets; the dots that join words need more.
  @inline(__always)
  static func general(_ scalar: UInt16) -> Sort? {
    switch scalar {
    case 0x2018, 0x2019: .joiner
    case 0x2024: nil
    case 0x2010...0x2026: .other
    default: nil
    }
  }

  @inline(__always)
  static func ascii(_ byte: UInt8) -> Sort? {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case UInt8(ascii: "."), UInt8(ascii: "'"): .joiner
    case UInt8(ascii: ","), UInt8(ascii: ";"): .numberJoiner
    // ICU takes `@` for a letter.
    case UInt8(ascii: "_"), UInt8(ascii: "@"), 0x00...0x1F, 0x7F: nil
    default: .other
    }
  }

  @inline(__always)
  static func beyondASCII(_ scalar: UInt16) -> Sort? {
    switch scalar {
    case 0xD7, 0xF7: .other
    case 0xC0...0x17F, 0x400...0x481, 0x48A...0x52F: .letter
    case 0xA7, 0xAB, 0xB0, 0xBB: .other
    default: nil
    }
  }
}
