import Text

extension String {
  /// Whether there is nothing but white space.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// Whether there is a letter or digit.
  var hasLetter: Bool { unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }

  /// The text cut into lines of a width, broken at spaces, an indent before every line but the first.
  ///
  ///     "one two three".folded(to: 7, indent: "  ")   // "one two\n  three"
  func folded(to width: Int, indent: String) -> String {
    var (lines, line) = ([String](), "")
    for word in split(separator: " ") {
      if !line.isEmpty, line.columns + 1 + word.columns > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n" + indent)
  }
}
