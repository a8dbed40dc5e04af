/// A value as SQLite stores it (sqlite.org/datatype3.html).
package enum SQLValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// Text, bound as UTF-8.
  case text(String)
  /// Bytes.
  case bytes([UInt8])
}
