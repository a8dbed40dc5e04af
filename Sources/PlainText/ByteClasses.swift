internal import Text

/// Reading of scalars and white space in UTF-8.
extension [UInt8] {
  /// The scalar at an index, and its length in bytes; U+FFFD of length 1 where the bytes are no UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, count: Int) {
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in (index + 1)..<(index + length) {
      guard self[next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(self[next] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }

  /// The scalar that ends before an index, and its length in bytes.
  func scalar(before index: Int, from floor: Int = 0) -> (scalar: Unicode.Scalar, count: Int)? {
    guard index > floor else { return nil }
    var start = index - 1
    while start > floor, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).scalar, index - start)
  }

  /// The bytes of white space or of a control character at an index, 0 where there is none.
  func whiteCount(at index: Int) -> Int {
    let lead = self[index]
    if lead < 0x80 { return lead <= 0x20 || lead == 0x7F ? 1 : 0 }
    guard lead == 0xC2 || (0xE1...0xE3).contains(lead) else { return 0 }
    let (scalar, count) = scalar(at: index)
    return scalar.isBlank ? count : 0
  }

  /// The bytes at an index of a scalar that shows nothing and may be left out, 0 where there is none.
  ///
  /// These are the soft hyphen and a stray byte order mark. A zero-width space stays: Khmer parts its words by it.
  func ignorableCount(at index: Int) -> Int {
    let lead = self[index]
    guard lead == 0xC2 || lead == 0xEF else { return 0 }
    let (scalar, count) = scalar(at: index)
    return scalar == "\u{AD}" || scalar == "\u{FEFF}" ? count : 0
  }

  /// The index of the first white space in a range, or the range's end.
  func wordEnd(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, whiteCount(at: index) == 0 { index += 1 }
    return index
  }

  /// The bytes of a range as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space or a control character.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether the scalar ends a sentence.
  var isTerminator: Bool { ".!?…。！？։۔؟।".unicodeScalars.contains(self) }

  /// Whether the scalar can close a quotation or bracket; straight quotes and `“` can also open one.
  var isCloser: Bool { ")]}»«”“’‘\"'›‹」』）".unicodeScalars.contains(self) }

  /// Whether the scalar is a letter of any script, or a mark on one.
  var isWordPart: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : isLetterOrMark
  }

  /// Whether the scalar is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether the scalar is an upper-case letter.
  var isUpper: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : isCapital }

  /// Whether the scalar is a lower-case letter.
  var isLower: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : properties.generalCategory == .lowercaseLetter }

  /// The digit that a superscript digit stands for.
  var superscriptDigit: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(value - 0x2070)
    default: nil
    }
  }

  /// The columns the scalar takes in a fixed-width line.
  var lineColumns: Int { value >= 0x300 && (value < 0x370 || value >= 0x483) ? columns : 1 }

  /// Whether the scalar belongs to a script that is written without spaces between words: Chinese, Japanese, Thai, Lao,
  /// Burmese, Khmer.
  var isUnspaced: Bool {
    switch value {
    case 0xE01...0xE3A, 0xE40...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3001...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0xFF01...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
