package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// All concepts with all their terms, ordered by id.
  package func concepts() throws(StorageError) -> [Concept] {
    try read { (connection) throws(SQLiteError) in
      var concepts = try connection.all("\(Self.concept) ORDER BY id") { (row) throws(SQLiteError) in
        try self.concept(row)
      }
      let places = Dictionary(uniqueKeysWithValues: concepts.enumerated().map { ($1.id, $0) })
      var rows = try connection.cursor("\(Self.term) ORDER BY concept, number")
      while let row = try rows.next() {
        if let place = places[row[0]] { concepts[place].terms.append(try self.term(row)) }
      }
      return concepts
    }
  }

  /// The concepts that have a term in each of the languages (a tag that matches), with all their terms.
  package func concepts(in languages: [Language]) throws(StorageError) -> [Concept] {
    try concepts().filter { concept in
      languages.allSatisfy { language in concept.terms.contains { $0.language.matches(language) } }
    }
  }

  /// A concept by its id.
  package func concept(_ id: String) throws(StorageError) -> Concept? {
    try read { (connection) throws(SQLiteError) in
      let found = try connection.first("\(Self.concept) WHERE id = \(id)") { (row) throws(SQLiteError) in
        try self.concept(row)
      }
      guard var concept = found else { return nil }
      concept.terms = try connection.all("\(Self.term) WHERE concept = \(id) ORDER BY number") {
        (row) throws(SQLiteError) in try self.term(row)
      }
      return concept
    }
  }

  /// The value kept under a name.
  package func setting(_ name: String) throws(StorageError) -> String? {
    try read { (connection) throws(SQLiteError) in
      try connection.first("SELECT value FROM setting WHERE name = \(name)") { $0[0] as String }
    }
  }

  private static let concept: SQL = "SELECT id, kind, domain, source, note FROM concept"
  private static let term: SQL = "SELECT concept, language, text, standing, note FROM term"

  private func concept(_ row: Row) throws(SQLiteError) -> Concept {
    Concept(
      id: row[0], kind: try Concept.Kind(stored: row[1]), domain: row[2], source: row[3], note: row[4])
  }

  private func term(_ row: Row) throws(SQLiteError) -> Term {
    Term(row[2], try languageTable.language(row[1]), try Term.Standing(stored: row[3]), note: row[4])
  }
}
