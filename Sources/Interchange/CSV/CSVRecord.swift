/// One record of a table with the line it begins on.
package struct CSVRecord: Hashable, Sendable {
  /// The fields, quotes resolved.
  package var fields: [String]
  /// The line of the file, from 1.
  package var line: Int

  /// Makes a record.
  package init(_ fields: [String], line: Int) {
    self.fields = fields
    self.line = line
  }
}
