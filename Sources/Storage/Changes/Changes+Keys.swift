internal import Languages
internal import SQLite
internal import Translation

/// Where texts with a key may be.
enum KeyPlaces {
  /// In no row.
  case nowhere
  /// In some of a few rows.
  case rows([Int])
  /// Wherever the file's index of keys says.
  case index(key: Int64)

  /// The rows (table `a`) in which a text may be, and the condition that they have it.
  func rows(with variant: Variant) -> (table: SQL, condition: SQL) {
    let text: SQL = "a.language = \(variant.language.tag) AND a.text = \(variant.text)"
    switch self {
    case .nowhere: return ("variant a", "0")
    case .index(let key): return ("variant a INDEXED BY variant_by_key", "a.key = \(key) AND \(text)")
    case .rows(let rows):
      // Lists of few lengths, each of which is compiled once.
      var size = 1
      while size < rows.count { size *= 4 }
      var list: SQL = "\(rows.first)"
      for place in 1..<max(size, 1) { list += ", \(rows[min(place, rows.count - 1)])" }
      return ("variant a", "a.id IN (\(list)) AND \(text)")
    }
  }
}

extension Changes {
  /// So many rows of one text are looked through; a text that more have is left to the index.
  private static let mostRows = 256

  /// Says that many units will be merged, and nothing be looked up before the change is over.
  ///
  /// A memory without texts is filled faster then (`LateIndexes`).
  package func expectUnits() throws(StorageError) {
    guard lateIndexes == nil else { return }
    try run { () throws(SQLiteError) in
      if try !connection.exists("SELECT 1 FROM variant") { lateIndexes = try LateIndexes(connection) }
    }
  }

  /// Makes the indexes that are missing, if any.
  func makeLateIndexes() throws(StorageError) {
    try run { () throws(SQLiteError) in try makeMissingIndexes() }
  }

  private func makeMissingIndexes() throws(SQLiteError) {
    guard let missing = lateIndexes else { return }
    lateIndexes = nil
    try missing.make(connection)
  }

  /// Goes on with the indexes, for which memory is too short or a text too frequent.
  private func continueWithIndexes() throws(SQLiteError) {
    try makeMissingIndexes()
    var filter = KeyFilter()
    var rows = try connection.cursor("SELECT key FROM variant")
    while let row = try rows.next() { filter.insert(row[0]) }
    keys = filter
    isFirstMerge = false
  }

  /// Where texts with a key may be: told without asking the file where all its texts are new.
  func places(of key: Int64) throws(SQLiteError) -> KeyPlaces {
    if let lateIndexes {
      let rows = lateIndexes.keys.rows(of: key, atMost: Self.mostRows + 1)
      if rows.isEmpty { return .nowhere }
      if rows.count <= Self.mostRows { return .rows(rows) }
      try continueWithIndexes()
    }
    if isFirstMerge {
      isFirstMerge = false
      if try !connection.exists("SELECT 1 FROM variant") { keys = KeyFilter() }
    }
    return keys?.mayContain(key) == false ? .nowhere : .index(key: key)
  }

  /// Notes the key of a text that was stored in a row.
  func note(_ key: Int64, row: Int) throws(SQLiteError) {
    if lateIndexes?.keys.hasRoom(for: row) == false { try continueWithIndexes() }
    lateIndexes?.keys.insert(key, row: row)
    keys?.insert(key)
  }

  /// Whether a text is stored in any of some places.
  func isKnown(_ variant: Variant, in places: KeyPlaces) throws(SQLiteError) -> Bool {
    switch places {
    case .nowhere: return false
    case .index(let key): return try has(variant, Int(key), try insertions().known(connection))
    case .rows(let rows):
      for row in rows where try has(variant, row, try insertions().inRow) { return true }
      return false
    }
  }

  private func has(_ variant: Variant, _ number: Int, _ query: Command) throws(SQLiteError) -> Bool {
    query.add(number)
    query.add(variant.language.tag)
    query.add(variant.text)
    return try query.run()
  }
}
