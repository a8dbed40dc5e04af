internal import CSQLite

/// A failure that SQLite reported.
package struct SQLiteError: Error, Hashable, Sendable {
  /// The kind of failure.
  package var code: Code
  /// SQLite's extended code, which says more than `code` (sqlite.org/rescode.html).
  package var extendedCode: Int
  /// SQLite's own words.
  package var message: String
  /// The statement that failed, with `?` where values were bound, so that no user text leaks into a log.
  package var sql: String?

  /// Makes an error of an extended code.
  package init(extendedCode: Int, message: String? = nil, sql: String? = nil) {
    code = Code(rawValue: extendedCode & 0xFF)
    self.extendedCode = extendedCode
    self.message = message ?? Self.name(of: extendedCode)
    self.sql = sql
  }

  private static func name(of code: Int) -> String {
    guard let name = unsafe csqlite_code_name(CInt(code)) else { return "unknown error" }
    return unsafe String(cString: name)
  }
}

extension SQLiteError {
  /// SQLite's primary result codes (sqlite.org/rescode.html).
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// SQLite's number.
    package var rawValue: Int

    /// Makes a code of SQLite's number.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Faulty SQL, or a fault nothing else describes.
    package static let error = Code(rawValue: 1)
    /// The file may not be opened.
    package static let permission = Code(rawValue: 3)
    /// The transaction was given up.
    package static let abort = Code(rawValue: 4)
    /// Another connection holds a lock.
    package static let busy = Code(rawValue: 5)
    /// A table of this connection is in use.
    package static let locked = Code(rawValue: 6)
    /// No memory is left.
    package static let noMemory = Code(rawValue: 7)
    /// The file cannot be written.
    package static let readOnly = Code(rawValue: 8)
    /// `interrupt()` stopped the work.
    package static let interrupt = Code(rawValue: 9)
    /// The disk failed.
    package static let ioError = Code(rawValue: 10)
    /// The file's structure is broken.
    package static let corrupt = Code(rawValue: 11)
    /// The disk is full.
    package static let full = Code(rawValue: 13)
    /// The file, or one beside it, cannot be opened.
    package static let cannotOpen = Code(rawValue: 14)
    /// A constraint of the schema was broken.
    package static let constraint = Code(rawValue: 19)
    /// The value has the wrong type for its column.
    package static let mismatch = Code(rawValue: 20)
    /// The file is no SQLite database.
    package static let notADatabase = Code(rawValue: 26)
  }
}

extension SQLiteError: CustomStringConvertible {
  /// SQLite's words and the statement.
  package var description: String {
    guard let sql else { return "SQLite: \(message) (\(extendedCode))" }
    return "SQLite: \(message) (\(extendedCode)) in \"\(sql)\""
  }
}
