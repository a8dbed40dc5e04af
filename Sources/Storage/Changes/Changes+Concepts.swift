internal import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Stores a concept, or brings the one of the same id up to date.
  ///
  /// What is given wins: kind, standing and notes of terms, and every field that is not empty. Terms that are only
  /// stored stay; new ones are added behind them. Of two equal terms of one language the first counts.
  @discardableResult
  package func merge(_ concept: Concept) throws(StorageError) -> ConceptOutcome {
    let fresh = Self.withoutTwins(concept)
    guard let old = try store.concept(concept.id) else {
      try run { () throws(SQLiteError) in try put(fresh, insteadOf: nil) }
      return .added
    }
    let united = Self.united(old, fresh)
    guard united != old else { return .unchanged }
    try run { () throws(SQLiteError) in try put(united, insteadOf: old) }
    return .changed
  }

  /// Stores a concept in place of the one of the same id, if any.
  @discardableResult
  package func replace(_ concept: Concept) throws(StorageError) -> ConceptOutcome {
    let fresh = Self.withoutTwins(concept)
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
      INSERT INTO concept (id, kind, domain, source, note)
      VALUES (\(concept.id), \(concept.kind.rawValue), \(concept.domain), \(concept.source), \(concept.note))
      """)
    for (number, term) in concept.terms.enumerated() {
      try connection.execute(
        """
        INSERT INTO term (concept, number, language, text, standing, note)
        VALUES (\(concept.id), \(number), \(term.language.tag), \(term.text), \(term.standing.rawValue), \
        \(term.note))
        """)
    }
    let after = Self.summary(of: concept)
    guard let old else { return try record(EventDraft(.conceptAdded, concept: concept.id, after: after)) }
    try record(EventDraft(.conceptChanged, concept: concept.id, before: Self.summary(of: old), after: after))
  }

  private static func united(_ old: Concept, _ new: Concept) -> Concept {
    var concept = old
    concept.kind = new.kind
    if !new.domain.isEmpty { concept.domain = new.domain }
    if !new.source.isEmpty { concept.source = new.source }
    if !new.note.isEmpty { concept.note = new.note }
    for term in new.terms {
      guard let index = concept.terms.firstIndex(where: { isTwin($0, term) }) else {
        concept.terms.append(term)
        continue
      }
      concept.terms[index].standing = term.standing
      if !term.note.isEmpty { concept.terms[index].note = term.note }
    }
    return concept
  }

  private static func withoutTwins(_ concept: Concept) -> Concept {
    var copy = concept
    copy.terms = []
    for term in concept.terms where !copy.terms.contains(where: { isTwin($0, term) }) { copy.terms.append(term) }
    return copy
  }

  private static func isTwin(_ one: Term, _ other: Term) -> Bool {
    one.language == other.language && one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// A concept on one line, for the history: `place; en: Warsaw (preferred); de: Warschau (preferred)`.
  private static func summary(of concept: Concept) -> String {
    let fields = [concept.kind.rawValue, concept.domain, concept.source, concept.note].filter { !$0.isEmpty }
    let terms = concept.terms.map { "\($0.language): \($0.text) (\($0.standing.rawValue))" }
    return (fields + terms).joined(separator: "; ")
  }
}
