/// Two columns that are aligned over a whole page: terms, and their explanations wrapped.
struct HelpColumns {
  private static let margin = "  "
  private let start: Int
  private let width: Int

  /// Columns for these entries: the first is as wide as the longest term within two fifths of the width.
  init(for entries: [HelpSection.Entry], width: Int) {
    let limit = width * 2 / 5
    let widths = entries.map { HelpColumns.margin.count + $0.term.count + 2 }
    start = widths.filter { $0 <= limit }.max() ?? limit
    self.width = width
  }

  /// One entry; an explanation goes to the next line if the term reaches into its column.
  func text(of entry: HelpSection.Entry) -> String {
    let term = HelpColumns.margin + entry.term
    let wrapping = Wrapping(width: width, indent: start)
    guard term.count + 2 <= start else {
      return ([term] + wrapping.lines(of: entry.pieces, start: wrapping.margin)).joined(separator: "\n")
    }
    let padded = term + String(repeating: " ", count: start - term.count)
    return wrapping.lines(of: entry.pieces, start: padded).joined(separator: "\n")
  }
}
