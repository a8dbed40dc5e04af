/// Makes rows of gathered cells and holds them against the limits.
struct RowGate {
  private let limits: TableLimits
  private var cells = 0
  private var text = 0
  /// The part that is read, for errors.
  private let part: String

  /// Makes a gate for the rows of a part.
  init(_ limits: TableLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  /// Refuses a column, from 0, beyond the last that a table may have.
  func check(column: Int) throws(TableError) {
    if column >= limits.columns { throw tooLarge("\(limits.columns) columns") }
  }

  /// Refuses a row, from 1, beyond the last that a table may have.
  func check(row: Int) throws(TableError) {
    if row > limits.rows { throw tooLarge("\(limits.rows) rows") }
  }

  /// Refuses so many bytes in one cell; for text that grows while it is read.
  func check(text count: Int) throws(TableError) {
    if count > limits.text { throw tooLarge("\(limits.text) bytes of text") }
  }

  /// The row that stands in a table so many times, one after the other; `nil` where all its cells are empty.
  mutating func row(
    _ texts: [String], number: Int, table: Int, repeated times: Int = 1
  ) throws(TableError) -> TableRow? {
    guard let last = texts.lastIndex(where: { !$0.isEmpty }) else { return nil }
    try check(column: last)
    try check(row: number + times - 1)
    let (count, overflow) = (last + 1).multipliedReportingOverflow(by: times)
    cells = overflow ? .max : cells.addingReportingOverflow(count).partialValue
    if cells < 0 || cells > limits.cells { throw tooLarge("\(limits.cells) cells") }
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    if size > limits.text / times { throw tooLarge("\(limits.text) bytes of text") }
    text += size * times
    try check(text: text)
    return TableRow(last + 1 == texts.count ? texts : Array(texts[...last]), number: number, table: table)
  }

  private func tooLarge(_ bound: String) -> TableError {
    TableError(.limit, part: part, "the table has more than \(bound); part it into several files")
  }
}
