/// A place in a document, in its UTF-8 form.
package struct XMLPosition: Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The column in bytes of the UTF-8 form, from 1; a byte order mark does not count.
  package var column: Int

  /// Makes a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
