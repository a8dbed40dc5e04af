internal import Translation
internal import XML

/// How what XLIFF 1.2 has no place for is written into the attributes of inline elements.
///
/// XLIFF 1.2, section 3.3 on `ctype`: "user-defined values must start with `x-`". Types that are neither in its list
/// nor begin so are written with the prefix `x-concord-`, white space and `%` as `%20` and the like. An `id`, which
/// every code must have, begins with `concord-` where the code has no label. The partner of a code is its `id` where
/// that is a number; where it is not, `ts` holds `x=` and the number, or `x=` alone.
enum XLIFF1CodeType {
  /// How an `id` begins that stands for none.
  static let generated = "concord-"
  /// The `mtype` of a highlighted stretch without a type, since every `mrk` must have one.
  static let highlight = "x-highlight"
  private static let own = "x-concord-"
  private static let note = "x-concord-noteReference"
  private static let associations = ["preceding": "p", "following": "f", "both": "b"]

  /// The partner that a code's attributes name.
  static func partner(id: String, _ ts: String?) -> Int? {
    if let ts, ts.hasPrefix("x=") { return Int(ts.dropFirst(2)) }
    return Int(id)
  }

  /// The `ts` that a code needs, so that its partner is found again.
  static func ts(_ partner: Int?, id: String) -> String? {
    Int(id) == partner ? nil : "x=" + (partner.map(String.init) ?? "")
  }

  /// The `assoc` of a placeholder whose label TMX took it from.
  static func association(_ label: String) -> String? { associations.first { $0.value == label }?.key }

  /// A placeholder as the kind that its type tells.
  static func placeholder(_ plain: InlineCode, _ element: XMLElement) -> InlineCode {
    var code = plain
    if element["ctype"] == note {
      code.kind = .noteReference
      code.type = nil
    } else if element["ctype"] == "lb" {
      code.kind = .lineBreak
      code.type = nil
    } else if let label = associations[element["assoc"] ?? ""], code.label == "" || Int(code.label) != nil {
      code.label = label
    }
    return code
  }

  /// The `ctype` of a code.
  static func written(_ code: InlineCode, among known: [String]) -> String? {
    switch code.kind {
    case .noteReference: note
    case .lineBreak: "lb"
    default: code.type.map { written($0, among: known) }
    }
  }

  /// A type as it is written where only some words, and those with `x-`, are allowed.
  static func written(_ type: String, among known: [String]) -> String {
    if known.contains(type) { return type }
    if isExtension(type), !type.hasPrefix(own), type != highlight { return type }
    var escaped: [UInt8] = Array(own.utf8)
    for byte in type.utf8 {
      if byte <= 0x20 || byte == UInt8(ascii: "%") {
        escaped += Array("%\(String(Int(byte) + 0x100, radix: 16).dropFirst())".utf8)
      } else {
        escaped.append(byte)
      }
    }
    // A type must not be empty behind its prefix.
    if type.isEmpty { escaped.append(UInt8(ascii: "%")) }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// A type as it was before it was written.
  static func read(_ type: String) -> String {
    guard type.hasPrefix(own) else { return type }
    let bytes = Array(type.utf8.dropFirst(own.utf8.count))
    var read: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        let digits = String(decoding: bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)], as: UTF8.self)
        if let byte = UInt8(digits, radix: 16) { read.append(byte) }
        index += 3
      } else {
        read.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: read, as: UTF8.self)
  }

  /// Whether a value is of the form that users may define (XLIFF 1.2, `XTend`: `x-` and no white space).
  static func isExtension(_ value: String) -> Bool {
    value.hasPrefix("x-") && value.utf8.count > 2 && !value.utf8.contains { $0 <= 0x20 }
  }
}
