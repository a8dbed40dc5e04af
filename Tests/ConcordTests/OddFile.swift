import Testing

/// Bytes that are not what a verb hopes for.
struct OddFile: CustomTestStringConvertible, Sendable {
  /// What is odd.
  var name: String
  /// The bytes.
  var bytes: [UInt8]

  var testDescription: String { name }

  /// Two lines of Russian, three sentences.
  static let russian = "Суд в Алматы отказал. Журналист остался под стражей.\nЗащита подала жалобу.\n"

  /// The odd files.
  static let all = [
    OddFile(name: "an empty file", bytes: []),
    OddFile(name: "white space alone", bytes: Array(" \n\n \t \r\n".utf8)),
    OddFile(name: "every byte", bytes: (0..<40).flatMap { _ in (0...255).map { UInt8($0) } }),
    OddFile(name: "bytes that are not UTF-8", bytes: Array("A good line.\nA bad ".utf8) + [0xFF, 0xFE, 0x80, 0x0A]),
    OddFile(name: "UTF-16 with a mark, little end first", bytes: [0xFF, 0xFE] + utf16(russian)),
    OddFile(name: "UTF-16 with a mark, big end first", bytes: [0xFE, 0xFF] + utf16(russian, isBig: true)),
    OddFile(name: "UTF-16 without a mark", bytes: utf16(russian)),
    OddFile(name: "windows-1251", bytes: windows1251(russian)),
    OddFile(name: "lines that end in CR LF", bytes: Array("One line.\r\nTwo lines.\r\n".utf8)),
    OddFile(name: "a NUL byte", bytes: Array("One\0 line.\nTwo.\n".utf8)),
    OddFile(name: "a byte order mark alone", bytes: [0xEF, 0xBB, 0xBF]),
    OddFile(name: "a cut character at the end", bytes: Array("Москв".utf8).dropLast()),
    OddFile(name: "control characters", bytes: [UInt8](repeating: 0x07, count: 500)),
    OddFile(name: "the start of a PDF", bytes: Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]),
    OddFile(name: "the start of a ZIP archive", bytes: [0x50, 0x4B, 3, 4, 20, 0, 8, 8]),
  ]

  /// A text in UTF-16 without a mark.
  static func utf16(_ text: String, isBig: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isBig ? [high, low] : [low, high]
    }
  }

  /// A text of ASCII and the letters А to я in the code page 1251, where these stand at C0 to FF.
  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0410 + 0xC0)
    }
  }
}
