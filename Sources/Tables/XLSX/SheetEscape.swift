/// Characters that XML does not allow, as workbooks write them: `_x0001_` (ECMA-376, part 1, section 22.9.2.19).
enum SheetEscape {
  private static let low = UInt8(ascii: "_")

  /// The text with its escapes resolved; an unpaired surrogate becomes U+FFFD.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(low) else { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var units: [UInt16] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let unit = unit(bytes, index) else {
        index += 1
        continue
      }
      if start < index || units.isEmpty { flush(&units, &result) }
      result += String(decoding: bytes[start..<index], as: UTF8.self)
      units.append(unit)
      index += 7
      start = index
    }
    flush(&units, &result)
    return result + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The text as a workbook writes it: disallowed characters, carriage returns and what looks like an escape.
  static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: { isControl($0) || $0 == low }) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if isControl(byte) || (byte == low && unit(bytes, index) != nil) {
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("_x\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)_".utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }

  private static func flush(_ units: inout [UInt16], _ result: inout String) {
    if !units.isEmpty { result += String(decoding: units, as: UTF16.self) }
    units.removeAll()
  }

  /// The code unit that an escape at a place stands for: `_x`, four hexadecimal digits, `_`.
  private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt16? {
    guard bytes[index] == low, index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == low
    else { return nil }
    let digits = bytes[(index + 2)..<(index + 6)]
    guard
      digits.allSatisfy({ ("0"..."9").contains(Unicode.Scalar($0)) || ("a"..."f").contains(Unicode.Scalar($0 | 0x20)) })
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
