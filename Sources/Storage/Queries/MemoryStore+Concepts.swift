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
      var terms = ConceptPlaces()
      try connection.forEachRow("\(Self.term) ORDER BY concept, number") { (row) throws(SQLiteError) in
        if let place = terms.place(of: row[0], in: concepts) { concepts[place].terms.append(try self.term(row)) }
      }
      var definitions = ConceptPlaces()
      try connection.forEachRow("\(Self.definition) ORDER BY concept, number") { (row) throws(SQLiteError) in
        guard let place = definitions.place(of: row[0], in: concepts) else { return }
        concepts[place].definitions.append(try self.definition(row))
      }
      var properties = ConceptPlaces()
      try connection.forEachRow("\(Self.property) ORDER BY concept, number") { (row) throws(SQLiteError) in
        if let place = properties.place(of: row[0], in: concepts) { Self.add(row, to: &concepts[place]) }
      }
      return concepts
    }
  }

  /// The concepts that have a term in each of the languages (a tag that matches), with all their terms.
  package func concepts(in languages: [Language]) throws(StorageError) -> [Concept] {
    // Tags are compared once each, not once for each term.
    var matching: [Language: Set<Int>] = [:]
    return try concepts().filter { concept in
      var missing = Set(languages.indices)
      for term in concept.terms where !missing.isEmpty {
        let served = matching[term.language] ?? Set(languages.indices.filter { languages[$0].matches(term.language) })
        matching[term.language] = served
        missing.subtract(served)
      }
      return missing.isEmpty
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
      concept.definitions = try connection.all("\(Self.definition) WHERE concept = \(id) ORDER BY number") {
        (row) throws(SQLiteError) in try self.definition(row)
      }
      var properties = try connection.cursor("\(Self.property) WHERE concept = \(id) ORDER BY number")
      while let row = try properties.next() { Self.add(row, to: &concept) }
      return concept
    }
  }

  /// The value kept under a name.
  package func setting(_ name: String) throws(StorageError) -> String? {
    try read { (connection) throws(SQLiteError) in
      try connection.first("SELECT value FROM setting WHERE name = \(name)") { $0[0] as String }
    }
  }

  private static let concept: SQL = """
    SELECT id, kind, domain, source, note, created_by, created_at, changed_by, changed_at FROM concept
    """
  private static let term: SQL = """
    SELECT concept, language, text, standing, note, part_of_speech, gender, type, source, example, valid_from, \
    valid_until, created_by, created_at, changed_by, changed_at FROM term
    """
  private static let definition: SQL = "SELECT concept, language, text, source FROM definition"
  private static let property: SQL = "SELECT concept, term, type, value FROM concept_property"

  private func concept(_ row: Row) throws(SQLiteError) -> Concept {
    var concept = Concept(
      id: row[0], kind: try Concept.Kind(stored: row[1]), domain: row[2], source: row[3], note: row[4])
    concept.creation = Self.authorship(row, at: 5)
    concept.change = Self.authorship(row, at: 7)
    return concept
  }

  private func term(_ row: Row) throws(SQLiteError) -> Term {
    var term = Term(row[2], try languageTable.language(row[1]), try Term.Standing(stored: row[3]), note: row[4])
    (term.partOfSpeech, term.gender, term.type) = (row[5], row[6], row[7])
    (term.source, term.example) = (row[8], row[9])
    (term.validFrom, term.validUntil) = (row[10], row[11])
    term.creation = Self.authorship(row, at: 12)
    term.change = Self.authorship(row, at: 14)
    return term
  }

  private func definition(_ row: Row) throws(SQLiteError) -> Definition {
    guard let tag = row[1] as String? else { return Definition(row[2], source: row[3]) }
    return Definition(row[2], try languageTable.language(tag), source: row[3])
  }

  /// Adds a property to the concept, or to the term whose number it has.
  private static func add(_ row: Row, to concept: inout Concept) {
    let property = Property(type: row[2], value: row[3])
    guard let term = row[1] as Int? else {
      concept.properties.append(property)
      return
    }
    if concept.terms.indices.contains(term) { concept.terms[term].properties.append(property) }
  }

  private static func authorship(_ row: Row, at column: Int) -> Authorship {
    Authorship(author: row[column], date: (row[column + 1] as Int?).map(Timestamp.init(seconds:)))
  }
}

/// Where the rows of a query that is ordered by concept belong in a list of concepts that is ordered alike.
private struct ConceptPlaces {
  private var place = 0

  /// The place of a concept that is not before the last one found; `nil` where it is not there.
  ///
  /// - Complexity: O(concepts passed over), which for all rows together is O(*n*).
  mutating func place(of id: String, in concepts: [Concept]) -> Int? {
    guard let found = concepts[place...].firstIndex(where: { $0.id == id }) else { return nil }
    place = found
    return found
  }
}

extension Connection {
  /// Hands over the rows of a query.
  fileprivate func forEachRow(_ sql: SQL, _ body: (Row) throws(SQLiteError) -> Void) throws(SQLiteError) {
    var rows = try cursor(sql)
    while let row = try rows.next() { try body(row) }
  }
}
