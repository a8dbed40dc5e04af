internal import Languages
internal import Retrieval
internal import SQLite

/// Holds the look-up indexes against the texts.
struct IndexVerification {
  private let connection: Connection
  private let indexes: SegmentIndexes

  /// Checks indexes that belong to the texts, in one snapshot.
  init(_ connection: Connection, _ indexes: SegmentIndexes) {
    self.connection = connection
    self.indexes = indexes
  }

  /// What is wrong, in words, language by language.
  func faults() throws(SQLiteError) -> [String] {
    let tags = try connection.all("SELECT DISTINCT language FROM variant") { $0[0] as String }
    let byPrimary = Dictionary(grouping: tags.compactMap { Language($0) }, by: \.primary)
    let indexed = try connection.all("SELECT language FROM index_language") { $0[0] as String }
    var faults: [String] = []
    for primary in Set(byPrimary.keys).union(indexed).sorted() {
      guard let language = Language(primary) else { continue }
      faults += try self.faults(in: language, byPrimary[primary]?.map(\.tag) ?? [])
    }
    return faults
  }

  private func faults(in language: Language, _ tags: [String]) throws(SQLiteError) -> [String] {
    guard let entry = try indexes.entry(of: language) else { return ["language '\(language)' is missing"] }
    let found = try SegmentIndexes.asSQLite {
      try entry.index.faults { body in
        var rows = try connection.cursor("SELECT id, text FROM variant WHERE language IN \(list: tags.sorted())")
        while let row = try rows.next() { body(row[0], entry.outline(row[1])) }
      }
    }
    return try found.map { (fault) throws(SQLiteError) in try text(of: fault, language) }.sorted()
  }

  private func text(of fault: IndexFault, _ language: Language) throws(SQLiteError) -> String {
    switch fault {
    case .damaged(let table, let key): "blob \(key) of '\(table)' is damaged (\(language))"
    case .missing(let row): "\(try place(row)) is missing"
    case .differs(let row): "\(try place(row)) is another text"
    case .extra(let row): "text \(row) is not in the memory (\(language))"
    }
  }

  private func place(_ row: Int) throws(SQLiteError) -> String {
    try connection.first("SELECT unit, language FROM variant WHERE id = \(row)") {
      "unit \($0[0] as Int) (\($0[1] as String))"
    } ?? "text \(row)"
  }
}
