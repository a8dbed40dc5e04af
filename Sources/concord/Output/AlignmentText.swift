import Files
import Text
import TranslationMemory

/// Aligned sentences in two columns, for people.
struct AlignmentText {
  private let rows: [AlignedDocuments.Row]
  /// The columns of each side.
  private let width: Int
  /// The columns of the rows' numbers.
  private let digits: Int

  /// The confidence under which a row is marked.
  private static let doubtful = 0.9
  /// The columns that the confidence and the spaces between columns take.
  private static let margin = 11

  /// Lays out rows for a terminal of some width.
  init(_ rows: [AlignedDocuments.Row], width: Int = Terminal.width) {
    self.rows = rows
    digits = String(rows.last?.number ?? 0).count
    self.width = max(16, (width - Self.margin - digits) / 2)
  }

  /// For each row its number, its confidence and both texts, folded to their columns; a hyphen where a side is missing.
  var text: String { rows.map(text).joined() }

  private func text(of row: AlignedDocuments.Row) -> String {
    let left = lines(row.sourceText)
    let right = lines(row.targetText)
    var result = ""
    for index in 0..<max(left.count, right.count) {
      let (source, target) = (index < left.count ? left[index] : "", index < right.count ? right[index] : "")
      let space = String(repeating: " ", count: max(0, width - source.columns))
      let head = index == 0 ? self.head(of: row) : String(repeating: " ", count: digits + 6)
      let line = head + "  " + source + space + "   " + target
      result += String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    return result
  }

  /// The number of a row, as `explain align --bead` takes it, and its confidence.
  private func head(of row: AlignedDocuments.Row) -> String {
    let number = Self.right("\(row.number)", digits)
    let confidence = Self.right("\(Int(row.confidence * 100))%", 4)
    return Style.output(.dim, number) + "  "
      + Style.output(row.confidence < Self.doubtful ? .warning : .dim, confidence)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func lines(_ text: String) -> [String] {
    text.isEmpty ? ["-"] : text.folded(to: width, indent: "").split(separator: "\n").map(String.init)
  }
}
