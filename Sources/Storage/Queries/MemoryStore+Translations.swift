package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// The texts of units in a language that matches, of some statuses, in the order of the units given.
  ///
  /// - Parameters:
  ///   - units: The numbers of the units.
  ///   - language: The language of the translations.
  ///   - statuses: The statuses that they may have.
  ///   - source: The language of the sources, whose alignment may be in doubt too; `nil` where that does not matter.
  ///   - withOrigins: Whether to tell the files that the units came from.
  package func translations(
    ofUnits units: [Int], in language: Language, statuses: Set<Status>, from source: Language? = nil,
    withOrigins: Bool = false
  ) throws(StorageError) -> [StoredTranslation] {
    try read { (connection) throws(SQLiteError) in
      let query = try connection.command(
        """
        SELECT v.unit, v.language, v.text, v.status, r.slug, coalesce(v.changed_at, v.created_at), \
        EXISTS (SELECT 1 FROM code c WHERE c.variant = v.id), iif(v.status = 'draft', v.confidence, NULL) \
        FROM variant v CROSS JOIN unit u ON u.id = v.unit LEFT JOIN release r ON r.id = u.release WHERE v.unit = ?
        """)
      var found: [StoredTranslation] = []
      for unit in units {
        query.add(unit)
        let start = found.count
        var sourceConfidence: Double?
        while let row = try query.next() {
          let text = try self.translation(row)
          if let source, text.language.matches(source) { sourceConfidence = text.confidence }
          if text.language.matches(language), statuses.contains(text.status) { found.append(text) }
        }
        let origin = withOrigins ? try self.origin(ofUnit: unit, in: connection) : nil
        for place in start..<found.count {
          found[place].confidence = [found[place].confidence, sourceConfidence].compactMap { $0 }.min()
          found[place].origin = origin
        }
      }
      return found
    }
  }

  /// The name of the file that a unit came from, without folders.
  private func origin(ofUnit unit: Int, in connection: Connection) throws(SQLiteError) -> String? {
    let sql: SQL = "SELECT file FROM event WHERE unit = \(unit) AND action = 'unit added' AND file IS NOT NULL LIMIT 1"
    let path = try connection.first(sql) { (row) throws(SQLiteError) in row[0] as String }
    return path?.split(separator: "/").last.map(String.init)
  }

  private func translation(_ row: Row) throws(SQLiteError) -> StoredTranslation {
    var text = StoredTranslation(
      unit: row[0], language: try languageTable.language(row[1]), content: InlineText(row[2] as String),
      status: try Status(stored: row[3]), release: row[4], confidence: row[7],
      changed: (row[5] as Int?).map(Timestamp.init(seconds:)))
    guard row[6] as Int != 0 else { return text }
    let unit = try UnitReader(connection, languageTable).unit(text.unit)
    text.content = unit?.variants.first { $0.language == text.language }?.content ?? text.content
    return text
  }
}
