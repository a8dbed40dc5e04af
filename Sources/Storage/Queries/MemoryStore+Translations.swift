package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// The texts of units in a language that matches, of some statuses, in the order of the units given.
  package func translations(
    ofUnits units: [Int], in language: Language, statuses: Set<Status>
  ) throws(StorageError) -> [StoredTranslation] {
    try read { (connection) throws(SQLiteError) in
      let query = try connection.command(
        """
        SELECT v.unit, v.language, v.text, v.status, r.slug, coalesce(v.changed_at, v.created_at), \
        EXISTS (SELECT 1 FROM code c WHERE c.variant = v.id) \
        FROM variant v CROSS JOIN unit u ON u.id = v.unit LEFT JOIN release r ON r.id = u.release WHERE v.unit = ?
        """)
      var found: [StoredTranslation] = []
      for unit in units {
        query.add(unit)
        while let row = try query.next() {
          let text = try self.translation(row)
          if text.language.matches(language), statuses.contains(text.status) { found.append(text) }
        }
      }
      return found
    }
  }

  private func translation(_ row: Row) throws(SQLiteError) -> StoredTranslation {
    var text = StoredTranslation(
      unit: row[0], language: try languageTable.language(row[1]), content: InlineText(row[2] as String),
      status: try Status(stored: row[3]), release: row[4], changed: (row[5] as Int?).map(Timestamp.init(seconds:)))
    guard row[6] as Int != 0 else { return text }
    let unit = try UnitReader(connection, languageTable).unit(text.unit)
    text.content = unit?.variants.first { $0.language == text.language }?.content ?? text.content
    return text
  }
}
