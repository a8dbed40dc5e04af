internal import CSQLite

/// An open SQLite database, used by one thread at a time.
///
/// Foreign keys are enforced. Statements are compiled once for each SQL text and kept until the connection goes.
@safe
package final class Connection {
  /// How a database is opened.
  package enum Mode: Hashable, Sendable {
    /// For reading; no file is made of it, but a database in WAL mode may get its companions.
    case reading
    /// For writing; the file must exist.
    case writing
    /// For writing; an empty database is made where there is none.
    case creating
    /// For reading a file that nobody writes: no locks are taken and no files made.
    case immutable
  }

  /// The path as it was given.
  package let path: String
  /// Stops the running statement from another thread.
  package let interrupter: Interrupter
  /// The transactions that are open, nested ones counted.
  var depth = 0
  /// Whether the open transaction was begun for reading.
  var isReading = false
  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens a database; a lock held by others is waited for up to `timeout` milliseconds.
  ///
  /// Opening touches nothing yet: a file that is no database is found out by the first statement.
  package init(path: String, mode: Mode, timeout: Int = 5_000) throws(SQLiteError) {
    var opened: OpaquePointer?
    let code = unsafe csqlite_open(DatabaseFile.plain(path), mode.number, CInt(timeout), &opened)
    guard let opened = unsafe opened else { throw SQLiteError(extendedCode: Int(code)) }
    guard code == 0 else {
      unsafe csqlite_close(opened)
      throw SQLiteError(extendedCode: Int(code))
    }
    self.path = path
    unsafe handle = opened
    unsafe interrupter = Interrupter(opened)
  }

  deinit {
    interrupter.retire()
    statements = [:]
    unsafe csqlite_close(handle)
  }

  /// Whether the file could only be opened for reading.
  package var isReadOnly: Bool { unsafe csqlite_is_read_only(handle) }

  /// The number of rows the last statement changed.
  package var changeCount: Int { unsafe Int(csqlite_changes(handle)) }

  /// The row number that the last insertion gave.
  package var lastRow: Int { unsafe Int(csqlite_last_row(handle)) }

  /// Whether a transaction or snapshot is open.
  package var isInTransaction: Bool { depth > 0 }

  /// Whether SQLite has no transaction open.
  var isAutocommit: Bool { unsafe csqlite_is_autocommit(handle) }

  /// Makes the running statement fail with `SQLiteError.Code.interrupt`; from another thread use `interrupter`.
  package func interrupt() { interrupter.interrupt() }

  /// The first 100 bytes of the file, read before SQLite looks at any of them.
  package func header() throws(SQLiteError) -> DatabaseHeader {
    var bytes = [UInt8](repeating: 0, count: DatabaseHeader.size)
    let code = unsafe csqlite_read_start(handle, &bytes, CInt(bytes.count))
    guard code == 0 else { throw SQLiteError(extendedCode: Int(code)) }
    return DatabaseHeader(bytes)
  }

  /// The compiled form of an SQL text, to be given back with `reset()`.
  func statement(for text: String) throws(SQLiteError) -> Statement {
    if let known = statements[text], !known.isRunning {
      known.isRunning = true
      return known
    }
    let fresh = try unsafe Statement(text, in: handle)
    fresh.isRunning = true
    if statements[text] == nil { statements[text] = fresh }
    return fresh
  }

  /// Runs a statement to its next row.
  func step(_ statement: Statement) throws(SQLiteError) -> Bool {
    guard depth == 0 || !isAutocommit else {
      throw SQLiteError(extendedCode: SQLiteError.Code.abort.rawValue, message: "the transaction was rolled back")
    }
    return try unsafe statement.step(in: handle)
  }
}

extension Connection {
  /// Makes the `n`-th step from now fail with a code, for tests; 0 switches it off.
  ///
  /// A step is one call that runs a statement to its next row or its end, `BEGIN` and `COMMIT` among them. Where the
  /// failure `persists`, all later steps fail too. Off, it costs one comparison a step.
  package func fail(atStep n: Int, with code: SQLiteError.Code, persists: Bool = false) {
    unsafe csqlite_fail_at(handle, Int64(n), CInt(code.rawValue), persists)
  }

  /// The steps made since the connection was opened or `fail(atStep:with:persists:)` was called.
  package var stepCount: Int { unsafe Int(csqlite_steps(handle)) }
}

extension Connection.Mode {
  /// The wall's number for a mode.
  fileprivate var number: CInt {
    switch self {
    case .reading: CInt(CSQLITE_READ.rawValue)
    case .writing: CInt(CSQLITE_WRITE.rawValue)
    case .creating: CInt(CSQLITE_CREATE.rawValue)
    case .immutable: CInt(CSQLITE_IMMUTABLE.rawValue)
    }
  }
}
