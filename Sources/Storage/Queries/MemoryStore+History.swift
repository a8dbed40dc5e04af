internal import Languages
internal import SQLite
internal import Translation

/// Which events a query is about; by default all.
package struct EventSelection: Hashable, Sendable {
  /// Events of this unit.
  package var unit: Int?
  /// Events of this release and its units, by its slug.
  package var release: String?
  /// Events of this concept.
  package var concept: String?
  /// Events before the one with this number, for the next page.
  package var before: Int?

  /// Makes a selection.
  package init(unit: Int? = nil, release: String? = nil, concept: String? = nil, before: Int? = nil) {
    self.unit = unit
    self.release = release
    self.concept = concept
    self.before = before
  }
}

extension MemoryStore {
  /// The events of a selection, newest first, at most `limit` of them.
  package func history(
    _ selection: EventSelection = EventSelection(), limit: Int = 100
  ) throws(StorageError) -> [Event] {
    try read { (connection) throws(SQLiteError) in
      var sql: SQL = """
        SELECT id, at, author, action, release, unit, language, concept, before, after, file FROM event WHERE 1
        """
      if let unit = selection.unit { sql += " AND unit = \(unit)" }
      if let release = selection.release { sql += " AND release = \(release)" }
      if let concept = selection.concept { sql += " AND concept = \(concept)" }
      if let before = selection.before { sql += " AND id < \(before)" }
      return try connection.all(sql + " ORDER BY id DESC LIMIT \(limit)") { (row) throws(SQLiteError) in
        try self.event(row)
      }
    }
  }

  private func event(_ row: Row) throws(SQLiteError) -> Event {
    var language: Language?
    if let tag = row[6] as String? { language = try languageTable.language(tag) }
    return Event(
      id: row[0], action: try Event.Action(stored: row[3]),
      authorship: Authorship(author: row[2], date: Timestamp(seconds: row[1])),
      release: row[4], unit: row[5], language: language, concept: row[7], before: row[8], after: row[9],
      file: row[10])
  }
}
