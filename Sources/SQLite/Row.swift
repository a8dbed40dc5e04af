/// One row of a query, to be read before the cursor moves on.
///
/// Columns are counted from 0. A column of another type is converted as SQLite does it (sqlite.org/c3ref/column_blob):
/// the plain subscripts read NULL as 0 or empty, the optional ones as `nil`.
package struct Row {
  private let statement: Statement

  /// Makes a row of the place where a statement stands.
  init(_ statement: Statement) { self.statement = statement }

  /// A column as a whole number.
  package subscript(_ column: Int) -> Int { Int(truncatingIfNeeded: statement.integer(column)) }

  /// A column as a whole number of 64 bits.
  package subscript(_ column: Int) -> Int64 { statement.integer(column) }

  /// A column as a floating-point number.
  package subscript(_ column: Int) -> Double { statement.real(column) }

  /// A column as text; bytes that are no UTF-8 become U+FFFD.
  package subscript(_ column: Int) -> String { statement.text(column) ?? "" }

  /// A column as bytes.
  package subscript(_ column: Int) -> [UInt8] { statement.bytes(column) }

  /// A column as a whole number, `nil` for NULL.
  package subscript(_ column: Int) -> Int? {
    statement.optionalInteger(column).map { Int(truncatingIfNeeded: $0) }
  }

  /// A column as a whole number of 64 bits, `nil` for NULL.
  package subscript(_ column: Int) -> Int64? { statement.optionalInteger(column) }

  /// A column as a floating-point number, `nil` for NULL.
  package subscript(_ column: Int) -> Double? { statement.isNull(column) ? nil : statement.real(column) }

  /// A column as text, `nil` for NULL.
  package subscript(_ column: Int) -> String? { statement.text(column) }

  /// A column as bytes, `nil` for NULL.
  package subscript(_ column: Int) -> [UInt8]? { statement.isNull(column) ? nil : statement.bytes(column) }
}
