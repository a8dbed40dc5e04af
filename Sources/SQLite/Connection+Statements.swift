extension Connection {
  /// Starts a query; its rows are fetched one by one.
  ///
  /// Transactions are never begun this way, but by `transaction` and `snapshot`.
  package func cursor(_ sql: SQL) throws(SQLiteError) -> Cursor {
    if depth == 0 && !isAutocommit { try abandonTransaction() }
    let statement = try statement(for: sql.text)
    do throws(SQLiteError) {
      try statement.bind(sql.values)
    } catch {
      statement.reset()
      throw error
    }
    return Cursor(statement, in: self)
  }

  /// Runs a statement to its end; rows it gives are passed over.
  package func execute(_ sql: SQL) throws(SQLiteError) {
    var rows = try cursor(sql)
    while try rows.next() != nil {}
  }

  /// Runs a statement that inserts one row, and gives its row number.
  @discardableResult
  package func insert(_ sql: SQL) throws(SQLiteError) -> Int {
    try execute(sql)
    return lastRow
  }

  /// Runs a statement that changes rows, and gives their number.
  @discardableResult
  package func change(_ sql: SQL) throws(SQLiteError) -> Int {
    try execute(sql)
    return changeCount
  }

  /// All rows of a query, each made into a value.
  package func all<Value>(_ sql: SQL, _ read: (Row) throws(SQLiteError) -> Value) throws(SQLiteError) -> [Value] {
    var rows = try cursor(sql)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try read(row)) }
    return values
  }

  /// The first row of a query made into a value; `nil` where there is no row.
  package func first<Value>(_ sql: SQL, _ read: (Row) throws(SQLiteError) -> Value) throws(SQLiteError) -> Value? {
    var rows = try cursor(sql)
    guard let row = try rows.next() else { return nil }
    return try read(row)
  }

  /// The first column of the first row as a whole number; 0 where there is no row.
  package func integer(_ sql: SQL) throws(SQLiteError) -> Int {
    try first(sql) { $0[0] } ?? 0
  }

  /// Whether a query gives any row.
  package func exists(_ sql: SQL) throws(SQLiteError) -> Bool {
    var rows = try cursor(sql)
    return try rows.next() != nil
  }
}
