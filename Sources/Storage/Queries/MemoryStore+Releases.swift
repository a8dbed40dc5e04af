internal import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// All releases in the order they were added, with counts.
  package func releases() throws(StorageError) -> [ReleaseSummary] {
    try read { (connection) throws(SQLiteError) in
      let rows = try connection.all(
        """
        SELECT id, slug, title, date, (SELECT count(*) FROM unit WHERE release = release.id) \
        FROM release ORDER BY id
        """
      ) { ($0[0] as Int, Release(slug: $0[1], title: $0[2], date: $0[3]), $0[4] as Int) }
      var summaries: [ReleaseSummary] = []
      for (id, release, units) in rows {
        var whole = release
        whole.editions = try self.editions(of: id)
        let counts = try self.counts("JOIN unit u ON u.id = v.unit WHERE u.release = \(id)")
        summaries.append(ReleaseSummary(release: whole, units: units, counts: counts))
      }
      return summaries
    }
  }

  /// A release by its slug, with its editions.
  package func release(_ slug: String) throws(StorageError) -> Release? {
    try read { (connection) throws(SQLiteError) in
      let found = try connection.first("SELECT id, slug, title, date FROM release WHERE slug = \(slug)") {
        ($0[0] as Int, Release(slug: $0[1], title: $0[2], date: $0[3]))
      }
      guard let (id, release) = found else { return nil }
      var whole = release
      whole.editions = try self.editions(of: id)
      return whole
    }
  }

  private func editions(of release: Int) throws(SQLiteError) -> [Edition] {
    try connection.all("SELECT language, file, hash FROM edition WHERE release = \(release) ORDER BY number") {
      (row) throws(SQLiteError) in
      Edition(try languageTable.language(row[0]), file: row[1], hash: row[2])
    }
  }

  /// Counts texts (table `v`) by language and status.
  func counts(_ condition: SQL) throws(SQLiteError) -> [VariantCount] {
    let sql: SQL = "SELECT v.language, v.status, count(*) FROM variant v \(condition) GROUP BY 1, 2"
    let counts = try connection.all(sql) { (row) throws(SQLiteError) in
      VariantCount(
        language: try languageTable.language(row[0]), status: try Status(stored: row[1]), count: row[2])
    }
    return counts.sorted { ($0.language, $0.status) < ($1.language, $1.status) }
  }
}
