internal import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Stores a concept, or brings the one of the same id up to date.
  ///
  /// What is given wins: kind, standing of terms, and every field that is not empty. Terms and properties that are
  /// only stored stay; new ones are added behind them. Definitions replace those about the same language. Of two
  /// equal terms of one language the first counts.
  @discardableResult
  package func merge(_ concept: Concept) throws(StorageError) -> ConceptOutcome {
    let fresh = concept.withoutTwins()
    guard let old = try store.concept(concept.id) else {
      try run { () throws(SQLiteError) in try put(fresh, insteadOf: nil) }
      return .added
    }
    let united = old.united(with: fresh)
    guard united != old else { return .unchanged }
    try run { () throws(SQLiteError) in try put(united, insteadOf: old) }
    return .changed
  }

  /// Stores a concept in place of the one of the same id, if any.
  @discardableResult
  package func replace(_ concept: Concept) throws(StorageError) -> ConceptOutcome {
    let fresh = concept.withoutTwins()
    let old = try store.concept(concept.id)
    guard fresh != old else { return .unchanged }
    try run { () throws(SQLiteError) in try put(fresh, insteadOf: old) }
    return old == nil ? .added : .changed
  }

  /// Removes a concept with its terms; returns whether there was one.
  @discardableResult
  package func removeConcept(_ id: String) throws(StorageError) -> Bool {
    guard let old = try store.concept(id) else { return false }
    try run { () throws(SQLiteError) in
      try connection.execute("DELETE FROM concept WHERE id = \(id)")
      try record(EventDraft(.conceptRemoved, concept: id, before: Self.summary(of: old)))
    }
    return true
  }

  /// Keeps a value under a name, or forgets it.
  ///
  /// Returns whether it was another before.
  @discardableResult
  package func set(_ value: String?, for name: String) throws(StorageError) -> Bool {
    let old = try store.setting(name)
    guard old != value else { return false }
    try run { () throws(SQLiteError) in
      if let value {
        try connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (\(name), \(value))")
      } else {
        try connection.execute("DELETE FROM setting WHERE name = \(name)")
      }
      try record(EventDraft(.settingChanged, concept: name, before: old, after: value))
    }
    return true
  }

  private func put(_ concept: Concept, insteadOf old: Concept?) throws(SQLiteError) {
    try connection.execute("DELETE FROM concept WHERE id = \(concept.id)")
    try connection.execute(
      """
      INSERT INTO concept (id, kind, domain, source, note, created_by, created_at, changed_by, changed_at)
      VALUES (\(concept.id), \(concept.kind.rawValue), \(concept.domain), \(concept.source), \(concept.note), \
      \(concept.creation.author), \(concept.creation.date?.seconds), \
      \(concept.change.author), \(concept.change.date?.seconds))
      """)
    for (number, definition) in concept.definitions.enumerated() {
      try connection.execute(
        """
        INSERT INTO definition (concept, number, language, text, source)
        VALUES (\(concept.id), \(number), \(definition.language?.tag), \(definition.text), \(definition.source))
        """)
    }
    var properties = concept.properties.map { (nil as Int?, $0) }
    for (number, term) in concept.terms.enumerated() {
      try put(term, number, of: concept.id)
      properties += term.properties.map { (number, $0) }
    }
    for (number, (term, property)) in properties.enumerated() {
      try connection.execute(
        """
        INSERT INTO concept_property (concept, number, term, type, value)
        VALUES (\(concept.id), \(number), \(term), \(property.type), \(property.value))
        """)
    }
    let after = Self.summary(of: concept)
    guard let old else { return try record(EventDraft(.conceptAdded, concept: concept.id, after: after)) }
    try record(EventDraft(.conceptChanged, concept: concept.id, before: Self.summary(of: old), after: after))
  }

  private func put(_ term: Term, _ number: Int, of concept: String) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO term (concept, number, language, text, standing, note, part_of_speech, gender, type, source, \
      example, valid_from, valid_until, created_by, created_at, changed_by, changed_at)
      VALUES (\(concept), \(number), \(term.language.tag), \(term.text), \(term.standing.rawValue), \(term.note), \
      \(term.partOfSpeech), \(term.gender), \(term.type), \(term.source), \(term.example), \
      \(term.validFrom), \(term.validUntil), \(term.creation.author), \(term.creation.date?.seconds), \
      \(term.change.author), \(term.change.date?.seconds))
      """)
  }

  /// A concept on one line, for the history: `place; en: Warsaw (preferred); de: Warschau (preferred, noun)`.
  private static func summary(of concept: Concept) -> String {
    let fields = [concept.kind.rawValue, concept.domain, concept.source, concept.note].filter { !$0.isEmpty }
    let definitions = concept.definitions.map { definition in
      "definition\(definition.language.map { " (\($0))" } ?? ""): \(definition.text)"
    }
    let properties = concept.properties.map { "\($0.type): \($0.value)" }
    let terms = concept.terms.map { "\($0.language): \($0.text) (\(facts(of: $0).joined(separator: ", ")))" }
    return (fields + definitions + properties + terms).joined(separator: "; ")
  }

  private static func facts(of term: Term) -> [String] {
    let words = [term.standing.rawValue, term.partOfSpeech, term.gender, term.type, term.source, term.example]
    let validity = [term.validFrom.map { "from \($0)" }, term.validUntil.map { "until \($0)" }].compactMap(\.self)
    return words.filter { !$0.isEmpty } + validity + term.properties.map { "\($0.type): \($0.value)" }
  }
}
