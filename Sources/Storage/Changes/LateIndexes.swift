internal import SQLite

/// Indexes of SQLite that are taken away while an empty memory is filled, and made when its rows are there.
///
/// A row's entry in an index of keys goes to a page of its own each time; sorted, entries come page by page. All is part
/// of the transaction: whoever reads meanwhile, or after a crash, has the indexes as they were.
struct LateIndexes {
  /// How many kilobytes of pages are kept meanwhile: rows go to the ends of their tables.
  private static let pages = 24_576
  /// How many kilobytes are sorted at a time.
  private static let sorted = 8192

  /// The rows by key, which nothing else tells meanwhile.
  var keys = KeyTable()

  /// Takes them away; nothing may be read by them until they are made.
  init(_ connection: Connection) throws(SQLiteError) {
    for (name, _) in FirstSchema.lateIndexes { try connection.execute(SQL(verbatim: "DROP INDEX \(name)")) }
    try MemoryStore.keepPages(Self.pages, of: connection)
  }

  /// Makes them of the rows that are there.
  func make(_ connection: Connection) throws(SQLiteError) {
    // What SQLite sorts in memory has the size of its pages.
    try MemoryStore.keepPages(Self.sorted, of: connection)
    defer { try? MemoryStore.keepPages(MemoryStore.pagesForWriting, of: connection) }
    for (_, statement) in FirstSchema.lateIndexes { try connection.execute(statement) }
  }
}
