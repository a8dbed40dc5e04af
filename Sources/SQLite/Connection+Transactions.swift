extension Connection {
  /// Runs a body that writes, whole or not at all.
  ///
  /// The outermost call is `BEGIN IMMEDIATE`: it waits for another writer before the body starts, so that the body
  /// never fails half-way for a lock. Inside another one a savepoint is set instead. An error of the body rolls back
  /// what the body did, and is passed on.
  package func transaction<Value>(
    _ body: () throws(SQLiteError) -> Value
  ) throws(SQLiteError) -> Value {
    try transaction(failing: { $0 }, body)
  }

  /// Runs a body that writes, whole or not at all, where the body has errors of its own; SQLite's are made into one
  /// of them.
  package func transaction<Value, Failure: Error>(
    failing failure: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    precondition(!isReading, "a change cannot start inside a snapshot")
    try convert(failure) { () throws(SQLiteError) in try begin() }
    let value: Value
    do throws(Failure) {
      value = try body()
    } catch {
      rollback()
      throw error
    }
    try convert(failure) { () throws(SQLiteError) in try commit() }
    return value
  }

  /// Runs a body that reads, during which the database stands still for it, whatever others write.
  package func snapshot<Value, Failure: Error>(
    failing failure: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard depth == 0 else { return try body() }
    try convert(failure) { () throws(SQLiteError) in try begin(reading: true) }
    defer { rollback() }
    return try body()
  }

  /// Rolls back what an earlier rollback could not, because the disk failed then too.
  func abandonTransaction() throws(SQLiteError) {
    let statement = try statement(for: "ROLLBACK")
    defer { statement.reset() }
    _ = try step(statement)
  }

  private func begin(reading: Bool = false) throws(SQLiteError) {
    if depth == 0 {
      try execute(reading ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE")
    } else {
      try execute(SQL(verbatim: "SAVEPOINT level\(depth)"))
    }
    isReading = reading
    depth += 1
  }

  private func commit() throws(SQLiteError) {
    do throws(SQLiteError) {
      try execute(depth == 1 ? "COMMIT" : SQL(verbatim: "RELEASE level\(depth - 1)"))
    } catch {
      rollback()
      throw error
    }
    depth -= 1
  }

  /// Undoes the innermost level.
  ///
  /// Some failures (a full disk, an I/O error) make SQLite roll back everything on its
  /// own; then nothing is left to do here, and `step` refuses further work until all levels are left.
  private func rollback() {
    let isOutermost = depth == 1
    if !isAutocommit {
      if isOutermost {
        try? execute("ROLLBACK")
      } else {
        try? execute(SQL(verbatim: "ROLLBACK TO level\(depth - 1)"))
        try? execute(SQL(verbatim: "RELEASE level\(depth - 1)"))
      }
    }
    depth -= 1
    if isOutermost { isReading = false }
  }

  private func convert<Failure: Error>(
    _ failure: (SQLiteError) -> Failure, _ body: () throws(SQLiteError) -> Void
  ) throws(Failure) {
    do throws(SQLiteError) {
      try body()
    } catch {
      throw failure(error)
    }
  }
}
