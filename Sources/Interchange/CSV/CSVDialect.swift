/// How the fields of a table are parted and quoted, told by its first records.
///
/// Comma, semicolon or tab: whichever occurs most in the first record, outside quotes. Without any of these, a bar or
/// colon that occurs equally often in all records; a colon is text where a space or a slash follows. A space is never
/// taken for a separator, since a column of sentences looks the same.
struct CSVDialect: Hashable {
  /// What stands between fields.
  var separator: UInt8
  /// What stands around fields that hold separators.
  var quote: UInt8

  private static let doubleQuote = UInt8(ascii: "\"")
  private static let common: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Makes a dialect.
  init(separator: UInt8, quote: UInt8 = UInt8(ascii: "\"")) {
    self.separator = separator
    self.quote = quote
  }

  /// Looks at the start of a table.
  ///
  /// - Parameter separator: The separator where it is known.
  init(detecting bytes: [UInt8], separator: UInt8? = nil) {
    let records = Self.records(bytes)
    let first = records.first ?? []
    let single = UInt8(ascii: "'")
    let isSingle = first.first == single && first.last == single && first.count > 1 && !first.contains(Self.doubleQuote)
    if isSingle, let found = (separator.map { [$0] } ?? Self.common).first(where: { Self.parts(first, single, $0) }) {
      self.init(separator: found, quote: single)
    } else {
      self.init(separator: separator ?? Self.separator(records))
    }
  }

  /// Whether a record is two or more fields, each in quotes.
  private static func parts(_ record: ArraySlice<UInt8>, _ quote: UInt8, _ separator: UInt8) -> Bool {
    zip(record, zip(record.dropFirst(), record.dropFirst(2))).contains {
      $0.0 == quote && $0.1.0 == separator && $0.1.1 == quote
    }
  }

  private static func separator(_ records: [ArraySlice<UInt8>]) -> UInt8 {
    guard let first = records.first else { return common[0] }
    var best = common[0]
    for candidate in common where count(candidate, first) > count(best, first) { best = candidate }
    if count(best, first) > 0 { return best }
    for rare in [UInt8(ascii: "|"), UInt8(ascii: ":")] {
      let counts = Set(records.map { count(rare, $0) })
      let isText = rare == UInt8(ascii: ":") && (records.count < 2 || records.contains(where: hasColonInText))
      if counts.count == 1, counts != [0], !isText { return rare }
    }
    return best
  }

  private static func hasColonInText(_ record: ArraySlice<UInt8>) -> Bool {
    zip(record, record.dropFirst()).contains {
      $0.0 == UInt8(ascii: ":") && [0x20, UInt8(ascii: "/"), UInt8(ascii: "\\")].contains($0.1)
    }
  }

  /// How often a byte occurs outside quotes.
  private static func count(_ byte: UInt8, _ record: ArraySlice<UInt8>) -> Int {
    var isQuoted = false
    return record.count { other in
      if other == doubleQuote { isQuoted.toggle() }
      return !isQuoted && other == byte
    }
  }

  /// The records that are not blank; the last may be cut off and counts where it is the only one.
  private static func records(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var records: [ArraySlice<UInt8>] = []
    var (isQuoted, start) = (false, 0)
    for (index, byte) in bytes.enumerated() {
      if byte == doubleQuote { isQuoted.toggle() }
      guard !isQuoted, byte == 0x0A || byte == 0x0D else { continue }
      if start < index { records.append(bytes[start..<index]) }
      start = index + 1
    }
    if start < bytes.count, records.isEmpty || !isQuoted { records.append(bytes[start...]) }
    return records
  }
}

/// Whether the start of a table has enough records to tell its dialect by, in one pass over growing bytes.
struct CSVHead {
  /// How many records tell a dialect.
  private static let enough = 8

  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private var records = 0
  private var isQuoted = false
  private var isBlank = true

  /// Takes more bytes.
  mutating func append(_ more: [UInt8]) {
    bytes += more
    for byte in more {
      let isBreak = byte == 0x0A || byte == 0x0D
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isBreak, !isQuoted, !isBlank { records += 1 }
      isBlank = isBreak && (isBlank || !isQuoted)
    }
  }

  /// Whether there is enough to look at.
  var isComplete: Bool { records >= Self.enough || bytes.count > 1 << 16 }
}
