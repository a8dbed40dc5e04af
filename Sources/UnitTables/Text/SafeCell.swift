/// Cells that a spreadsheet does not take for a formula: `'` goes before `=`, `+`, `-`, `@`, a tab or a return.
///
/// A text that begins so already gets another `'`, so that the reader can take one away from every such cell.
package enum SafeCell {
  /// The cell for a text; only cells that the reader would change are changed where `isSafe` is not asked for.
  package static func cell(_ text: String, isSafe: Bool) -> String {
    let quotes = text.utf8.prefix { $0 == UInt8(ascii: "'") }.count
    return beginsFormula(text.utf8.dropFirst(quotes)) && (isSafe || quotes > 0) ? "'" + text : text
  }

  /// The text of a cell.
  package static func text(_ cell: String) -> String {
    let quotes = cell.utf8.prefix { $0 == UInt8(ascii: "'") }.count
    return quotes > 0 && beginsFormula(cell.utf8.dropFirst(quotes)) ? String(cell.dropFirst()) : cell
  }

  private static func beginsFormula(_ bytes: Substring.UTF8View) -> Bool {
    bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
