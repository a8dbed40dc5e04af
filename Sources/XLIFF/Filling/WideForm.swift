/// UTF-16 or UTF-32, which are turned into UTF-8 and back without loss.
struct WideForm {
  private let width: Int
  private let isBigEndian: Bool

  /// Finds the form of an encoding's name; `nil` where it is neither.
  init?(_ encoding: String) {
    guard encoding.hasPrefix("UTF-16") || encoding.hasPrefix("UTF-32") else { return nil }
    width = encoding.hasPrefix("UTF-16") ? 2 : 4
    isBigEndian = encoding.hasSuffix("BE")
  }

  /// Bytes that are sound, in UTF-8; a byte order mark stays a character.
  func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    var units: [UInt32] = []
    for start in stride(from: 0, to: bytes.count - width + 1, by: width) {
      let unit = bytes[start..<(start + width)]
      units.append((isBigEndian ? Array(unit) : unit.reversed()).reduce(0) { $0 << 8 | UInt32($1) })
    }
    if width == 4 { return Array(String(decoding: units, as: UTF32.self).utf8) }
    return Array(String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self).utf8)
  }

  /// UTF-8 in this form.
  func widened(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let units = width == 2 ? text.utf16.map { UInt32($0) } : text.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let parts = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBigEndian ? parts.reversed() : parts
    }
  }
}
