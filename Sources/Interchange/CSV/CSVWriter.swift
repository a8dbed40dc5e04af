/// Writes tables of text (RFC 4180) to a byte sink.
package struct CSVWriter {
  /// How a table is laid out.
  package struct Layout: Hashable, Sendable {
    /// What stands between fields.
    package var separator: UInt8
    /// What ends a record; RFC 4180 has CR LF.
    package var lineEnd: String
    /// Whether the file begins with a byte order mark, which some spreadsheets need to see UTF-8.
    package var hasMark: Bool
    /// Whether `'` goes before fields that a spreadsheet would take for a formula; only for sheets that people
    /// review, since it changes the text.
    package var guardsFormulas: Bool

    /// Makes a layout: commas, CR LF, no mark, no guard unless given.
    package init(
      separator: UInt8 = UInt8(ascii: ","), lineEnd: String = "\r\n", hasMark: Bool = false,
      guardsFormulas: Bool = false
    ) {
      self.separator = separator
      self.lineEnd = lineEnd
      self.hasMark = hasMark
      self.guardsFormulas = guardsFormulas
    }
  }

  private let layout: Layout
  private let sink: ([UInt8]) throws -> Void
  private var buffer: [UInt8]

  /// Makes a writer.
  package init(layout: Layout = Layout(), sink: @escaping ([UInt8]) throws -> Void) {
    self.layout = layout
    self.sink = sink
    buffer = layout.hasMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Writes one record.
  package mutating func write(_ fields: [String]) throws {
    // A blank line would be passed over by readers.
    if fields == [""] { buffer.append(contentsOf: "\"\"".utf8) }
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(layout.separator) }
      put(field)
    }
    buffer.append(contentsOf: layout.lineEnd.utf8)
    guard buffer.count >= 64 * 1024 else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over the last bytes.
  package mutating func finish() throws {
    try sink(buffer)
    buffer.removeAll()
  }

  private mutating func put(_ field: String) {
    let isFormula = field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula && layout.guardsFormulas ? "'" + field : field
    let quote = UInt8(ascii: "\"")
    let isPlain = text.utf8.allSatisfy { $0 != quote && $0 != layout.separator && $0 != 0x0A && $0 != 0x0D }
    let hasOuterSpace = text.utf8.first == 0x20 || text.utf8.last == 0x20
    if isPlain && !hasOuterSpace {
      buffer.append(contentsOf: text.utf8)
      return
    }
    buffer.append(quote)
    for byte in text.utf8 {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }
}
