package import Translation

/// A push reader of tables of text (RFC 4180), in constant memory.
///
/// The separator and the quotes are told by the first records (`CSVDialect`) unless they are given, the encoding by the
/// bytes (`CSVDecoding`). A byte order mark is dropped, lines may end in any of the three ways, blank lines are passed
/// over. A quote inside quotes is doubled, or stands behind a backslash. Quotes that break the rules are kept as text
/// and reported.
package struct CSVReader {
  private enum State {
    case fieldStart
    case bare
    case quoted
    /// Behind a quote inside a quoted field: the end of the field, or half of an escaped quote.
    case quote
    /// Behind a backslash inside a quoted field of a table that escapes quotes by it.
    case backslash
    /// Behind the end of a quoted field that goes on.
    case trailing
  }

  /// The longest record that is read, in bytes.
  private static let longestRecord = 64 << 20
  /// What broke the rules without being refused.
  package private(set) var log: FaultLog
  /// The separator; `nil` until the first record told it.
  package private(set) var separator: UInt8?

  private var decoding = CSVDecoding()
  private var head: CSVHead? = CSVHead()
  private var quote = UInt8(ascii: "\"")
  private var hasBackslashes = false
  private var decodedLines = 1
  private var guessLine: Int?
  private var state = State.fieldStart
  private var field: [UInt8] = []
  private var fields: [String] = []
  private var size = 0
  private var line = 1
  private var recordLine = 1
  private var quotePlace = (line: 1, column: 1)
  private var column = 0
  private var isAfterReturn = false

  /// Makes a reader; `separator` overrides the detection.
  package init(file: String, separator: UInt8? = nil) {
    log = FaultLog(file: file)
    self.separator = separator
  }

  /// The encoding; `nil` until enough bytes came to tell.
  package var encoding: String? { decoding.encoding }

  /// Reads the next bytes of the file.
  ///
  /// - Throws: `InterchangeError` where the bytes fit no encoding or a record has no end, and what `deliver` throws.
  package mutating func read(_ chunk: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    try take(decoding.decode(chunk), deliver)
  }

  /// Ends the file: the last record comes even without a line break.
  package mutating func finish(_ deliver: (CSVRecord) throws -> Void) throws {
    try take(decoding.finish(), deliver)
    if let start = head?.bytes { try open(start, deliver) }
    if let guessLine, let encoding {
      log.add(.warning, "bytes that are not UTF-8; read as \(encoding); save the table as UTF-8", line: guessLine)
    }
    if state == .backslash { endBackslash() }
    if state == .quoted {
      let place = Place(file: log.file, line: quotePlace.line, column: quotePlace.column)
      throw InterchangeError(.truncated, at: place, "the field in quotes that begins here has no end; add '\"'")
    }
    if !field.isEmpty || !fields.isEmpty || state != .fieldStart { try endRecord(deliver) }
  }

  private mutating func take(_ bytes: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    decodedLines += bytes.count { $0 == 0x0A }
    if decoding.isGuess, guessLine == nil { guessLine = decodedLines }
    if head == nil {
      try scan(bytes, deliver)
    } else {
      head?.append(bytes)
      if let head, head.isComplete || decoding.isBroken { try open(head.bytes, deliver) }
    }
    guard decoding.isBroken else { return }
    let place = Place(file: log.file, line: line, column: 1)
    let message = "bytes that are not \(decoding.encoding ?? "UTF-8"); save the table as UTF-8"
    throw InterchangeError(.encoding, at: place, message)
  }

  private mutating func open(_ start: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    head = nil
    // What Excel writes before a table to tell its separator: `sep=;`.
    let hint = start.starts(with: "sep=".utf8) ? start.prefix { $0 != 0x0A && $0 != 0x0D } : []
    if hint.count == 5, separator == nil {
      separator = hint[4]
      let end = start.dropFirst(5).prefix(2).elementsEqual("\r\n".utf8) ? 7 : 6
      (line, recordLine) = (2, 2)
      return try open(Array(start.dropFirst(end)), deliver)
    }
    let dialect = CSVDialect(detecting: start, separator: separator)
    (separator, quote) = (dialect.separator, dialect.quote)
    try scan(start, deliver)
  }

  private mutating func scan(_ bytes: [UInt8], _ deliver: (CSVRecord) throws -> Void) throws {
    let separator = separator ?? UInt8(ascii: ",")
    for byte in bytes {
      // The line feed of CR LF belongs to the line end that the carriage return was.
      if isAfterReturn && byte == 0x0A {
        isAfterReturn = false
        column = 0
        if state == .quoted { field.append(byte) }
        continue
      }
      column += 1
      isAfterReturn = byte == 0x0D
      let isBreak = byte == 0x0A || byte == 0x0D
      if state == .quoted || state == .backslash {
        addQuoted(byte)
        if isBreak { (line, column) = (line + 1, 0) }
      } else if isBreak {
        try endRecord(deliver)
        (line, column) = (line + 1, 0)
        recordLine = line
      } else if byte == separator {
        endField()
      } else {
        add(byte)
      }
      size += 1
      if size > Self.longestRecord {
        let place = Place(file: log.file, line: recordLine, column: 1)
        throw InterchangeError(.tooLarge, at: place, "a record is longer than 64 MB")
      }
    }
  }

  /// A byte inside quotes.
  private mutating func addQuoted(_ byte: UInt8) {
    if state == .backslash {
      if byte != quote && byte != UInt8(ascii: "\\") { field.append(UInt8(ascii: "\\")) }
      field.append(byte)
      state = .quoted
    } else if byte == quote {
      state = .quote
    } else if hasBackslashes, byte == UInt8(ascii: "\\") {
      state = .backslash
    } else {
      field.append(byte)
    }
  }

  private mutating func endBackslash() {
    field.append(UInt8(ascii: "\\"))
    state = .quoted
  }

  /// A byte outside quotes that ends nothing.
  private mutating func add(_ byte: UInt8) {
    let isQuote = byte == quote
    switch state {
    case .fieldStart where isQuote:
      state = .quoted
      quotePlace = (line, column)
      return
    case .fieldStart: state = .bare
    case .quote where isQuote: state = .quoted
    case .quote where field.last == UInt8(ascii: "\\"):
      // A quote behind a backslash that ends no field: the table escapes quotes so.
      hasBackslashes = true
      field[field.count - 1] = quote
      state = .quoted
    case .quote:
      log.add(.warning, "text behind the closing quote; put the whole field in quotes", line: line)
      state = .trailing
    case .bare where isQuote:
      log.add(.warning, "quote inside a field without quotes; put the field in quotes and double it", line: line)
      state = .trailing
    case .bare, .trailing, .quoted, .backslash: break
    }
    field.append(byte)
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
  }

  private mutating func endRecord(_ deliver: (CSVRecord) throws -> Void) throws {
    let isBlank = fields.isEmpty && field.isEmpty && state == .fieldStart
    defer { size = 0 }
    if isBlank { return }
    endField()
    let record = CSVRecord(fields, line: recordLine)
    fields.removeAll(keepingCapacity: true)
    try deliver(record)
  }
}
