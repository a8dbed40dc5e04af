internal import Translation

extension JSONValue {
  /// Reads one value, strictly as RFC 8259 has it, white space around it allowed.
  ///
  /// A number without fraction and exponent that fits `Int` becomes `.int`, any other `.double`. Nesting is
  /// bounded at 512 levels. Repeated names are kept in their order.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without byte order mark.
  ///   - file: The file's name for messages.
  ///   - line: The line of the file on which the bytes begin.
  /// - Throws: `InterchangeError` with the place of the first byte that cannot stand there.
  public init(parsing bytes: [UInt8], file: String = "-", line: Int = 1) throws {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw InterchangeError(.encoding, at: Place(file: file, line: line), "bytes that are not UTF-8")
    }
    var parser = JSONParser(bytes: bytes)
    do throws(JSONParser.Stop) {
      self = try parser.document()
    } catch {
      throw InterchangeError(error.kind, at: parser.place(file: file, line: line), error.message)
    }
  }

  /// Reads one value from text.
  public init(parsing text: String) throws { try self.init(parsing: Array(text.utf8)) }
}

/// A recursive-descent reader over UTF-8 bytes.
struct JSONParser {
  /// Why the reading stopped.
  struct Stop: Error {
    var kind = InterchangeError.Kind.malformed
    var message: String
  }

  private static let deepest = 512

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// Makes a reader of bytes that are valid UTF-8.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes hold.
  mutating func document() throws(Stop) -> JSONValue {
    skipSpace()
    let value = try value()
    skipSpace()
    if at < bytes.count { throw Stop(message: "text behind the value; expected one value") }
    return value
  }

  /// Where the reader stands.
  func place(file: String, line: Int) -> Place {
    let passed = bytes[..<min(at, bytes.count)]
    let breaks = passed.count { $0 == 0x0A }
    let start = passed.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Place(file: file, line: line + breaks, column: passed.count - start + 1)
  }

  private mutating func value() throws(Stop) -> JSONValue {
    guard let byte = peek() else { throw Stop(kind: .truncated, message: "the text ends where a value is expected") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try nested { reader throws(Stop) in try reader.members() })
    case UInt8(ascii: "["): return .array(try nested { reader throws(Stop) in try reader.elements() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw Stop(message: "expected a value")
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONParser) throws(Stop) -> Value
  ) throws(Stop) -> Value {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw Stop(kind: .tooLarge, message: "nested deeper than \(Self.deepest) levels") }
    at += 1
    return try read(&self)
  }

  private mutating func members() throws(Stop) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw Stop(message: "expected a name in double quotes") }
      let name = try string()
      skipSpace()
      guard take(":") else { throw Stop(message: "expected ':' behind the name '\(name)'") }
      skipSpace()
      members.append(JSONValue.Member(name, try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw Stop(message: "expected ',' or '}'") }
    return members
  }

  private mutating func elements() throws(Stop) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return elements }
    repeat {
      skipSpace()
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw Stop(message: "expected ',' or ']'") }
    return elements
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Stop) -> JSONValue {
    guard bytes[at...].starts(with: Array(word.utf8)) else { throw Stop(message: "expected '\(word)'") }
    at += word.utf8.count
    return value
  }

  /// RFC 8259, section 6: `[ minus ] int [ frac ] [ exp ]`, no leading zeros.
  private mutating func number() throws(Stop) -> JSONValue {
    let start = at
    _ = take("-")
    let isZero = peek() == UInt8(ascii: "0")
    let digits = skipDigits()
    if digits == 0 || (isZero && digits > 1) { throw Stop(message: "a number has no digits or a leading zero") }
    var isWhole = true
    if take(".") {
      isWhole = false
      if skipDigits() == 0 { throw Stop(message: "expected digits behind the decimal point") }
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      if skipDigits() == 0 { throw Stop(message: "expected digits in the exponent") }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int(text) { return .int(value) }
    guard let value = Double(text), value.isFinite else { throw Stop(message: "number '\(text)' is too large") }
    return .double(value)
  }

  private mutating func string() throws(Stop) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = peek() {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&text)
      case 0..<0x20:
        at -= 1
        throw Stop(message: "a control character in a string must be escaped")
      default: text.append(byte)
      }
    }
    throw Stop(kind: .truncated, message: "the text ends inside a string")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Stop) {
    let letters = Array("\"\\/bfnrt".utf8)
    let meanings = Array("\"\\/\u{8}\u{c}\n\r\t".utf8)
    guard let byte = peek() else { throw Stop(kind: .truncated, message: "the text ends inside a string") }
    if byte == UInt8(ascii: "u") {
      text.append(contentsOf: String(Character(try scalar())).utf8)
    } else if let index = letters.firstIndex(of: byte) {
      at += 1
      text.append(meanings[index])
    } else {
      throw Stop(message: "unknown escape in a string")
    }
  }

  /// RFC 8259, section 7: characters above U+FFFF are written as two escaped surrogates.
  private mutating func scalar() throws(Stop) -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, peek() == UInt8(ascii: "\\") else { throw Stop(message: "a surrogate without its partner") }
    at += 1
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
    else { throw Stop(message: "a surrogate without its partner") }
    return scalar
  }

  /// The four digits behind `u`.
  private mutating func codeUnit() throws(Stop) -> UInt32 {
    guard take("u") else { throw Stop(message: "a surrogate without its partner") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek().flatMap(Self.hexadecimal) else {
        throw Stop(message: "expected four digits behind '\\u'")
      }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    default: nil
    }
  }

  private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
  }
}
