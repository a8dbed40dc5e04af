internal import Languages

/// The header row of a review table: where its columns are, and which languages they hold.
struct ReviewHeader: Hashable {
  /// The number of each column, from 0.
  private(set) var places: [ReviewColumn: Int] = [:]
  /// The source language; `nil` where the title names none.
  private(set) var source: Language?
  /// The target language; `nil` where the title names none.
  private(set) var target: Language?
  /// The titles that are not known.
  private(set) var strange: [String] = []

  /// Reads a row of titles; `nil` unless it has both a source and a target.
  init?(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      let title = Self.folded(cell)
      if title.isEmpty { continue }
      if let column = ReviewColumn(rawValue: title), places[column] == nil {
        places[column] = index
      } else if places[.source] == nil, let language = Self.language(title, behind: "source") {
        (places[.source], source) = (index, language)
      } else if places[.target] == nil, let language = Self.language(title, behind: "target") {
        (places[.target], target) = (index, language)
      } else {
        strange.append(cell)
      }
    }
    if places[.source] == nil || places[.target] == nil { return nil }
  }

  /// The title of a column with texts in a language.
  static func title(_ column: ReviewColumn, _ language: Language) -> String { "\(column.rawValue) (\(language.tag))" }

  /// The text of a column in a row; empty where there is none.
  func text(_ column: ReviewColumn, in cells: [String]) -> String {
    guard let place = places[column], place < cells.count else { return "" }
    return cells[place]
  }

  private static func language(_ title: String, behind word: String) -> Language? {
    guard title.hasPrefix(word), let open = title.utf8.firstIndex(of: UInt8(ascii: "(")), title.hasSuffix(")") else {
      return nil
    }
    return Language(folded(String(title[title.utf8.index(after: open)...].dropLast())))
  }

  /// A title as it is compared: without outer white space, in lower case.
  private static func folded(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()).lowercased()
  }
}
