internal import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Stores a unit unless the memory has it already, for imports.
  ///
  /// The memory has a unit where a stored one has the same texts with the same codes in all its languages (and
  /// perhaps further languages). Then its properties, notes and identifier are added to the stored unit's, and
  /// statuses are raised where `raisingStatus` says so (a rejected text stays rejected). A unit that names a release
  /// is looked for in that release alone, and each unit of a release takes in one unit in one change: what a release
  /// says twice it keeps twice. Units stored anew go to the end of their release, which must exist: throws
  /// `noSuchRelease`.
  package func merge(
    _ unit: TranslationUnit, raisingStatus: Bool = false
  ) throws(StorageError) -> MergeOutcome {
    try merge(preparer.prepare(unit), raisingStatus: raisingStatus)
  }

  /// The same for a unit that was prepared, perhaps by another thread.
  package func merge(
    _ prepared: PreparedUnit, raisingStatus: Bool = false
  ) throws(StorageError) -> MergeOutcome {
    if let refusal = prepared.refusal { return .skipped(refusal) }
    let unit = prepared.unit
    var release: StoredRelease?
    if let slug = unit.release { release = try existing(slug) }
    return try run { () throws(SQLiteError) in
      // Most units of an import are new: one look for the first text tells.
      guard let first = unit.variants.first, let key = prepared.texts.first?.key,
        let places = try places(of: first, key)
      else {
        return .added(unit: try insert(prepared, into: release), isConflict: false)
      }
      if let twin = try twin(of: unit, in: places, release) {
        if release != nil, let id = twin.id { occupied.insert(id) }
        return try unite(twin, with: unit, raisingStatus: raisingStatus)
      }
      let isConflict = try isConflict(unit, in: places)
      return .added(unit: try insert(prepared, into: release), isConflict: isConflict)
    }
  }

  /// Where a text may be stored; `nil` where it is nowhere.
  private func places(of variant: Variant, _ key: Int64) throws(SQLiteError) -> KeyPlaces? {
    let places = try places(of: key)
    return try isKnown(variant, in: places) ? places : nil
  }

  /// The stored unit that has all texts of a unit; of several, the one at its position, else the oldest.
  ///
  /// `places` are those of its first text.
  private func twin(
    of unit: TranslationUnit, in places: KeyPlaces, _ release: StoredRelease?
  ) throws(SQLiteError) -> TranslationUnit? {
    guard let first = unit.variants.first else { return nil }
    let (table, condition) = places.rows(with: first)
    var sql: SQL = "SELECT a.unit FROM \(table)"
    if unit.variants.count > 1 {
      let other = unit.variants[1]
      sql +=
        " CROSS JOIN variant b ON b.unit = a.unit AND b.language = \(other.language.tag) AND b.text = \(other.text)"
    }
    if let release { sql += " CROSS JOIN unit u ON u.id = a.unit AND u.release = \(release.id)" }
    sql += " WHERE \(condition)"
    sql += release == nil ? " ORDER BY a.unit" : " ORDER BY u.position <> \(unit.position ?? -1), a.unit"
    let reader = try UnitReader(connection, store.languageTable)
    var candidates = try connection.cursor(sql)
    while let row = try candidates.next() {
      let id: Int = row[0]
      if release != nil && occupied.contains(id) { continue }
      guard let candidate = try reader.unit(id) else { continue }
      if Self.contains(candidate, unit) { return candidate }
    }
    return nil
  }

  /// Whether the memory has the unit's source with another text in one of its other languages.
  private func isConflict(_ unit: TranslationUnit, in places: KeyPlaces) throws(SQLiteError) -> Bool {
    guard let first = unit.variants.first else { return false }
    let (table, condition) = places.rows(with: first)
    for other in unit.variants.dropFirst() {
      let differs = try connection.exists(
        """
        SELECT 1 FROM \(table) CROSS JOIN variant b
        ON b.unit = a.unit AND b.language = \(other.language.tag) AND b.text <> \(other.text)
        WHERE \(condition)
        """)
      if differs { return true }
    }
    return false
  }

  private static func contains(_ stored: TranslationUnit, _ unit: TranslationUnit) -> Bool {
    unit.variants.allSatisfy { variant in
      stored.variants.contains { $0.language == variant.language && $0.content.isIdentical(to: variant.content) }
    }
  }
}
