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

  /// Stores a unit at the end of a release, or by itself; `key` is that of its first text, where known.
  func insert(
    _ unit: TranslationUnit, into release: StoredRelease?, key: Int64? = nil
  ) throws(SQLiteError) -> Int {
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
    var key = key
    for variant in unit.variants {
      try insert(variant, into: id, key: key)
      key = nil
    }
    for property in unit.properties { try insert(property, unit: id, variant: nil) }
    for note in unit.notes { try insert(note: note, unit: id, variant: nil) }
    try record(EventDraft(.unitAdded, release: release?.slug, unit: id))
    return id
  }

  /// Stores a text of a unit with all that belongs to it; `key` is the text's, where known.
  func insert(_ variant: Variant, into unit: Int, key: Int64? = nil) throws(SQLiteError) {
    let text = variant.text
    let key = key ?? store.key(text)
    keys?.insert(key)
    let insertion = try insertions().variant
    insertion.add(unit)
    insertion.add(variant.language.tag)
    insertion.add(text)
    insertion.add(key)
    insertion.add(text.scalarCount)
    insertion.add(variant.status.rawValue)
    insertion.add(variant.confidence)
    insertion.add(variant.creation.author)
    insertion.add(variant.creation.date?.seconds)
    insertion.add(variant.change.author)
    insertion.add(variant.change.date?.seconds)
    let id = try insertion.insert()
    try index(text, id, in: variant.language)
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

extension String {
  /// The number of Unicode scalars: of bytes that continue no other.
  fileprivate var scalarCount: Int {
    var count = 0
    let bytes = utf8.span
    for index in bytes.indices {
      count += bytes[index] & 0xC0 == 0x80 ? 0 : 1
    }
    return count
  }
}
