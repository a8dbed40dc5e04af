import Text

extension String {
  /// The text cut into lines of a width, broken at spaces, every line but the first after an indent.
  ///
  ///     "one two three".folded(to: 9, indent: "  ")   // "one two\n  three"
  func folded(to width: Int, indent: String) -> String {
    var (lines, line) = ([String](), "")
    for word in split(separator: " ") {
      let room = width - (lines.isEmpty ? 0 : indent.columns)
      if !line.isEmpty, line.columns + 1 + word.columns > room {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n" + indent)
  }
}
