/// What a table that is written looks like.
package struct TableLayout: Hashable, Sendable {
  /// The family of scripts that a column's text is in; office formats name the language of each apart.
  package enum Script: Hashable, Sendable {
    /// Latin, Cyrillic, Greek and their like.
    case western
    /// Chinese, Japanese and Korean.
    case asian
    /// Scripts whose letters join or stack: Arabic, Hebrew, the Indian ones, Thai.
    case complex
  }

  /// A column of the table.
  package struct Column: Hashable, Sendable {
    /// What stands in the header row.
    package var title: String
    /// The width in characters.
    package var width: Int
    /// The BCP 47 tag of the texts; `nil` for none.
    package var language: String?
    /// The family of their script.
    package var script = Script.western
    /// Whether they run from right to left.
    package var isRightToLeft = false
    /// The texts to choose from; empty where any may stand.
    package var choices: [String] = []
    /// Whether the column is there for the program and not for people: out of sight or small.
    package var isAside = false

    /// Makes a column.
    package init(_ title: String, width: Int, language: String? = nil, choices: [String] = [], isAside: Bool = false) {
      self.title = title
      self.width = width
      self.language = language
      self.choices = choices
      self.isAside = isAside
    }
  }

  /// The sheet's name; at most 31 characters, none of `[]:*?/\'`.
  package var name: String
  /// The columns.
  package var columns: [Column]

  /// Makes a layout.
  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}

extension TableLayout {
  /// The name of a column from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> String {
    let rest = column < 26 ? "" : letters(column / 26 - 1)
    return rest + String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
  }

  /// How many lines the highest cell of a row is likely to need.
  func lineCount(_ cells: [String]) -> Int {
    zip(columns, cells).reduce(1) { $1.0.isAside ? $0 : max($0, $1.0.lineCount($1.1)) }
  }
}

extension TableLayout.Column {
  /// How many lines a text is likely to need; characters of East Asia are twice as wide as others.
  fileprivate func lineCount(_ text: String) -> Int {
    if text.utf8.count < width && !text.utf8.contains(0x0A) { return 1 }
    let scale = script == .asian ? 2 : 1
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) { count, line in
      let length = line.count { $0 & 0xC0 != 0x80 }
      return count + max(1, (length * scale + width - 1) / max(1, width))
    }
  }
}
