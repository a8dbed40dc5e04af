internal import Text

/// Turns the bytes of a table into UTF-8 as they come.
///
/// UTF-8 and UTF-16 are passed on at once. Where bytes that are not UTF-8 follow ASCII alone, the rest of the file is
/// in a legacy encoding; it is gathered and its encoding guessed at the end.
struct CSVDecoding {
  private enum Mode {
    case start
    case utf8
    case utf16(isBigEndian: Bool)
    case legacy
  }

  /// The longest rest that is gathered, in bytes.
  private static let longestRest = 256 << 20

  /// The encoding; `nil` until it was told.
  private(set) var encoding: String?
  /// Whether bytes came that fit no encoding.
  private(set) var isBroken = false
  /// Whether the encoding was guessed.
  private(set) var isGuess = false
  private var mode = Mode.start
  private var hasWide = false
  private var rest: [UInt8] = []

  /// The next bytes in UTF-8, without byte order mark.
  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    rest += chunk
    switch mode {
    case .start:
      guard rest.count >= 4 else { return [] }
      start()
      return decode([])
    case .utf8: return utf8(isLast: false)
    case .utf16(let isBigEndian): return utf16(isBigEndian, isLast: false)
    case .legacy:
      if rest.count > Self.longestRest { isBroken = true }
      return []
    }
  }

  /// The last bytes.
  mutating func finish() -> [UInt8] {
    if case .start = mode { start() }
    switch mode {
    case .start: return []
    case .utf8:
      let valid = utf8(isLast: true)
      if case .legacy = mode { return valid + legacy() }
      return valid
    case .utf16(let isBigEndian): return utf16(isBigEndian, isLast: true)
    case .legacy: return legacy()
    }
  }

  private mutating func start() {
    encoding = "UTF-8"
    mode = .utf8
    let zeros = rest.prefix(4).map { $0 == 0 }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest.removeFirst(3)
    } else if rest.starts(with: [0xFF, 0xFE]) || zeros == [false, true, false, true] {
      (mode, encoding, isGuess) = (.utf16(isBigEndian: false), "UTF-16LE", rest[0] != 0xFF)
    } else if rest.starts(with: [0xFE, 0xFF]) || zeros == [true, false, true, false] {
      (mode, encoding, isGuess) = (.utf16(isBigEndian: true), "UTF-16BE", rest[0] != 0xFE)
    }
    if case .utf16 = mode, !isGuess { rest.removeFirst(2) }
  }

  private mutating func utf8(isLast: Bool) -> [UInt8] {
    let tail = isLast ? 0 : Self.openTail(rest)
    let whole = rest.dropLast(tail)
    let isASCII = whole.allSatisfy { $0 < 0x80 }
    if isASCII || String(validating: whole, as: UTF8.self) != nil {
      hasWide = hasWide || !isASCII
      let valid = Array(whole)
      rest.removeFirst(valid.count)
      return valid
    }
    let count = Self.validCount(rest)
    let valid = Array(rest[..<count])
    rest.removeFirst(count)
    if hasWide || valid.contains(where: { $0 >= 0x80 }) {
      isBroken = true
      rest = []
    } else {
      mode = .legacy
      isGuess = true
    }
    return valid
  }

  /// The bytes at the end that begin a character and do not end it.
  private static func openTail(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return back < (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) ? back : 0 }
    }
    return 0
  }

  /// The bytes before the first that are not UTF-8.
  private static func validCount(_ bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      let end = min(index + length, bytes.count)
      if String(validating: bytes[index..<end], as: UTF8.self) == nil { break }
      index = end
    }
    return index
  }

  private mutating func legacy() -> [UInt8] {
    let decoded = DecodedText(rest)
    encoding = decoded.encoding
    rest = []
    return Array(decoded.text.utf8)
  }

  private mutating func utf16(_ isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    var units = stride(from: 0, to: rest.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    // A high surrogate waits for its partner.
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    rest.removeFirst(units.count * 2)
    if isLast, !rest.isEmpty { isBroken = true }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
