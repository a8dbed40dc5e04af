internal import Text

/// Tells lines that say how someone is reached.
enum Contact {
  /// Whether a line has a mail address or telephone number and little else.
  ///
  /// - Complexity: O(*n*), at once for a line without `@`, `+`, `www.` or `://`.
  static func isLine(_ text: TextLines, _ line: Line) -> Bool {
    guard line.width <= 120 else { return false }
    return isContact(Array(text.bytes[line.range]))
  }

  /// Whether a text has a mail address or telephone number and at most eight words besides, or is a web address.
  static func isContact(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 400 else { return false }
    let addresses = Addresses.ranges(in: bytes)
    let hasMail = addresses.contains { bytes[$0].contains(0x40) && !bytes[$0].contains(0x2F) }
    if hasMail || hasPhone(bytes) { return words(bytes) <= 10 && !endsSentence(bytes, addresses) }
    guard let address = addresses.first else { return false }
    return addresses.count == 1 && bytes.count - address.count <= 24 && words(bytes) <= 4
      && !bytes.contains(0x28)
  }

  private static func words(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 0x20 } + 1 }

  /// Whether the text ends with a full stop behind words rather than with an address or number.
  private static func endsSentence(_ bytes: [UInt8], _ addresses: [Range<Int>]) -> Bool {
    guard bytes.last == 0x2E, words(bytes) > 3 else { return false }
    return addresses.last?.upperBound != bytes.count - 1
  }

  /// A plus sign and at least seven digits, with spaces, dashes, dots and brackets in between.
  private static func hasPhone(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where bytes[index] == 0x2B {
      var digits = 0
      for byte in bytes[(index + 1)...] {
        if (0x30...0x39).contains(byte) { digits += 1 } else if !isPhoneSign(byte) { break }
      }
      if digits >= 7 { return true }
    }
    return false
  }

  /// Space, no-break space, hyphen, brackets, dot and slash.
  private static func isPhoneSign(_ byte: UInt8) -> Bool {
    [0x20, 0xC2, 0xA0, 0x2D, 0x28, 0x29, 0x2E, 0x2F].contains(byte)
  }
}
