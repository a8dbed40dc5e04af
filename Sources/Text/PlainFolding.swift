/// The comparison form of the texts that are most of all: in Latin or Cyrillic letters, their marks composed, with single
/// spaces.
///
/// There every character has a form of its own as long as itself, whatever stands beside it, so that one pass over the
/// bytes does what folding, normalizing and looking for white space do for all others.
enum PlainFolding {
  /// Hands over the bytes of the text's comparison form one by one; `false` where a character needs more than this, what
  /// was handed over then means nothing.
  @inline(__always)
  static func fold(_ text: Span<UInt8>, _ put: (UInt8) -> Void) -> Bool {
    var last: UInt8 = 0x20
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if byte < 0x80 {
        // No white space but a space behind another character.
        if byte <= 0x20, byte == 0x20 ? last == 0x20 : (0x09...0x0D).contains(byte) { return false }
        last = byte
        put(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
      } else if byte < 0xE0, index + 1 < count {
        let scalar = UInt16(byte & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
        guard let folded = folded(scalar) else { return false }
        put(folded < 0x80 ? UInt8(truncatingIfNeeded: folded) : 0xC0 | UInt8(truncatingIfNeeded: folded >> 6))
        put(folded < 0x80 ? UInt8(truncatingIfNeeded: folded) : 0x80 | UInt8(truncatingIfNeeded: folded & 0x3F))
        last = byte
        index += 2
      } else if byte == 0xE2, index + 2 < count, text[index + 1] == 0x80, (0x90...0xA7).contains(text[index + 2]) {
        // Dashes, quotation marks, bullets and dots, U+2010 to U+2027.
        for offset in 0..<3 { put(text[index + offset]) }
        last = byte
        index += 3
      } else {
        return false
      }
    }
    return last != 0x20
  }

  /// What a character between U+0080 and U+07FF becomes (Unicode, CaseFolding.txt).
  ///
  /// It is `s` for the `ß`, which becomes two of them, and `nil` for white space, controls, marks that combine, and all
  /// that fold otherwise.
  static func folded(_ scalar: UInt16) -> UInt16? {
    switch scalar {
    case 0xDF: 0x73
    case 0xD7, 0xE0...0xFF, 0xA1...0xB4, 0xB6...0xBF: scalar
    case 0xC0...0xDE: scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x430...0x45F: scalar
    case 0x48A...0x4BF, 0x4D0...0x4FF: scalar | 1
    default: nil
    }
  }
}

extension String {
  /// The hash of the comparison form: `comparisonForm.stableHash`, without that text being made where it can be avoided.
  package var comparisonHash: Int64 { comparisonHash(ofFirst: utf8.count) }

  /// The same hash of the first bytes alone, which have to end with a character.
  ///
  ///     "Yes.".comparisonHash(ofFirst: 3) == "yes".comparisonHash   // true
  package func comparisonHash(ofFirst count: Int) -> Int64 {
    var hash = StableHash()
    if PlainFolding.fold(utf8.span.extracting(first: count), { hash.add($0) }) { return hash.value }
    return String(decoding: utf8.prefix(count), as: UTF8.self).comparisonForm.stableHash
  }
}
