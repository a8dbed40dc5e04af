internal import CICU

extension String {
  /// The text in Normalization Form C (UAX #15); the text itself where it is ASCII.
  ///
  /// - Complexity: O(*n*), without a copy for ASCII.
  package var nfc: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unsafe filled(from: self, guess: utf8.count + 16) { source, target in
      unsafe cicu_nfc(source.baseAddress, Int64(source.count), target.baseAddress, Int64(target.count))
    } ?? self
  }

  /// The text with full case folding (Unicode, section 3.13, toCasefold), in Normalization Form C.
  ///
  ///     "STRASSE".caseFolded == "Straße".caseFolded   // true
  package var caseFolded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    let folded = unsafe filled(from: self, guess: utf8.count + 16) { source, target in
      unsafe cicu_fold(source.baseAddress, Int64(source.count), target.baseAddress, Int64(target.count))
    }
    return (folded ?? self).nfc
  }

  /// The text with every run of white space made one space, and none at the ends.
  ///
  /// No-break spaces count as white space: two texts that differ only in them say the same.
  package var spaceFolded: String {
    if isSpaceFolded { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var isPending = false
    // How many bytes are left of a character of white space.
    var rest = 0
    for (index, byte) in zip(utf8.indices, utf8) {
      if rest == 0 { rest = utf8[index...].whiteSpaceLength }
      if rest > 0 {
        rest -= 1
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(0x20) }
      isPending = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether there is no white space but single spaces between other characters.
  private var isSpaceFolded: Bool {
    var last: UInt8 = 0x20
    var beforeLast: UInt8 = 0
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20 {
        if byte == 0x20 ? last == 0x20 : (0x09...0x0D).contains(byte) { return false }
      } else if byte & 0xC0 == 0x80, byte.canEndWhiteSpace(behind: last, beforeLast) {
        return false
      }
      (beforeLast, last) = (last, byte)
    }
    return last != 0x20
  }

  /// What makes two segments the same to an exact look-up: NFC, white space folded; case and punctuation count.
  package var exactForm: String {
    // Plain text is its own form.
    PlainFolding.fold(utf8.span, { _ in }) ? self : nfc.spaceFolded
  }

  /// What makes two segments nearly the same: the exact form, case-folded.
  package var comparisonForm: String { caseFolded.spaceFolded }
}

extension UInt8 {
  /// Whether bytes end one of the characters beyond ASCII with the property White_Space: U+0085, U+00A0, U+1680,
  /// U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000 (Unicode, PropList.txt; the list is closed).
  fileprivate func canEndWhiteSpace(behind last: UInt8, _ beforeLast: UInt8) -> Bool {
    switch (beforeLast, last) {
    case (_, 0xC2): self == 0x85 || self == 0xA0
    case (0xE1, 0x9A): self == 0x80
    case (0xE2, 0x80): self <= 0x8A || self == 0xA8 || self == 0xA9 || self == 0xAF
    case (0xE2, 0x81): self == 0x9F
    case (0xE3, 0x80): self == 0x80
    default: false
    }
  }
}

extension Substring.UTF8View {
  /// The length in bytes of the white space that the first character is; 0 where it is none.
  fileprivate var whiteSpaceLength: Int {
    guard let first else { return 0 }
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    guard (0xC2...0xE3).contains(first) else { return 0 }
    let start = prefix(3).map { $0 }
    if start.count > 1, first == 0xC2 { return start[1].canEndWhiteSpace(behind: first, 0) ? 2 : 0 }
    return start.count > 2 && start[2].canEndWhiteSpace(behind: start[1], first) ? 3 : 0
  }
}
