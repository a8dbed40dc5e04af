/// A plain-text file of facts: one entry a line, `#` and what follows it a comment.
///
/// A `#` begins a comment at the start of a line or after white space. Lines without an entry do not count.
package struct LocaleFile: Hashable, Sendable {
  /// One fact.
  package struct Entry: Hashable, Sendable {
    /// The line without its comment and the white space around it.
    package var text: String
    /// The comment without its `#`; empty where there is none.
    package var comment: String
    /// The line in the file, from 1.
    package var line: Int

    /// Makes an entry.
    package init(text: String, comment: String, line: Int) {
      self.text = text
      self.comment = comment
      self.line = line
    }
  }

  /// The entries, in the order of the file.
  package let entries: [Entry]

  /// Reads the content of a file.
  package init(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var line = 0
    for row in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let hash = row.indices.first { row[$0] == UInt8(ascii: "#") && ($0 == row.startIndex || row[$0 - 1] <= 0x20) }
      let text = Self.trimmed(row[..<(hash ?? row.endIndex)])
      guard !text.isEmpty else { continue }
      let comment = hash.map { Self.trimmed(row[($0 + 1)...]) } ?? []
      entries.append(
        Entry(
          text: String(decoding: text, as: UTF8.self), comment: String(decoding: comment, as: UTF8.self), line: line)
      )
    }
    self.entries = entries
  }

  /// Reads `Locales/<language>/<name>`, or `Locales/common/<name>` for no language; empty where there is none.
  ///
  /// A tag such as `pt-BR` falls back on its language, `pt`.
  ///
  ///     LocaleFile("months.txt", for: Language("ru"))
  package init(_ name: String, for language: Language?) {
    let folders = language.map { [$0.tag, $0.primary] } ?? ["common"]
    let found = folders.lazy.compactMap { Resources.bytes(at: "Locales/\($0)/\(name)") }.first
    self.init(found ?? [])
  }

  /// The texts of the entries.
  package var texts: [String] { entries.map(\.text) }

  private static func trimmed(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var row = row
    while let first = row.first, first <= 0x20 { row.removeFirst() }
    while let last = row.last, last <= 0x20 { row.removeLast() }
    return row
  }
}
