internal import Languages
internal import SQLite
internal import Translation

/// The single checks of a memory; each returns what it found, as sentences for people.
struct Verification {
  private let connection: Connection
  private let key: MemoryStore.TextKey
  private let indexes: SegmentIndexes?

  /// What is checked, in this order.
  enum Subject: CaseIterable {
    case structure
    case links
    case header
    case keys
    case positions
    case emptyUnits
    case tags
    case words
    case codes
    case index
  }

  /// Checks a memory.
  init(_ store: MemoryStore) {
    connection = store.connection
    key = store.key
    indexes = store.indexes
  }

  /// Makes one of the checks.
  func problems(in subject: Subject) throws(SQLiteError) -> [String] {
    switch subject {
    case .structure: try structure()
    case .links: try links()
    case .header: try header()
    case .keys: try keys()
    case .positions: try positions()
    case .emptyUnits: try emptyUnits()
    case .tags: try tags()
    case .words: try words()
    case .codes: try codes()
    case .index: try index()
    }
  }

  /// SQLite's own look at pages, indexes and constraints.
  private func structure() throws(SQLiteError) -> [String] {
    try connection.all("PRAGMA integrity_check(20)") { $0[0] as String }
      .filter { $0 != "ok" }
      .map { "the file's structure is broken: \($0); put back a backup" }
  }

  private func links() throws(SQLiteError) -> [String] {
    let links = try connection.all("PRAGMA foreign_key_check") { "\($0[0] as String) to \($0[2] as String)" }
    return summary(links, "row that refers to none", "rows that refer to none")
  }

  private func header() throws(SQLiteError) -> [String] {
    let (id, version) = (
      try connection.integer("PRAGMA application_id"), try connection.integer("PRAGMA user_version")
    )
    var problems: [String] = []
    if id != MemorySchema.applicationID { problems.append("the file is marked as another program's (\(id))") }
    if version != MemorySchema.migrations.steps.count { problems.append("the file has the wrong version \(version)") }
    if try MemorySchema.migrations.state(of: connection) != .current {
      problems.append("the file's list of migrations is not this version's")
    }
    return problems
  }

  private func keys() throws(SQLiteError) -> [String] {
    var rows = try connection.cursor("SELECT unit, language, text, key, length FROM variant ORDER BY id")
    var (keys, lengths): ([String], [String]) = ([], [])
    while let row = try rows.next() {
      let text: String = row[2]
      let place = "unit \(row[0] as Int) (\(row[1] as String))"
      if key(text) != row[3] { keys.append(place) }
      if text.unicodeScalars.count != row[4] { lengths.append(place) }
    }
    return summary(keys, "text with a wrong look-up key", "texts with a wrong look-up key")
      + summary(lengths, "text with a wrong length", "texts with a wrong length")
  }

  private func positions() throws(SQLiteError) -> [String] {
    let releases = try connection.all(
      """
      SELECT r.slug FROM release r JOIN unit u ON u.release = r.id GROUP BY r.id \
      HAVING min(u.position) <> 0 OR max(u.position) <> count(*) - 1 ORDER BY r.id
      """
    ) { "'\($0[0] as String)'" }
    return summary(releases, "release with gaps between its units", "releases with gaps between their units")
  }

  private func emptyUnits() throws(SQLiteError) -> [String] {
    let units = try connection.all(
      "SELECT id FROM unit WHERE NOT EXISTS (SELECT 1 FROM variant WHERE unit = unit.id) ORDER BY id"
    ) { "unit \($0[0] as Int)" }
    return summary(units, "unit without any text", "units without any text")
  }

  /// Languages, which must be tags in their canonical form.
  private func tags() throws(SQLiteError) -> [String] {
    let tags = try connection.all(
      """
      SELECT language FROM variant UNION SELECT language FROM edition UNION SELECT language FROM term \
      UNION SELECT language FROM event WHERE language IS NOT NULL ORDER BY 1
      """
    ) { $0[0] as String }
    let wrong = tags.filter { Language($0)?.tag != $0 }.map { "'\($0)'" }
    return summary(wrong, "language that is not a tag", "languages that are not tags")
  }

  /// Words of a closed list that the schema does not check.
  private func words() throws(SQLiteError) -> [String] {
    try unknown("kind", of: "unit", BlockKind.self) + unknown("kind", of: "code", InlineCode.Kind.self)
      + unknown("kind", of: "concept", Concept.Kind.self) + unknown("action", of: "event", Event.Action.self)
  }

  private func unknown<Word: RawRepresentable>(
    _ column: String, of table: String, _ type: Word.Type
  ) throws(SQLiteError) -> [String] where Word.RawValue == String {
    let words = try connection.all(SQL(verbatim: "SELECT DISTINCT \(column) FROM \(table) ORDER BY 1")) {
      $0[0] as String
    }
    let wrong = words.filter { Word(rawValue: $0) == nil }.map { "'\($0)'" }
    return summary(wrong, "unknown word in \(table).\(column)", "unknown words in \(table).\(column)")
  }

  private func codes() throws(SQLiteError) -> [String] {
    let places = try connection.all(
      """
      SELECT v.unit, v.language FROM code c JOIN variant v ON v.id = c.variant \
      WHERE c.at NOT BETWEEN 0 AND v.length OR EXISTS (SELECT 1 FROM code d \
      WHERE d.variant = c.variant AND d.number = c.number + 1 AND d.at < c.at) GROUP BY v.id
      """
    ) { "unit \($0[0] as Int) (\($0[1] as String))" }
    return summary(
      places, "text with codes outside it or out of order", "texts with codes outside them or out of order")
  }

  /// The look-up index, held against what the texts make.
  private func index() throws(SQLiteError) -> [String] {
    guard let indexes else { return [] }
    // What was read before may have been right.
    indexes.abandon()
    guard try indexes.begin() else {
      return ["the look-up index does not belong to the texts; let concord open the memory for writing"]
    }
    let faults = try IndexVerification(connection, indexes).faults()
    return summary(faults, "fault in the look-up index", "faults in the look-up index").map {
      "\($0); 'concord doctor --repair' makes it anew"
    }
  }

  private func summary(_ places: [String], _ one: String, _ many: String) -> [String] {
    guard let first = places.first else { return [] }
    return ["\(places.count) \(places.count == 1 ? one : many), first \(first)"]
  }
}
