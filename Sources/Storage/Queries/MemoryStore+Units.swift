package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// A unit by its number.
  package func unit(_ id: Int) throws(StorageError) -> TranslationUnit? {
    try read { (connection) throws(SQLiteError) in try UnitReader(connection, languageTable).unit(id) }
  }

  /// The units of a release by position; empty where there is no such release.
  package func units(ofRelease slug: String) throws(StorageError) -> [TranslationUnit] {
    try read { (connection) throws(SQLiteError) in
      let reader = try UnitReader(connection, languageTable, reach: .many)
      return try connection.all(UnitReader.selection + " WHERE r.slug = \(slug) ORDER BY u.position") {
        (row) throws(SQLiteError) in try reader.unit(at: row)
      }
    }
  }

  /// Hands over all units of a selection one by one: the releases' units in the order of releases and positions, then
  /// the free-standing ones by number.
  ///
  /// A unit comes with the selected texts alone, and not at all where none of its texts is selected. The memory stands
  /// still meanwhile; the body may ask it more but not change it.
  package func forEachUnit(
    _ selection: UnitSelection = UnitSelection(), _ body: (TranslationUnit) throws -> Void
  ) throws {
    try snapshot {
      var passes: [SQL] = [" WHERE u.release IS NOT NULL\(conditions(selection)) ORDER BY u.release, u.position"]
      if let slug = selection.release {
        passes = [" WHERE r.slug = \(slug)\(conditions(selection)) ORDER BY u.position"]
      } else {
        passes.append(" WHERE u.release IS NULL\(conditions(selection)) ORDER BY u.id")
      }
      for pass in passes { try forEachUnit(of: UnitReader.selection + pass, in: selection, body) }
    }
  }

  /// What stands before and after a unit in its release, in a language.
  package func neighbours(
    ofUnit id: Int, in language: Language
  ) throws(StorageError) -> Neighbours {
    try read { (connection) throws(SQLiteError) in
      Neighbours(
        previous: try neighbour(of: id, offset: -1, in: language),
        next: try neighbour(of: id, offset: 1, in: language))
    }
  }

  /// Whether a unit came from a file, named with or without its folders.
  ///
  /// - Complexity: O(*n*) in events where there is none.
  package func hasUnit(from origin: String) throws(StorageError) -> Bool {
    try read { (connection) throws(SQLiteError) in
      try connection.first("SELECT 1 FROM event e WHERE \(Self.added(from: origin)) LIMIT 1") { $0[0] as Int } != nil
    }
  }

  /// What an event's row fulfils that tells of a unit from a file.
  private static func added(from origin: String) -> SQL {
    """
    e.action = 'unit added' AND (e.file = \(origin) OR substr(e.file, -length(\(origin)) - 1) = '/' || \(origin))
    """
  }

  /// What a unit's row must fulfil besides its release.
  private func conditions(_ selection: UnitSelection) -> SQL {
    let changed: SQL = "coalesce(max(u.created_at, u.changed_at), u.created_at)"
    var conditions: SQL = ""
    if let since = selection.since { conditions += " AND \(changed) >= \(since.seconds)" }
    if let until = selection.until { conditions += " AND \(changed) < \(until.seconds)" }
    if let origin = selection.origin {
      conditions += " AND EXISTS (SELECT 1 FROM event e WHERE e.unit = u.id AND \(Self.added(from: origin)))"
    }
    return conditions
  }

  private func forEachUnit(
    of sql: SQL, in selection: UnitSelection, _ body: (TranslationUnit) throws -> Void
  ) throws {
    let reader = try unitReader()
    let isWhole = selection.languages.isEmpty && selection.statuses == nil
    func next(_ rows: inout Cursor) throws(StorageError) -> TranslationUnit? {
      do throws(SQLiteError) {
        guard let row = try rows.next() else { return nil }
        return try reader.unit(at: row)
      } catch {
        throw failure(error)
      }
    }
    var rows = try start(sql)
    while var unit = try next(&rows) {
      if !isWhole { unit.variants.removeAll { !selection.contains($0) } }
      if isWhole || !unit.variants.isEmpty { try body(unit) }
    }
  }

  private func unitReader() throws(StorageError) -> UnitReader {
    do throws(SQLiteError) {
      return try UnitReader(connection, languageTable, reach: .many)
    } catch {
      throw failure(error)
    }
  }

  /// Starts a query whose rows go to a caller.
  func start(_ sql: SQL) throws(StorageError) -> Cursor {
    do throws(SQLiteError) {
      return try connection.cursor(sql)
    } catch {
      throw failure(error)
    }
  }

  private func neighbour(of id: Int, offset: Int, in language: Language) throws(SQLiteError) -> String? {
    var rows = try connection.cursor(
      """
      SELECT v.language, v.text FROM unit u \
      CROSS JOIN unit n ON n.release = u.release AND n.position = u.position + \(offset) \
      CROSS JOIN variant v ON v.unit = n.id WHERE u.id = \(id) ORDER BY v.id
      """)
    var match: String?
    while let row = try rows.next() {
      let found = try languageTable.language(row[0])
      if found == language { return row[1] }
      if match == nil && found.matches(language) { match = row[1] }
    }
    return match
  }
}
