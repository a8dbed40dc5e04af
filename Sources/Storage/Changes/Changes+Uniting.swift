internal import Languages
internal import SQLite
internal import Translation

extension Changes {
  /// Adds what a unit brings to a stored one that has all its texts.
  func unite(
    _ stored: TranslationUnit, with unit: TranslationUnit, raisingStatus: Bool
  ) throws(SQLiteError) -> MergeOutcome {
    guard let id = stored.id else { return .merged(unit: 0, hasChanged: false) }
    var additions = try annotate(id, nil, new(unit.properties, stored.properties), new(unit.notes, stored.notes))
    if stored.externalID == nil, let externalID = unit.externalID {
      try connection.execute("UPDATE unit SET external_id = \(externalID) WHERE id = \(id)")
      additions.append("identifier \(externalID)")
    }
    try recordAnnotations(additions, of: stored, in: nil)
    var hasChanged = !additions.isEmpty
    for variant in unit.variants {
      guard let counterpart = stored.variants.first(where: { $0.language == variant.language }) else { continue }
      if try unite(counterpart, of: stored, with: variant, raisingStatus: raisingStatus) { hasChanged = true }
    }
    if hasChanged { try stampUnit(id) }
    return .merged(unit: id, hasChanged: hasChanged)
  }

  /// Adds what a text brings to a stored one; tells whether it brought anything.
  private func unite(
    _ stored: Variant, of unit: TranslationUnit, with variant: Variant, raisingStatus: Bool
  ) throws(SQLiteError) -> Bool {
    guard let id = unit.id else { return false }
    let row = try variantRow(unit: id, stored.language)
    let additions = try annotate(
      id, row, new(variant.properties, stored.properties), new(variant.notes, stored.notes))
    try recordAnnotations(additions, of: unit, in: stored.language)
    let isRaised = raisingStatus && stored.status != .rejected && variant.status > stored.status
    if isRaised { try set(variant.status, insteadOf: stored.status, of: unit, in: stored.language) }
    return isRaised || !additions.isEmpty
  }

  /// Stores properties and notes, and names each.
  private func annotate(
    _ unit: Int, _ variant: Int?, _ properties: [Property], _ notes: [String]
  ) throws(SQLiteError) -> [String] {
    for property in properties { try insert(property, unit: unit, variant: variant) }
    for note in notes { try insert(note: note, unit: unit, variant: variant) }
    return properties.map { "property \($0.type): \($0.value)" } + notes.map { "note: \($0)" }
  }

  private func recordAnnotations(
    _ additions: [String], of unit: TranslationUnit, in language: Language?
  ) throws(SQLiteError) {
    for addition in additions {
      try record(
        EventDraft(.annotated, release: unit.release, unit: unit.id, language: language, after: addition))
    }
  }

  /// What the old list lacks, each once.
  private func new<Element: Hashable>(_ elements: [Element], _ old: [Element]) -> [Element] {
    var known = Set(old)
    return elements.filter { known.insert($0).inserted }
  }
}
