/// Tells bytes that are no text.
package enum BinaryContent {
  /// What is wrong with bytes that are no text, with the remedy; `nil` for text.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - text: The file decoded, in UTF-8.
  package static func fault(of bytes: [UInt8], decoded text: [UInt8]) -> String? {
    for (signature, name) in signatures where bytes.starts(with: signature) {
      return "the file is \(name), not text; convert it to text first"
    }
    var (controls, zeros) = (0, 0)
    for byte in text where byte < 0x20 {
      if isControl(byte) { controls += 1 }
      if byte == 0 { zeros += 1 }
    }
    if zeros > 0 || controls > 8 && controls * 100 > text.count {
      return "the file has binary content, expected text; convert it to text first"
    }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"), ([0x1F, 0x8B], "compressed with gzip"),
    (Array("{\\rtf".utf8), "an RTF document"), (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  /// A control character that is neither white space nor an escape or end-of-file sign of old systems.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
  }
}
