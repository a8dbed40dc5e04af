internal import CSQLite

/// A compiled statement, kept by its connection to run again and again.
@safe
final class Statement {
  /// The SQL it was compiled from.
  let sql: String
  /// Whether a cursor stands in it; a second one then needs a statement of its own.
  var isRunning = false
  private let handle: OpaquePointer

  /// Compiles the one statement that `sql` consists of.
  init(_ sql: String, in database: OpaquePointer) throws(SQLiteError) {
    var compiled: OpaquePointer?
    var text = sql
    var rest: CInt = 0
    let code = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe csqlite_prepare(database, characters.baseAddress, CInt(characters.count), &compiled, &rest)
      }
    }
    guard code == 0 else { throw unsafe SQLiteError(last: database, sql: sql) }
    guard let compiled = unsafe compiled, Int(rest) == sql.utf8.count else {
      unsafe csqlite_finalize(compiled)
      throw SQLiteError(extendedCode: 1, message: "not exactly one statement", sql: sql)
    }
    self.sql = sql
    unsafe handle = compiled
  }

  deinit { unsafe csqlite_finalize(handle) }

  /// Binds all values, the first to the first parameter.
  func bind(_ values: [SQLValue]) throws(SQLiteError) {
    var index: CInt = 0
    for value in values {
      index += 1
      let code = bind(value, at: index)
      guard code == 0 else { throw SQLiteError(extendedCode: Int(code), sql: sql) }
    }
  }

  /// Runs to the next row; `false` where there is none.
  func step(in database: OpaquePointer) throws(SQLiteError) -> Bool {
    switch unsafe csqlite_step(database, handle) {
    case CInt(CSQLITE_ROW.rawValue): return true
    case CInt(CSQLITE_DONE.rawValue): return false
    default: throw unsafe SQLiteError(last: database, sql: sql)
    }
  }

  /// Makes it ready to run again.
  func rewind() { unsafe csqlite_reset(handle) }

  /// Gives it back.
  func reset() {
    rewind()
    isRunning = false
  }

  /// Binds a whole number, or NULL; gives SQLite's code.
  func bind(_ value: Int64?, at index: CInt) -> CInt {
    guard let value else { return unsafe csqlite_bind_null(handle, index) }
    return unsafe csqlite_bind_integer(handle, index, value)
  }

  /// Binds a floating-point number, or NULL; gives SQLite's code.
  func bind(_ value: Double?, at index: CInt) -> CInt {
    guard let value else { return unsafe csqlite_bind_null(handle, index) }
    return unsafe csqlite_bind_real(handle, index, value)
  }

  /// Binds a text, or NULL; gives SQLite's code.
  func bind(_ value: String?, at index: CInt) -> CInt {
    guard var value else { return unsafe csqlite_bind_null(handle, index) }
    return value.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe csqlite_bind_text(handle, index, characters.baseAddress, Int64(characters.count))
      }
    }
  }

  /// Binds a text that stays where it is until `rewind()`; gives SQLite's code.
  func bind(kept text: UnsafePointer<UInt8>, count: Int, at index: CInt) -> CInt {
    let characters = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)
    return unsafe csqlite_bind_kept_text(handle, index, characters, CInt(count))
  }

  private func bind(_ value: SQLValue, at index: CInt) -> CInt {
    switch value {
    case .null: return unsafe csqlite_bind_null(handle, index)
    case .integer(let number): return bind(number, at: index)
    case .real(let number): return bind(number, at: index)
    case .text(let text): return bind(text, at: index)
    case .bytes(let bytes):
      return unsafe bytes.withUnsafeBytes { buffer in
        unsafe csqlite_bind_bytes(handle, index, buffer.baseAddress, Int64(buffer.count))
      }
    }
  }
}

extension Statement {
  /// Whether a column is NULL.
  func isNull(_ column: Int) -> Bool {
    unsafe csqlite_column_type(handle, CInt(column)) == CInt(CSQLITE_NULL.rawValue)
  }

  /// A column as a whole number.
  func integer(_ column: Int) -> Int64 { unsafe csqlite_column_integer(handle, CInt(column)) }

  /// A column as a whole number; `nil` for NULL, which reads as 0 and is looked for there alone.
  func optionalInteger(_ column: Int) -> Int64? {
    let value = integer(column)
    return value == 0 && isNull(column) ? nil : value
  }

  /// A column as a floating-point number.
  func real(_ column: Int) -> Double { unsafe csqlite_column_real(handle, CInt(column)) }

  /// A column as text; `nil` for NULL.
  func text(_ column: Int) -> String? {
    var length: CInt = 0
    // Empty bytes read as text may have no address either.
    guard let start = unsafe csqlite_column_text(handle, CInt(column), &length) else {
      return isNull(column) ? nil : ""
    }
    let characters = unsafe UnsafeRawBufferPointer(start: start, count: Int(length))
    return unsafe String(decoding: characters, as: UTF8.self)
  }

  /// A column as bytes.
  func bytes(_ column: Int) -> [UInt8] {
    var length: CInt = 0
    guard let start = unsafe csqlite_column_bytes(handle, CInt(column), &length) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(length)))
  }
}

extension SQLiteError {
  /// The last failure of a database.
  init(last database: OpaquePointer, sql: String?) {
    let message = unsafe csqlite_message(database)
    let code = unsafe csqlite_extended_code(database)
    self.init(extendedCode: Int(code), message: unsafe message.map { unsafe String(cString: $0) }, sql: sql)
  }
}
