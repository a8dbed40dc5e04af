internal import Languages
internal import SQLite

extension MemoryStore {
  /// How many texts a small change may merge afterwards, a fraction of a second's work.
  private static let smallMerge = 1 << 16

  /// How many kilobytes of pages are kept for changes: the index by key is filled in random order, and with so many an
  /// import of a million texts stays in memory.
  static let pagesForWriting = 65_536

  /// Sets how many kilobytes of pages SQLite keeps.
  static func keepPages(_ kilobytes: Int, of connection: Connection) throws(SQLiteError) {
    try connection.execute(SQL(verbatim: "PRAGMA cache_size = -\(kilobytes)"))
  }

  /// Makes the look-up index anew from the texts.
  ///
  /// Does nothing in a memory that was opened without an `IndexForm`.
  package func rebuildIndex() throws(StorageError) {
    guard let indexes else { return }
    defer { indexes.abandon() }
    do throws(SQLiteError) {
      try connection.transaction { () throws(SQLiteError) in try fill(indexes) }
    } catch {
      throw failure(error)
    }
  }

  /// Makes the look-up index anew where it is missing, or does not belong to the texts.
  ///
  /// Where the memory may not be written just now, all stays as it is: texts are then compared one by one.
  func repairIndex() throws(StorageError) {
    guard let indexes else { return }
    do throws(SQLiteError) {
      let isCurrent = try connection.snapshot(failing: asItIs) { () throws(SQLiteError) in try indexes.begin() }
      guard !isCurrent, !connection.isReadOnly else { return }
      try connection.transaction { () throws(SQLiteError) in
        // Another program may have done it meanwhile.
        if try !indexes.begin() { try fill(indexes) }
      }
      indexes.abandon()
    } catch {
      indexes.abandon()
      let mayWait: [SQLiteError.Code] = [.busy, .locked, .readOnly, .cannotOpen, .permission, .full]
      guard mayWait.contains(error.code) else { throw failure(error) }
    }
  }

  private func asItIs(_ error: SQLiteError) -> SQLiteError { error }

  /// Takes every text into empty indexes.
  private func fill(_ indexes: SegmentIndexes) throws(SQLiteError) {
    indexes.abandon()
    for table in IndexBlobs.tables { try connection.execute(SQL(verbatim: "DELETE FROM \(table)")) }
    try connection.execute("DELETE FROM index_language")
    try IndexMark.startAnew(connection, form: indexes.form.version)
    var rows = try connection.cursor("SELECT id, language, text FROM variant ORDER BY id")
    while let row = try rows.next() {
      try indexes.add(row[2], row[0], in: try languageTable.language(row[1]))
    }
    try indexes.finish()
    try indexes.settle(atMost: .max)
  }

  /// Merges what a change left waiting in the index, as far as it is in proportion to the change.
  ///
  /// What fails here was no part of the change, and is tried again after the next.
  func settleIndexes(after count: Int) {
    guard let indexes, indexes.unsettled > 0 else { return }
    do throws(SQLiteError) {
      // Runs are read and written from one end to the other, for which few pages will do.
      try Self.keepPages(8192, of: connection)
      defer { try? Self.keepPages(Self.pagesForWriting, of: connection) }
      try connection.transaction { () throws(SQLiteError) in
        if try indexes.begin() { try indexes.settle(atMost: max(Self.smallMerge, 8 * count)) }
      }
    } catch {
      indexes.abandon()
    }
  }
}
