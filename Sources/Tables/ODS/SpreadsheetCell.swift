internal import XML

/// Gathers the text of a cell of an OpenDocument spreadsheet.
struct SpreadsheetCell {
  /// The names of the attributes with a cell's value, for cells without text (ISO/IEC 26300-1, section 19.385).
  private static let values = ["string-value", "date-value", "time-value", "boolean-value", "value"]

  /// How many cells it stands for.
  let repeats: Int
  private let value: String
  private var lines: [String] = []
  private var paragraph: ParagraphText?
  private var size = 0

  /// Opens a cell.
  init(_ element: XMLElement, repeats: Int) {
    self.repeats = repeats
    value = Self.values.lazy.compactMap { element.value(.office, $0) }.first ?? ""
  }

  /// What the cell shows: its paragraphs, else its value.
  var shown: String { lines.isEmpty ? value : lines.joined(separator: "\n") }

  /// Begins an element in the cell.
  mutating func start(_ element: XMLElement, _ gate: RowGate) throws(TableError) {
    guard OfficeSpace(element.name) == .text else { return }
    switch element.name.local {
    case "p", "h": paragraph = ParagraphText()
    case "s":
      let count = element.value(.text, "c").map { max(0, Int($0) ?? .max) } ?? 1
      try gate.check(text: count)
      try insert(String(repeating: " ", count: count), gate)
    case "tab": try insert("\t", gate)
    case "line-break": try insert("\n", gate)
    default: break
    }
  }

  /// Takes text.
  mutating func append(_ text: String, _ gate: RowGate) throws(TableError) {
    guard paragraph != nil else { return }
    size += text.utf8.count
    try gate.check(text: size)
    paragraph?.append(text)
  }

  /// Ends an element in the cell.
  mutating func end(_ name: XMLName) {
    guard OfficeSpace(name) == .text, name.local == "p" || name.local == "h", let text = paragraph?.text else { return }
    lines.append(text)
    paragraph = nil
  }

  private mutating func insert(_ text: String, _ gate: RowGate) throws(TableError) {
    size += text.utf8.count
    try gate.check(text: size)
    paragraph?.insert(text)
  }
}
