extension JSONValue {
  /// The value on one line, without spaces: a line of JSON Lines.
  public var compact: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value over several lines, two spaces a level, without a final line break.
  public var pretty: String {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value on one line, in UTF-8.
  public func write(to bytes: inout [UInt8]) { write(to: &bytes, level: nil) }

  private func write(to bytes: inout [UInt8], level: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: value.description.utf8)
    case .double(let value): bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      Self.list("[", "]", values, to: &bytes, level: level) { value, bytes, level in
        value.write(to: &bytes, level: level)
      }
    case .object(let members):
      Self.list("{", "}", members, to: &bytes, level: level) { member, bytes, level in
        Self.write(member.name, to: &bytes)
        bytes.append(contentsOf: (level == nil ? ":" : ": ").utf8)
        member.value.write(to: &bytes, level: level)
      }
    }
  }

  private static func list<Element>(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ elements: [Element], to bytes: inout [UInt8], level: Int?,
    _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    let inner = level.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(inner, &bytes)
      write(element, &bytes, inner)
    }
    if !elements.isEmpty { breakLine(level, &bytes) }
    bytes.append(UInt8(ascii: closing))
  }

  private static func breakLine(_ level: Int?, _ bytes: inout [UInt8]) {
    guard let level else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  /// RFC 8259, section 7: quotation mark, reverse solidus and the characters below U+0020 must be escaped.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (#"\u00"# + (byte < 0x10 ? "0" : "") + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
