package import Languages
internal import SQLite
package import Translation

extension MemoryStore {
  /// The concepts that have terms in a language, ordered by id, with no more of them than finding these terms takes:
  /// their ids, and of the terms in that language their texts, standings and properties of one type.
  ///
  /// A glossary is opened with them, and the whole concept read where a term is found: `concept(_:)`.
  ///
  /// - Parameter type: The type of the properties that are read.
  /// - Complexity: O(*n*) in the terms of all languages, a small part of what `concepts()` takes.
  package func conceptOutlines(in language: Language, properties type: String) throws(StorageError) -> [Concept] {
    try read { (connection) throws(SQLiteError) in
      var properties = try self.propertiesOfTerms(type, connection)
      var concepts: [Concept] = []
      concepts.reserveCapacity(try connection.integer("SELECT count(*) FROM concept"))
      let tag = language.primary
      var rows = try connection.cursor(
        """
        SELECT concept, language, text, standing, number FROM term \
        WHERE language = \(tag) OR language GLOB \(tag + "-*") ORDER BY concept, number
        """)
      while let row = try rows.next() {
        let (id, termLanguage): (String, Language) = (row[0], try languageTable.language(row[1]))
        // GLOB knows no scripts.
        guard termLanguage.tag == tag || termLanguage.matches(language) else { continue }
        var term = Term(row[2], termLanguage, try Term.Standing(stored: row[3]))
        if !properties.isEmpty { term.properties = properties.removeValue(forKey: TermKey(id, row[4])) ?? [] }
        if concepts.last?.id == id {
          concepts[concepts.count - 1].terms.append(term)
        } else {
          concepts.append(Concept(id: id, terms: [term]))
        }
      }
      return concepts
    }
  }

  /// The properties of one type that terms have, by concept and number of the term.
  private func propertiesOfTerms(
    _ type: String, _ connection: Connection
  ) throws(SQLiteError) -> [TermKey: [Property]] {
    var properties: [TermKey: [Property]] = [:]
    var rows = try connection.cursor(
      """
      SELECT concept, term, type, value FROM concept_property WHERE type = \(type) AND term IS NOT NULL \
      ORDER BY concept, number
      """)
    while let row = try rows.next() {
      properties[TermKey(row[0], row[1]), default: []].append(Property(type: row[2], value: row[3]))
    }
    return properties
  }
}

/// A term by its concept and its number there.
private struct TermKey: Hashable {
  let concept: String
  let number: Int

  init(_ concept: String, _ number: Int) { (self.concept, self.number) = (concept, number) }
}
