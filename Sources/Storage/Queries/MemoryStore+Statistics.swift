internal import Languages
internal import SQLite

extension MemoryStore {
  /// How much is in the memory.
  package func statistics() throws(StorageError) -> Statistics {
    try read { (connection) throws(SQLiteError) in
      let counts = try self.counts("")
      let pages = try connection.integer("PRAGMA page_count")
      return Statistics(
        releases: try connection.integer("SELECT count(*) FROM release"),
        units: try connection.integer("SELECT count(*) FROM unit"),
        variants: counts.reduce(0) { $0 + $1.count },
        variantCounts: counts,
        concepts: try connection.integer("SELECT count(*) FROM concept"),
        termCounts: try self.termCounts(),
        events: try connection.integer("SELECT count(*) FROM event"),
        bytes: try pages * connection.integer("PRAGMA page_size"))
    }
  }

  /// The number of units by month, as `2016-04`, in the order of time; units of which no day is known under ``.
  ///
  /// The month is that of the release, else that in which the unit was made or came in.
  package func unitsByMonth() throws(StorageError) -> [(month: String, count: Int)] {
    try read { (connection) throws(SQLiteError) in
      try connection.all(
        """
        SELECT coalesce(substr(release.date, 1, 7), strftime('%Y-%m', unit.created_at, 'unixepoch'), '') AS month,
        count(*) FROM unit LEFT JOIN release ON release.id = unit.release GROUP BY month ORDER BY month
        """
      ) { (row) throws(SQLiteError) in (month: row[0], count: row[1]) }
    }
  }

  private func termCounts() throws(SQLiteError) -> [TermCount] {
    try connection.all("SELECT language, count(*) FROM term GROUP BY language ORDER BY language") {
      (row) throws(SQLiteError) in
      TermCount(language: try languageTable.language(row[0]), count: row[1])
    }
  }
}
