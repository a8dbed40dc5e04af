/// A table of a page, which scrolls by itself where the screen is narrow.
public struct ReportTable {
  /// A cell.
  public enum Cell: Sendable {
    /// A number, with its thousands apart.
    case number(Int)
    /// A text.
    case text(String)
    /// A share of a whole, from 0 to 1.
    case share(Double)

    /// The cell as HTML.
    fileprivate var html: String {
      switch self {
      case .number(let number): "<td>\(ReportNumber.text(number))</td>"
      case .text(let text):
        "<td class=\"text\(ReportTable.isShort(text) ? " short" : "")\"><bdi>\(HTMLText.escaped(text))</bdi></td>"
      case .share(let share): "<td>\(ReportNumber.percent(share))</td>"
      }
    }
  }

  private let caption: String
  private let columns: [String]
  private var rows: [String] = []

  /// Makes an empty table.
  ///
  /// - Parameter columns: The titles, that of the rows' names first.
  public init(_ caption: String, columns: [String]) {
    self.caption = HTMLText.escaped(caption)
    self.columns = columns
  }

  /// Adds a row with its name.
  public mutating func add(_ name: String, _ cells: [Cell], hint: String? = nil) {
    let title = hint.map { " title=\"\(HTMLText.escaped($0))\"" } ?? ""
    let style = Self.isShort(name) ? " class=\"short\"" : ""
    let head = "<th scope=\"row\"\(style)\(title)><bdi>\(HTMLText.escaped(name))</bdi></th>"
    rows.append("<tr>\(head)\(cells.map(\.html).joined())</tr>\n")
  }

  /// Whether a text, a date or a name, stays on one line on the narrowest screen.
  fileprivate static func isShort(_ text: String) -> Bool { text.utf8.count <= 16 }

  /// The table folded away behind its caption, for those that repeat a plot.
  public var foldedHTML: String { "<details><summary>\(caption)</summary>\n\(html)</details>\n" }

  /// The table as HTML.
  public var html: String {
    let titles = columns.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)"><table>
      <caption>\(caption)</caption>
      <thead><tr>\(titles)</tr></thead>
      <tbody>\(rows.joined())</tbody></table></div>

      """
  }
}

/// Numbers as people read them.
public enum ReportNumber {
  /// A whole number with a narrow space between its thousands.
  public static func text(_ number: Int) -> String {
    var (digits, groups) = (String(number.magnitude)[...], [Substring]())
    while digits.utf8.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: "\u{202F}")
  }

  /// A share as a percentage with one decimal: `12.5 %`.
  public static func percent(_ share: Double) -> String { decimal(share * 100) + "\u{202F}%" }

  /// A number with one decimal, rounded.
  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths.magnitude % 10)"
  }

  /// A place on an axis in per cent, with two decimals, as SVG takes it.
  static func place(_ share: Double) -> String {
    let hundredths = Int((min(max(share, 0), 1) * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
