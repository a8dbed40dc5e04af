package import Translation

/// A push reader of tables of text (RFC 4180), in constant memory.
///
/// The separator is found in the first record (comma, semicolon or tab, whichever occurs most outside quotes)
/// unless it is given. A byte order mark is dropped, lines may end in any of the three ways, blank lines are
/// passed over. Quotes that break the rules are kept as text and reported.
package struct CSVReader {
  private enum State {
    case fieldStart
    case bare
    case quoted
    /// Behind a quote inside a quoted field: the end of the field, or half of an escaped quote.
    case quote
    /// Behind the end of a quoted field that goes on.
    case trailing
  }

  /// The longest record that is read, in bytes.
  private static let longestRecord = 64 << 20
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What broke the rules without being refused.
  package private(set) var log: FaultLog
  /// The separator; `nil` until the first record told it.
  package private(set) var separator: UInt8?

  private var head: [UInt8]? = []
  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var size = 0
  private var line = 1
  private var recordLine = 1
  private var quoteLine = 1
  private var isAfterReturn = false

  /// Makes a reader; `separator` overrides the detection.
  package init(file: String, separator: UInt8? = nil) {
    log = FaultLog(file: file)
    self.separator = separator
  }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the bytes are no UTF-8 or a record has no end, and what `deliver` throws.
  package mutating func read(_ chunk: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    if head == nil { return try scan(chunk, deliver) }
    head?.append(contentsOf: chunk)
    guard let start = head, Self.hasRecord(start) || start.count > 1 << 16 else { return }
    try open(start, deliver)
  }

  /// Ends the file: the last record comes even without a line break.
  package mutating func finish(_ deliver: (CSVRecord) throws -> Void) throws {
    if let start = head { try open(start, deliver) }
    if state == .quoted {
      let place = Place(file: log.file, line: quoteLine)
      throw InterchangeError(.truncated, at: place, "the field in quotes that begins here has no end; add '\"'")
    }
    if !field.isEmpty || !fields.isEmpty || state != .fieldStart { try endRecord(deliver) }
  }

  private mutating func open(_ start: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    head = nil
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      throw InterchangeError(
        .encoding, at: Place(file: log.file, line: 1), "the table is in UTF-16; save it as CSV in UTF-8")
    }
    let body = start.starts(with: Self.mark) ? Array(start.dropFirst(Self.mark.count)) : start
    if separator == nil { separator = Self.detect(body) }
    try scan(body, deliver)
  }

  private static func hasRecord(_ bytes: [UInt8]) -> Bool {
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      let isBreak = byte == 0x0A || byte == 0x0D
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isBreak && !isQuoted && !isBlank { return true }
      if !isBreak { isBlank = false }
    }
    return false
  }

  /// The candidate that occurs most often in the first record, outside quotes.
  private static func detect(_ bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte != 0x0A && byte != 0x0D {
        counts[byte, default: 0] += 1
      } else if !counts.isEmpty {
        break
      }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var best = candidates[0]
    for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
    return best
  }

  private mutating func scan(_ bytes: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    let separator = separator ?? UInt8(ascii: ",")
    for byte in bytes {
      // The line feed of CR LF belongs to the line end that the carriage return was.
      if isAfterReturn && byte == 0x0A {
        isAfterReturn = false
        if state == .quoted { field.append(byte) }
        continue
      }
      isAfterReturn = byte == 0x0D
      let isBreak = byte == 0x0A || byte == 0x0D
      if state == .quoted {
        if byte == UInt8(ascii: "\"") { state = .quote } else { field.append(byte) }
        if isBreak { line += 1 }
      } else if isBreak {
        try endRecord(deliver)
        line += 1
        recordLine = line
      } else if byte == separator {
        try endField()
      } else {
        add(byte)
      }
      size += 1
      if size > Self.longestRecord {
        throw InterchangeError(.tooLarge, at: Place(file: log.file, line: recordLine), "a record is longer than 64 MB")
      }
    }
  }

  /// A byte outside quotes that ends nothing.
  private mutating func add(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .fieldStart where isQuote:
      state = .quoted
      quoteLine = line
      return
    case .fieldStart: state = .bare
    case .quote where isQuote: state = .quoted
    case .quote:
      log.add(.warning, "text behind the closing quote; put the whole field in quotes", line: line)
      state = .trailing
    case .bare where isQuote:
      log.add(.warning, "quote inside a field without quotes; put the field in quotes and double it", line: line)
      state = .trailing
    case .bare, .trailing, .quoted: break
    }
    field.append(byte)
  }

  private mutating func endField() throws {
    guard let text = String(validating: field, as: UTF8.self) else {
      throw InterchangeError(
        .encoding, at: Place(file: log.file, line: recordLine), "bytes that are not UTF-8; save the table as UTF-8")
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
  }

  private mutating func endRecord(_ deliver: (CSVRecord) throws -> Void) throws {
    let isBlank = fields.isEmpty && field.isEmpty && state == .fieldStart
    defer { size = 0 }
    if isBlank { return }
    try endField()
    let record = CSVRecord(fields, line: recordLine)
    fields.removeAll(keepingCapacity: true)
    try deliver(record)
  }
}
