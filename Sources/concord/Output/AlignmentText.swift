import Files
import Text
import TranslationMemory

/// Aligned sentences in two columns, for people.
struct AlignmentText {
  private let rows: [AlignedDocuments.Row]
  /// The columns of each side.
  private let width: Int

  /// The confidence under which a row is marked.
  private static let doubtful = 0.9
  /// The columns that the confidence and the spaces between columns take.
  private static let margin = 9

  /// Lays out rows for a terminal of some width.
  init(_ rows: [AlignedDocuments.Row], width: Int = Terminal.width) {
    self.rows = rows
    self.width = max(16, (width - Self.margin) / 2)
  }

  /// For each row its confidence and both texts, folded to their columns; a hyphen where a side is missing.
  var text: String { rows.map(text).joined() }

  private func text(of row: AlignedDocuments.Row) -> String {
    let left = lines(row.sourceText)
    let right = lines(row.targetText)
    var result = ""
    for index in 0..<max(left.count, right.count) {
      let (source, target) = (index < left.count ? left[index] : "", index < right.count ? right[index] : "")
      let space = String(repeating: " ", count: max(0, width - source.columns))
      let line = (index == 0 ? confidence(of: row) : "    ") + "  " + source + space + "   " + target
      result += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    return result
  }

  private func confidence(of row: AlignedDocuments.Row) -> String {
    let number = "\(Int(row.confidence * 100))%"
    let text = String(repeating: " ", count: 4 - number.count) + number
    return Style.output(row.confidence < Self.doubtful ? .warning : .dim, text)
  }

  private func lines(_ text: String) -> [String] {
    text.isEmpty ? ["-"] : text.folded(to: width, indent: "").split(separator: "\n").map(String.init)
  }
}
