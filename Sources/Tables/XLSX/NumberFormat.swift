/// How a number is shown, as far as a format code says it in any country (ECMA-376, part 1, section 18.8.31).
///
/// Dates and times are shown as ISO 8601 has them, since the order that a reader would see depends on the machine.
enum NumberFormat: Hashable {
  /// As many digits as there are, at most 15.
  case general
  /// A fixed number of decimals, in groups of thousands or not, as a percentage or not.
  case fixed(decimals: Int, isGrouped: Bool, isPercentage: Bool)
  /// A day, a time of day, or both.
  case moment(hasDate: Bool, hasTime: Bool)
  /// Hours that go on beyond a day.
  case duration

  /// The format of a number that needs no code (section 18.8.30).
  init(builtIn id: Int) {
    self =
      switch id {
      case 1: .fixed(decimals: 0, isGrouped: false, isPercentage: false)
      case 2: .fixed(decimals: 2, isGrouped: false, isPercentage: false)
      case 3, 37, 38: .fixed(decimals: 0, isGrouped: true, isPercentage: false)
      case 4, 39, 40: .fixed(decimals: 2, isGrouped: true, isPercentage: false)
      case 9: .fixed(decimals: 0, isGrouped: false, isPercentage: true)
      case 10: .fixed(decimals: 2, isGrouped: false, isPercentage: true)
      case 14...17, 27...31, 34...36, 50...58: .moment(hasDate: true, hasTime: false)
      case 18...21, 32, 33, 45, 47: .moment(hasDate: false, hasTime: true)
      case 22: .moment(hasDate: true, hasTime: true)
      case 46: .duration
      default: .general
      }
  }

  /// Reads the first section of a code; what it says of colours, texts and conditions is passed over.
  init(code: String) {
    var signs: [UInt8] = []
    var isElapsed = false
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = bytes.popFirst()
      case UInt8(ascii: "\""): while let next = bytes.popFirst(), next != byte {}
      case UInt8(ascii: "["):
        let inner = bytes.prefix { $0 != UInt8(ascii: "]") }
        bytes = bytes.dropFirst(inner.count + 1)
        if !inner.isEmpty, inner.allSatisfy({ "hms".utf8.contains($0 | 0x20) }) { isElapsed = true }
      default: signs.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    self = isElapsed ? .duration : Self.read(signs)
  }

  private static func read(_ signs: [UInt8]) -> NumberFormat {
    func has(_ letters: String) -> Bool { signs.contains { letters.utf8.contains($0) } }
    if signs == Array("general".utf8) || has("@?") { return .general }
    let (hasTime, hasDay) = (has("hs"), has("yd"))
    if hasTime || hasDay || has("m") { return .moment(hasDate: hasDay || !hasTime, hasTime: hasTime) }
    guard has("0#"), !has("e/") else { return .general }
    let point = signs.firstIndex(of: UInt8(ascii: "."))
    let decimals = point.map { signs[$0...].count { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "#") } } ?? 0
    return .fixed(decimals: decimals, isGrouped: has(","), isPercentage: has("%"))
  }

  /// What is shown of a number; what is no number is shown as it is.
  func shown(_ number: String, _ isFrom1904: Bool) -> String {
    switch self {
    case .general: return DecimalNumber(number)?.shown ?? number
    case .fixed(let decimals, let isGrouped, let isPercentage):
      guard var value = DecimalNumber(number) else { return number }
      if isPercentage { value.shift(by: 2) }
      return value.shown(decimals: decimals, isGrouped: isGrouped) + (isPercentage ? "%" : "")
    case .moment(let hasDate, let hasTime):
      return SerialMoment(number, isFrom1904)?.shown(hasDate: hasDate, hasTime: hasTime) ?? number
    case .duration: return SerialMoment(number, isFrom1904)?.duration ?? number
    }
  }
}
