/// A number as its digits, so that it can be rounded and shown without a detour over binary fractions.
struct DecimalNumber {
  private var isNegative = false
  /// The digits, each from 0 to 9, the first not 0; empty for zero.
  private var digits: [UInt8] = []
  /// How many digits stand before the point; negative where zeros follow it.
  private var point = 0

  /// Reads a number such as `-12.5` or `1.5E-7`; `nil` where it is none, or beyond all use.
  init?(_ text: String) {
    let halves = text.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard text.utf8.count <= 64, let mantissa = halves.first,
      let exponent = halves.count == 1 ? 0 : Int(String(Substring(halves[1]))), abs(exponent) <= 400
    else { return nil }
    var seenPoint = false
    for (index, byte) in mantissa.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - 48)
        if !seenPoint { point += 1 }
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    round(to: 15)
  }

  /// Multiplies by a power of ten.
  mutating func shift(by places: Int) { point += places }

  /// The digits that there are; with an exponent where zeros would fill a line.
  var shown: String {
    if digits.isEmpty { return "0" }
    if (-9...21).contains(point) { return shown(decimals: max(0, digits.count - point), isGrouped: false) }
    let fraction = digits.count > 1 ? "." + Self.text(digits[1...]) : ""
    return (isNegative ? "-" : "") + Self.text(digits[..<1]) + fraction + "E\(point > 0 ? "+" : "")\(point - 1)"
  }

  /// The number with a fixed count of decimals, the last one rounded.
  func shown(decimals: Int, isGrouped: Bool) -> String {
    var value = self
    value.round(to: point + decimals)
    var whole = Self.text(value.digits.prefix(max(0, value.point)))
    whole += String(repeating: "0", count: max(0, value.point - value.digits.count))
    if isGrouped { whole = Self.grouped(whole) }
    var fraction = String(repeating: "0", count: min(decimals, max(0, -value.point)))
    fraction += Self.text(value.digits.dropFirst(max(0, value.point)))
    fraction += String(repeating: "0", count: max(0, decimals - fraction.utf8.count))
    let sign = isNegative && !value.digits.isEmpty ? "-" : ""
    return sign + (whole.isEmpty ? "0" : whole) + (decimals > 0 ? "." + fraction : "")
  }

  /// Keeps so many digits, half rounded away from zero, without zeros at the end.
  private mutating func round(to count: Int) {
    if count < digits.count {
      let isUp = count >= 0 && digits[count] >= 5
      digits.removeSubrange(max(0, count)...)
      if isUp {
        while digits.last == 9 { digits.removeLast() }
        if digits.isEmpty {
          point += 1
          digits = [1]
        } else {
          digits[digits.count - 1] += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }

  private static func grouped(_ whole: String) -> String {
    var result: [UInt8] = []
    for (index, byte) in whole.utf8.enumerated() {
      if index > 0 && (whole.utf8.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
