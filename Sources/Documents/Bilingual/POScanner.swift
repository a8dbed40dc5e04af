internal import Translation

/// Cuts a message catalogue into tokens; comments and obsolete entries, which begin with `#`, are passed over.
struct POScanner {
  private let bytes: [UInt8]
  private let file: String
  /// What is added to offsets so that they count from the start of the file.
  private let base: Int
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// Prepares a catalogue in UTF-8, without byte order mark.
  init(_ bytes: [UInt8], file: String, base: Int) {
    self.bytes = bytes
    self.file = file
    self.base = base
  }

  /// Whether a file begins as a catalogue does: comments, then an entry.
  static func isCatalogue(_ bytes: [UInt8]) -> Bool {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = POScanner(Array(bytes.prefix(1 << 16).dropFirst(mark)), file: "", base: 0)
    guard let first = try? scanner.next(), let second = try? scanner.next(), case .text = second.content else {
      return false
    }
    return [.word("msgid"), .word("msgctxt"), .word("domain")].contains(first.content)
  }

  /// The next token.
  ///
  /// - Throws: A `DocumentError` with its place where none can be made.
  mutating func next() throws(DocumentError) -> POToken {
    passBlanks()
    let place = place
    guard index < bytes.count else { return POToken(content: .end, place: place) }
    switch bytes[index] {
    case UInt8(ascii: "\""): return POToken(content: .text(try text()), place: place)
    case UInt8(ascii: "["): return POToken(content: try form(), place: place)
    default: return POToken(content: .word(try word()), place: place)
    }
  }

  private var place: Place { Place(file: file, line: line, column: index - lineStart + 1) }

  /// Passes a byte and counts lines, which end as on any system.
  private mutating func pass() {
    let byte = bytes[index]
    index += 1
    let isEnd = byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)
    if isEnd { (line, lineStart) = (line + 1, index) }
  }

  private mutating func passBlanks() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else if Self.isBlank(bytes[index]) {
        pass()
      } else {
        return
      }
    }
  }

  private mutating func word() throws(DocumentError) -> String {
    let start = index
    while index < bytes.count, Self.isWordPart(bytes[index]) { index += 1 }
    guard index > start else {
      throw DocumentError("expected 'msgid', a quoted text or a comment; put texts between quotes", at: place)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// `[0]`, blanks allowed inside.
  private mutating func form() throws(DocumentError) -> POToken.Content {
    let (start, place) = (index, place)
    while index < bytes.count, bytes[index] != UInt8(ascii: "]"), bytes[index] != 0x0A { index += 1 }
    let inside = bytes[(start + 1)..<index].filter { !Self.isBlank($0) }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "]"), !inside.isEmpty,
      inside.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw DocumentError("expected the number of a plural form such as '[0]'", at: place) }
    index += 1
    return .form
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

// Quoted texts ("GNU gettext utilities", section "The Format of PO Files": the syntax of C).
extension POScanner {
  private mutating func text() throws(DocumentError) -> POText {
    let opening = place
    index += 1
    var (text, start) = (POText(), index)
    while true {
      guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, !isLastBackslash else {
        throw DocumentError("the text has no closing quote; end it with '\"' on its own line", at: opening)
      }
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if index > start { text.pieces.append(POText.Piece(bytes: Array(bytes[start..<index]), source: base + start)) }
      if byte == UInt8(ascii: "\"") {
        index += 1
        return text
      }
      text.pieces.append(POText.Piece(bytes: try escapes(), source: nil))
      start = index
    }
  }

  /// Whether the file ends in the middle of an escape.
  private var isLastBackslash: Bool { bytes[index] == UInt8(ascii: "\\") && index + 1 == bytes.count }

  /// What one escape stands for, or several that give bytes by number and together may be one character.
  private mutating func escapes() throws(DocumentError) -> [UInt8] {
    var result: [UInt8] = []
    while index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") {
      let sign = bytes[index + 1]
      if let plain = Self.plain[sign] {
        if !result.isEmpty { break }
        index += 2
        return [plain]
      }
      result.append(try numbered(sign))
    }
    return Array(String(decoding: result, as: UTF8.self).utf8)
  }

  /// `\101` or `\x41`.
  private mutating func numbered(_ sign: UInt8) throws(DocumentError) -> UInt8 {
    let place = place
    let isHex = sign == UInt8(ascii: "x")
    var (end, value) = (index + (isHex ? 2 : 1), 0)
    let first = end
    while end < bytes.count, end - first < (isHex ? 2 : 3), let digit = Self.digit(bytes[end], isHex ? 16 : 8) {
      value = value * (isHex ? 16 : 8) + digit
      end += 1
    }
    guard end > first, let byte = UInt8(exactly: value) else {
      let name = String(decoding: bytes[index...min(index + 1, bytes.count - 1)], as: UTF8.self)
      throw DocumentError("escape '\(name)' is not known; write a backslash as '\\\\'", at: place)
    }
    index = end
    return byte
  }

  private static func digit(_ byte: UInt8, _ radix: Int) -> Int? {
    let value = (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : Int(byte | 0x20) - 0x61 + 10
    return (0..<radix).contains(value) ? value : nil
  }

  private static let plain: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "b"): 0x08, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "a"): 0x07, UInt8(ascii: "\\"): 0x5C,
    UInt8(ascii: "\""): 0x22,
  ]
}
