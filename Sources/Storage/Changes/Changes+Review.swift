package import Languages
internal import SQLite
package import Translation

extension Changes {
  /// Sets the status of a unit's text in a language (the same tag, else one that matches), or of all its texts.
  ///
  /// Returns how many texts had another status before. Throws `noSuchUnit` and `noSuchVariant`.
  @discardableResult
  package func setStatus(
    _ status: Status, ofUnit id: Int, in language: Language? = nil
  ) throws(StorageError) -> Int {
    let unit = try existing(unit: id)
    var variants = unit.variants
    if let language { variants = [try existing(language, in: unit)] }
    let others = variants.filter { $0.status != status }
    try run { () throws(SQLiteError) in
      for variant in others { try set(status, insteadOf: variant.status, of: unit, in: variant.language) }
      if !others.isEmpty { try stampUnit(id) }
    }
    return others.count
  }

  /// Edits a unit's text in a language (the same tag, else one that matches), and its status where one is given.
  ///
  /// Returns whether anything changed. Throws `noSuchUnit`, `noSuchVariant` and `unsuitable`.
  @discardableResult
  package func edit(
    unit id: Int, in language: Language, to content: InlineText, status: Status? = nil
  ) throws(StorageError) -> Bool {
    guard UnitRefusal.isWellPlaced(content) else { throw error(.unsuitable(.misplacedCode)) }
    let unit = try existing(unit: id)
    let variant = try existing(language, in: unit)
    let newStatus = status == variant.status ? nil : status
    let isSame = content.isIdentical(to: variant.content)
    guard !isSame || newStatus != nil else { return false }
    try run { () throws(SQLiteError) in
      if !isSame { try set(content, insteadOf: variant, of: unit) }
      if let newStatus { try set(newStatus, insteadOf: variant.status, of: unit, in: variant.language) }
      try stampUnit(id)
    }
    return true
  }

  /// Adds a text in a further language to a unit.
  ///
  /// Throws `noSuchUnit`, `variantExists` and `unsuitable`.
  package func add(_ variant: Variant, toUnit id: Int) throws(StorageError) {
    guard UnitRefusal.isWellPlaced(variant.content) else { throw error(.unsuitable(.misplacedCode)) }
    let unit = try existing(unit: id)
    guard !unit.variants.contains(where: { $0.language == variant.language }) else {
      throw error(.variantExists(unit: id, language: variant.language.tag))
    }
    try run { () throws(SQLiteError) in
      try insert(variant, preparer.prepare(variant), into: id)
      try record(
        EventDraft(
          .variantAdded, release: unit.release, unit: id, language: variant.language, after: variant.text))
      try stampUnit(id)
    }
  }

  private func existing(unit id: Int) throws(StorageError) -> TranslationUnit {
    guard let unit = try store.unit(id) else { throw error(.noSuchUnit(id)) }
    return unit
  }

  private func existing(_ language: Language, in unit: TranslationUnit) throws(StorageError) -> Variant {
    guard let variant = unit.variant(in: language) else {
      throw error(.noSuchVariant(unit: unit.id ?? 0, language: language.tag))
    }
    return variant
  }

  private func set(
    _ content: InlineText, insteadOf old: Variant, of unit: TranslationUnit
  ) throws(SQLiteError) {
    guard let id = unit.id else { return }
    let row = try variantRow(unit: id, old.language)
    let key = store.key(content.text)
    try note(key, row: row)
    try connection.execute(
      """
      UPDATE variant SET text = \(content.text), key = \(key), \
      length = \(content.text.unicodeScalars.count), changed_by = \(author), changed_at = \(time.seconds)
      WHERE id = \(row)
      """)
    try unindex(row, in: old.language)
    try index(content.text, row, in: old.language)
    try connection.execute("DELETE FROM code WHERE variant = \(row)")
    try insert(content.codes, variant: row)
    try record(
      EventDraft(
        .textChanged, release: unit.release, unit: id, language: old.language, before: old.text,
        after: content.text))
  }
}

extension Changes {
  /// Sets the status of one text and leaves the event.
  func set(
    _ status: Status, insteadOf old: Status, of unit: TranslationUnit, in language: Language
  ) throws(SQLiteError) {
    try connection.execute(
      """
      UPDATE variant SET status = \(status.rawValue), changed_by = \(author), changed_at = \(time.seconds)
      WHERE unit = \(unit.id) AND language = \(language.tag)
      """)
    try record(
      EventDraft(
        .statusChanged, release: unit.release, unit: unit.id, language: language, before: old.rawValue,
        after: status.rawValue))
  }

  /// Notes on a unit who changed it last.
  func stampUnit(_ id: Int) throws(SQLiteError) {
    try connection.execute(
      "UPDATE unit SET changed_by = \(author), changed_at = \(time.seconds) WHERE id = \(id)")
  }

  /// The row number of a unit's text in exactly this language.
  func variantRow(unit: Int, _ language: Language) throws(SQLiteError) -> Int {
    try connection.integer("SELECT id FROM variant WHERE unit = \(unit) AND language = \(language.tag)")
  }
}
