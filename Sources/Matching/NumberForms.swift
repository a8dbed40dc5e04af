/// Numbers in digits, in the ways that European texts group and point them.
enum NumberForms {
  /// The number that starts at a piece: how many pieces it takes, and its value in one form.
  ///
  ///     "3,400.5"   // "3400.5"
  ///     "3 400,5"   // "3400.5", five pieces in one
  ///     "1.2.3"     // "1.2.3"
  static func number(in pieces: Pieces, at index: Int) -> (count: Int, value: String)? {
    guard isNumber(pieces.bytes(at: index)) else { return nil }
    var count = 1
    if let first = pieces.digits(at: index), first.count <= 3, first.first != 0x30 {
      while pieces.isSpace(at: index + count), startsWithGroup(pieces.bytes(at: index + count + 1)) { count += 2 }
    }
    return (count, value(of: pieces.bytes(from: index, count: count).filter { $0 != 0x20 }))
  }

  /// Digits with the separators that ICU keeps inside a number.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isDigit(first) else { return false }
    return bytes.allSatisfy { isDigit($0) || ".,'".utf8.contains($0) }
  }

  /// Three digits, and then nothing or a decimal part.
  private static func startsWithGroup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix { isDigit($0) }
    return digits.count == 3 && isNumber(bytes) && bytes.dropFirst(3).count { !isDigit($0) } <= 1
  }

  /// The digits without grouping, with a point before decimals.
  private static func value(of bytes: [UInt8]) -> String {
    let groups = bytes.split(omittingEmptySubsequences: false) { !isDigit($0) }
    let separators = bytes.filter { !isDigit($0) }
    var head = groups.count
    if let last = separators.last, separators.count(where: { $0 == last }) == 1,
      groups[groups.count - 1].count != 3
        || separators.count > 1
    {
      head -= 1
    }
    let isGrouped = groups[1..<max(1, head)].allSatisfy { $0.count == 3 } && groups[0].count <= 3
    let whole = groups[..<head].map { String(decoding: $0, as: UTF8.self) }.joined(separator: isGrouped ? "" : ".")
    return ([whole] + groups[head...].map { String(decoding: $0, as: UTF8.self) }).joined(separator: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
