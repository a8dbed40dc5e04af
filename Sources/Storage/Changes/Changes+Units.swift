internal import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Stores a unit, whatever is there already, and returns its number.
  ///
  /// A unit that names a release is put at its end. A unit without creation gets the author and time of this change.
  /// Throws `noSuchRelease` and `unsuitable`.
  @discardableResult
  package func add(_ unit: TranslationUnit) throws(StorageError) -> Int {
    if let refusal = UnitRefusal(unit) { throw error(.unsuitable(refusal)) }
    var release: StoredRelease?
    if let slug = unit.release { release = try existing(slug) }
    return try run { () throws(SQLiteError) in try insert(unit, into: release) }
  }

  /// Removes a unit; events keep its texts, and the units after it in its release move up.
  ///
  /// Throws `noSuchUnit`.
  package func removeUnit(_ id: Int) throws(StorageError) {
    guard let unit = try store.unit(id) else { throw error(.noSuchUnit(id)) }
    try run { () throws(SQLiteError) in
      try recordTexts(of: "u.id = \(id)", in: unit.release)
      try record(EventDraft(.unitRemoved, release: unit.release, unit: id))
      try connection.execute("DELETE FROM unit WHERE id = \(id)")
      if let slug = unit.release, let position = unit.position { try closeGap(at: position, in: slug) }
    }
  }

  /// Moves up the units behind a gap.
  ///
  /// Two steps, because positions must differ at every moment: below zero, and back.
  private func closeGap(at position: Int, in slug: String) throws(SQLiteError) {
    let release: SQL = "release = (SELECT id FROM release WHERE slug = \(slug))"
    try connection.execute("UPDATE unit SET position = -position WHERE \(release) AND position > \(position)")
    try connection.execute("UPDATE unit SET position = -position - 1 WHERE \(release) AND position < 0")
    releases[slug] = nil
  }

  /// Stores a unit at the end of a release, or by itself.
  func insert(_ unit: TranslationUnit, into release: StoredRelease?) throws(SQLiteError) -> Int {
    let id = try connection.insert(
      """
      INSERT INTO unit (external_id, release, position, kind, created_by, created_at, changed_by, changed_at)
      VALUES (\(unit.externalID), \(release?.id), \(release.map(\.count)), \(unit.kind.rawValue), \
      \(unit.creation.author ?? author), \((unit.creation.date ?? time).seconds), \
      \(unit.change.author), \(unit.change.date?.seconds))
      """)
    if let slug = release?.slug {
      releases[slug]?.count += 1
      occupied.insert(id)
    }
    for variant in unit.variants { try insert(variant, into: id) }
    for property in unit.properties { try insert(property, unit: id, variant: nil) }
    for note in unit.notes { try insert(note: note, unit: id, variant: nil) }
    try record(EventDraft(.unitAdded, release: release?.slug, unit: id))
    return id
  }

  /// Stores a text of a unit with all that belongs to it.
  func insert(_ variant: Variant, into unit: Int) throws(SQLiteError) {
    let text = variant.text
    let id = try connection.insert(
      """
      INSERT INTO variant (unit, language, text, key, length, status, confidence, \
      created_by, created_at, changed_by, changed_at)
      VALUES (\(unit), \(variant.language.tag), \(text), \(store.key(text)), \(text.unicodeScalars.count), \
      \(variant.status.rawValue), \(variant.confidence), \(variant.creation.author), \
      \(variant.creation.date?.seconds), \(variant.change.author), \(variant.change.date?.seconds))
      """)
    try insert(variant.content.codes, variant: id)
    for property in variant.properties { try insert(property, unit: unit, variant: id) }
    for note in variant.notes { try insert(note: note, unit: unit, variant: id) }
  }

  /// Stores the inline codes of a text.
  func insert(_ codes: [InlineCode], variant: Int) throws(SQLiteError) {
    for (number, code) in codes.enumerated() {
      try connection.execute(
        """
        INSERT INTO code (variant, number, kind, label, at, content, type, partner)
        VALUES (\(variant), \(number), \(code.kind.rawValue), \(code.label), \(code.at), \(code.content), \
        \(code.type), \(code.partner))
        """)
    }
  }

  /// Stores a property of a unit, or of one of its texts.
  func insert(_ property: Property, unit: Int, variant: Int?) throws(SQLiteError) {
    try connection.execute(
      """
      INSERT INTO property (unit, variant, type, value)
      VALUES (\(unit), \(variant), \(property.type), \(property.value))
      """)
  }

  /// Stores a note of a unit, or of one of its texts.
  func insert(note: String, unit: Int, variant: Int?) throws(SQLiteError) {
    try connection.execute("INSERT INTO note (unit, variant, text) VALUES (\(unit), \(variant), \(note))")
  }
}
