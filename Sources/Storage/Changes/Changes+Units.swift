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
    let prepared = preparer.prepare(unit)
    if let refusal = prepared.refusal { throw error(.unsuitable(refusal)) }
    var release: StoredRelease?
    if let slug = unit.release { release = try existing(slug) }
    return try run { () throws(SQLiteError) in try insert(prepared, into: release) }
  }

  /// Removes a unit; events keep its texts, and the units after it in its release move up.
  ///
  /// Throws `noSuchUnit`.
  package func removeUnit(_ id: Int) throws(StorageError) {
    guard let unit = try store.unit(id) else { throw error(.noSuchUnit(id)) }
    try run { () throws(SQLiteError) in
      try unindex(textsOf: "u.id = \(id)")
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
  func insert(_ prepared: PreparedUnit, into release: StoredRelease?) throws(SQLiteError) -> Int {
    let unit = prepared.unit
    let insertion = try insertions().unit
    insertion.add(unit.externalID)
    insertion.add(release?.id)
    insertion.add(release.map(\.count))
    insertion.add(unit.kind.rawValue)
    insertion.add(unit.creation.author ?? author)
    insertion.add((unit.creation.date ?? time).seconds)
    insertion.add(unit.change.author)
    insertion.add(unit.change.date?.seconds)
    let id = try insertion.insert()
    if let slug = release?.slug {
      releases[slug]?.count += 1
      occupied.insert(id)
    }
    for (variant, text) in zip(unit.variants, prepared.texts) { try insert(variant, text, into: id) }
    for property in unit.properties { try insert(property, unit: id, variant: nil) }
    for note in unit.notes { try insert(note: note, unit: id, variant: nil) }
    try record(EventDraft(.unitAdded, release: release?.slug, unit: id))
    return id
  }

  /// Stores a text of a unit with all that belongs to it.
  func insert(_ variant: Variant, _ text: PreparedUnit.Text, into unit: Int) throws(SQLiteError) {
    let insertion = try insertions().variant
    insertion.add(unit)
    insertion.add(variant.language.tag)
    insertion.add(variant.text)
    insertion.add(text.key)
    insertion.add(text.length)
    insertion.add(variant.status.rawValue)
    insertion.add(variant.confidence)
    insertion.add(variant.creation.author)
    insertion.add(variant.creation.date?.seconds)
    insertion.add(variant.change.author)
    insertion.add(variant.change.date?.seconds)
    let id = try insertion.insert()
    try note(text.key, row: id)
    try index(variant.text, id, in: variant.language, outline: text.outline)
    try insert(variant.content.codes, variant: id)
    for property in variant.properties { try insert(property, unit: unit, variant: id) }
    for note in variant.notes { try insert(note: note, unit: unit, variant: id) }
  }

  /// Stores the inline codes of a text.
  func insert(_ codes: [InlineCode], variant: Int) throws(SQLiteError) {
    if codes.isEmpty { return }
    let insertion = try insertions().code
    for (number, code) in codes.enumerated() {
      insertion.add(variant)
      insertion.add(number)
      insertion.add(code.kind.rawValue)
      insertion.add(code.label)
      insertion.add(code.at)
      insertion.add(code.content)
      insertion.add(code.type)
      insertion.add(code.partner)
      try insertion.run()
    }
  }

  /// Stores a property of a unit, or of one of its texts.
  func insert(_ property: Property, unit: Int, variant: Int?) throws(SQLiteError) {
    let insertion = try insertions().property
    insertion.add(unit)
    insertion.add(variant)
    insertion.add(property.type)
    insertion.add(property.value)
    try insertion.run()
  }

  /// Stores a note of a unit, or of one of its texts.
  func insert(note: String, unit: Int, variant: Int?) throws(SQLiteError) {
    let insertion = try insertions().note
    insertion.add(unit)
    insertion.add(variant)
    insertion.add(note)
    try insertion.run()
  }
}
