internal import Interchange
internal import Translation

/// Cuts a message catalogue into tokens, as the lexer of GNU gettext does ("GNU gettext utilities", section "The Format
/// of PO Files").
///
/// Lines end with LF; a carriage return is a blank. The lead of a line, `#~` or `#|`, marks all tokens of it.
struct POScanner {
  /// The catalogue.
  let bytes: [UInt8]
  private let file: String
  private let isASCII: Bool
  /// Whether the bytes are known to fit the encoding.
  private let isValid: Bool
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var isObsolete = false
  private var isPrevious = false

  /// Prepares a catalogue in UTF-8, without byte order mark.
  ///
  /// - Parameter isASCII: Whether bytes above 127 are none of the encoding.
  init(_ bytes: [UInt8], file: String, isASCII: Bool = false) {
    self.bytes = bytes
    self.file = file
    self.isASCII = isASCII
    isValid = isASCII ? bytes.allSatisfy { $0 < 0x80 } : String(validating: bytes, as: UTF8.self) != nil
  }

  /// The next token.
  ///
  /// - Throws: An `InterchangeError` with its place where none can be made.
  mutating func next() throws(InterchangeError) -> POToken {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        index += 1
        (line, lineStart, isObsolete, isPrevious) = (line + 1, index, false, false)
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
      } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        // A backslash at the end of a line joins it with the next one.
        index += 2
        (line, lineStart) = (line + 1, index)
      } else if byte != UInt8(ascii: "#") || !passLead() {
        break
      }
    }
    let (place, offset, isObsolete, isPrevious) = (place, index, isObsolete, isPrevious)
    return POToken(
      content: try content(), place: place, offset: offset, isObsolete: isObsolete, isPrevious: isPrevious)
  }

  private var place: Place { Place(file: file, line: line, column: index - lineStart + 1) }

  /// Passes `#~`, `#|` or `#~|`, and says so.
  private mutating func passLead() -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isBoth = index + 2 < bytes.count && next == UInt8(ascii: "~") && bytes[index + 2] == UInt8(ascii: "|")
    guard next == UInt8(ascii: "~") || next == UInt8(ascii: "|") else { return false }
    if next == UInt8(ascii: "~") { isObsolete = true }
    if next == UInt8(ascii: "|") || isBoth { isPrevious = true }
    index += isBoth ? 3 : 2
    return true
  }

  private mutating func content() throws(InterchangeError) -> POToken.Content {
    guard index < bytes.count else { return .end }
    switch bytes[index] {
    case UInt8(ascii: "#"): return .comment(comment())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "["), UInt8(ascii: "]"):
      index += 1
      return .bracket(bytes[index - 1])
    case 0x30...0x39: return .number(number())
    default: return .keyword(try keyword())
    }
  }

  /// Passes a comment with its line end, which ends `#~` but, as in gettext, not `#|`.
  private mutating func comment() -> Range<Int> {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    var end = index
    while end > start, bytes[end - 1] == 0x0D { end -= 1 }
    if index < bytes.count {
      index += 1
      (line, lineStart, isObsolete) = (line + 1, index, false)
    }
    return start..<end
  }

  private mutating func number() -> Int {
    var value = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      value = min(1_000_000, value * 10 + Int(bytes[index]) - 0x30)
      index += 1
    }
    return value
  }

  private mutating func keyword() throws(InterchangeError) -> POKeyword {
    let (start, place) = (index, place)
    while index < bytes.count, Self.isWordPart(bytes[index]) { index += 1 }
    guard index > start else {
      throw InterchangeError(
        .malformed, at: place, "expected 'msgid', a quoted text or a comment; put texts between quotes")
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let keyword = POKeyword(rawValue: word) else {
      let hint = Suggestion.text(for: word, among: POKeyword.allCases.map(\.rawValue))
      throw InterchangeError(.malformed, at: place, "keyword '\(word.prefix(40))' is not known\(hint)")
    }
    return keyword
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

// Quoted texts: the syntax of C, on one line.
extension POScanner {
  private mutating func text() throws(InterchangeError) -> POText {
    let (opening, start) = (place, index)
    index += 1
    var (text, plain, map) = ([UInt8](), index, SourceMap())
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      map.append(text: text.count, source: plain, count: index - plain)
      text += bytes[plain..<index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        try validate(start..<index)
        return POText(bytes: text, range: start..<index, map: map)
      }
      try escape(&text)
      plain = index
    }
    let kind: InterchangeError.Kind = index < bytes.count ? .malformed : .truncated
    throw InterchangeError(kind, at: opening, "the text has no closing quote; end it with '\"' on its own line")
  }

  /// Appends what an escape stands for.
  private mutating func escape(_ text: inout [UInt8]) throws(InterchangeError) {
    let sign = index + 1 < bytes.count ? bytes[index + 1] : 0
    if let plain = Self.plain[sign] {
      text.append(plain)
      index += 2
    } else if sign == 0x0A {
      // A backslash at the end of a line joins it with the next one.
      index += 2
      (line, lineStart) = (line + 1, index)
    } else {
      text.append(try numbered(sign))
    }
  }

  /// `\101` or `\x41`.
  private mutating func numbered(_ sign: UInt8) throws(InterchangeError) -> UInt8 {
    let isHex = sign == UInt8(ascii: "x")
    let first = index + (isHex ? 2 : 1)
    var (end, value) = (first, 0)
    while end < bytes.count, isHex || end - first < 3, let digit = Self.digit(bytes[end], isHex ? 16 : 8) {
      value = (value * (isHex ? 16 : 8) + digit) & 0xFF
      end += 1
    }
    guard end > first else {
      let name = String(decoding: bytes[index..<min(index + 2, bytes.count)], as: UTF8.self)
      throw InterchangeError(.malformed, at: place, "escape '\(name)' is not known; write a backslash as '\\\\'")
    }
    index = end
    return UInt8(truncatingIfNeeded: value)
  }

  /// Refuses a text whose bytes do not fit the encoding; comments may hold anything.
  private func validate(_ range: Range<Int>) throws(InterchangeError) {
    if isValid { return }
    let slice = bytes[range]
    let isSound = isASCII ? slice.allSatisfy { $0 < 0x80 } : String(validating: slice, as: UTF8.self) != nil
    if isSound { return }
    let start = Self.firstFault(in: slice, isASCII: isASCII)
    let message = "bytes that are not \(isASCII ? "ASCII" : "UTF-8"), which the header's Content-Type names; name the"
    throw InterchangeError(
      .encoding, at: Place(file: file, line: line, column: start - lineStart + 1), "\(message) encoding of the file")
  }

  /// The first byte that begins no sound sequence.
  private static func firstFault(in slice: ArraySlice<UInt8>, isASCII: Bool) -> Int {
    var index = slice.startIndex
    while index < slice.endIndex {
      let lead = slice[index]
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let end = min(index + length, slice.endIndex)
      if lead >= 0x80 && isASCII || String(validating: slice[index..<end], as: UTF8.self) == nil { break }
      index = end
    }
    return index
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
