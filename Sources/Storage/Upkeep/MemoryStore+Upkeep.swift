internal import SQLite

extension MemoryStore {
  /// Writes a copy of the memory as it is now to a new file, without the space that removals left.
  ///
  /// The copy appears whole or not at all, and never in place of another file: throws `alreadyExists`. Others may
  /// write meanwhile; the copy has what was complete when it began.
  package func backup(to path: String) throws(StorageError) {
    guard DatabaseFile.kind(of: path) == .nothing else { throw StorageError(.alreadyExists, path: path) }
    guard DatabaseFile.kind(of: DatabaseFile.folder(of: path)) == .folder else {
      throw StorageError(.noSuchFolder, path: path)
    }
    try Self.publish(at: path) { (draft) throws(SQLiteError) in
      // SQLite takes the copy for a change of the memory, which a memory opened for reading does not allow itself.
      try connection.execute("PRAGMA query_only = OFF")
      defer { if purpose == .reading { try? connection.execute("PRAGMA query_only = ON") } }
      try connection.execute("VACUUM INTO \(DatabaseFile.plain(draft))")
    }
  }

  /// Gives back the space that removals left; returns the sizes in bytes before and after.
  package func compact() throws(StorageError) -> (before: Int, after: Int) {
    guard purpose == .writing else { throw StorageError(.readOnly, path: path) }
    do throws(SQLiteError) {
      let before = try size()
      try connection.execute("VACUUM")
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      return (before, try size())
    } catch {
      throw failure(error)
    }
  }

  /// Computes every key and length anew, as is needed when the comparison form changes; returns how many were wrong.
  @discardableResult
  package func rebuildKeys() throws(StorageError) -> Int {
    guard purpose == .writing else { throw StorageError(.readOnly, path: path) }
    return try connection.transaction(failing: failure) { () throws(StorageError) in
      do throws(SQLiteError) {
        return try correctKeys()
      } catch {
        throw failure(error)
      }
    }
  }

  /// Reads in order of row numbers, a page at a time, because a table should not change under a cursor.
  private func correctKeys() throws(SQLiteError) -> Int {
    var (last, count) = (0, 0)
    while true {
      let page = try connection.all(
        "SELECT id, text, key, length FROM variant WHERE id > \(last) ORDER BY id LIMIT 1000"
      ) { (id: $0[0] as Int, text: $0[1] as String, key: $0[2] as Int64, length: $0[3] as Int) }
      guard let end = page.last?.id else { return count }
      last = end
      for row in page {
        let (key, length) = (key(row.text), row.text.unicodeScalars.count)
        guard key != row.key || length != row.length else { continue }
        try connection.execute("UPDATE variant SET key = \(key), length = \(length) WHERE id = \(row.id)")
        count += 1
      }
    }
  }

  private func size() throws(SQLiteError) -> Int {
    try connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size")
  }
}
