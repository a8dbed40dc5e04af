package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// The languages that the memory has texts in, ordered by tag.
  package func languages() throws(StorageError) -> [Language] {
    try read { (connection) throws(SQLiteError) in try self.languages(of: connection) }
  }

  /// Whether there is a text in a language that matches, with one of some statuses.
  package func hasText(in language: Language, with statuses: Set<Status>) throws(StorageError) -> Bool {
    try read { (connection) throws(SQLiteError) in
      let tags = try self.tags(matching: language, in: connection)
      let names = statuses.map(\.rawValue).sorted()
      let sql: SQL = "SELECT 1 FROM variant WHERE language IN \(list: tags) AND status IN \(list: names) LIMIT 1"
      return try connection.first(sql) { $0[0] as Int } != nil
    }
  }

  /// All texts whose comparison form is that of a given one, in a language that matches, by their numbers.
  ///
  /// Keys are hashes: a caller that must be sure compares the texts.
  package func variants(
    equalTo text: String, in language: Language, statuses: Set<Status>? = nil
  ) throws(StorageError) -> [StoredVariant] {
    try variants(withKey: key(text), in: language, statuses: statuses)
  }

  /// All texts with a look-up key, in a language that matches, by their numbers.
  package func variants(
    withKey key: Int64, in language: Language, statuses: Set<Status>? = nil
  ) throws(StorageError) -> [StoredVariant] {
    try read { (connection) throws(SQLiteError) in
      let sql: SQL =
        "\(Self.storedVariants(by: " INDEXED BY variant_by_key")) WHERE v.key = \(key)\(Self.filter(statuses)) ORDER BY v.id"
      return try connection.all(sql) { (row) throws(SQLiteError) in try self.storedVariant(row) }
        .filter { $0.language.matches(language) }
    }
  }

  /// One page of a selection of texts by their numbers: those after the number `after` and up to `last`, at most
  /// `limit`.
  ///
  /// The next page starts after the `id` of the last text of this one; a page shorter than `limit` is the last.
  package func variants(
    _ selection: VariantSelection, after: Int = 0, through last: Int = .max, limit: Int = 100
  ) throws(StorageError) -> [StoredVariant] {
    try read { (connection) throws(SQLiteError) in
      var sql: SQL =
        "\(Self.storedVariants()) WHERE v.id > \(after) AND v.id <= \(last)\(Self.filter(selection.statuses))"
      if let language = selection.language {
        sql += " AND v.language IN \(list: try self.tags(matching: language, in: connection))"
      }
      if let release = selection.release { sql += " AND r.slug = \(release)" }
      if let maximum = selection.maximumConfidence { sql += " AND v.confidence <= \(maximum)" }
      return try connection.all(sql + " ORDER BY v.id LIMIT \(limit)") { (row) throws(SQLiteError) in
        try self.storedVariant(row)
      }
    }
  }

  /// Some texts in a language that matches, from all over the memory.
  ///
  /// - Parameter count: About how many; all where there are no more.
  package func texts(in language: Language, sample count: Int) throws(StorageError) -> [String] {
    let (stretches, last) = (
      16,
      try read { (connection) throws(SQLiteError) in
        try connection.first("SELECT max(id) FROM variant") { $0[0] as Int? } ?? nil
      } ?? 0
    )
    let selection = VariantSelection(language: language)
    var texts: [Int: String] = [:]
    for stretch in 0..<stretches {
      let page = try variants(selection, after: last / stretches * stretch, limit: max(1, count / stretches))
      for text in page { texts[text.id] = text.text }
    }
    return texts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The columns that `storedVariant(_:)` reads, with the index to find the texts by, if any.
  private static func storedVariants(by index: SQL = "") -> SQL {
    """
    SELECT v.id, v.unit, r.slug, u.position, v.language, v.text, v.status, v.confidence \
    FROM variant v\(index) CROSS JOIN unit u ON u.id = v.unit LEFT JOIN release r ON r.id = u.release
    """
  }

  private func storedVariant(_ row: Row) throws(SQLiteError) -> StoredVariant {
    StoredVariant(
      id: row[0], unit: row[1], release: row[2], position: row[3], language: try languageTable.language(row[4]),
      text: row[5], status: try Status(stored: row[6]), confidence: row[7])
  }

  private static func filter(_ statuses: Set<Status>?) -> SQL {
    guard let statuses else { return "" }
    return " AND v.status IN \(list: statuses.map(\.rawValue).sorted())"
  }
}

extension MemoryStore {
  /// The languages in use, found by jumping through the index from tag to tag.
  func languages(of connection: Connection) throws(SQLiteError) -> [Language] {
    let sql: SQL = """
      WITH RECURSIVE used (tag) AS (SELECT min(language) FROM variant UNION ALL \
      SELECT (SELECT min(language) FROM variant WHERE language > tag) FROM used WHERE tag IS NOT NULL) \
      SELECT tag FROM used WHERE tag IS NOT NULL
      """
    return try connection.all(sql) { (row) throws(SQLiteError) in try languageTable.language(row[0]) }
  }

  /// The tags in use that can serve for a language.
  func tags(matching language: Language, in connection: Connection) throws(SQLiteError) -> [String] {
    try languages(of: connection).filter { $0.matches(language) }.map(\.tag)
  }
}
