internal import Languages
internal import Translation
internal import XML

extension TMXAssembly {
  /// Marks the open unit to be skipped; the first reason counts.
  mutating func skip(_ reason: String, at position: XMLPosition) {
    if unit?.skip == nil { unit?.skip = (reason, position) }
  }

  /// Keeps a note with what it belongs to.
  mutating func closeNote(at position: XMLPosition) {
    let text = annotation.text
    let attributes = annotation.companions(TMXAttribute.note, owner: text)
    switch levels.last {
    case .header:
      if header.notes.isEmpty { reportUnowned("note", at: position) }
      header.notes.append(text)
    case .unit:
      unit?.unit.notes.append(text)
      unit?.noteAttributes += attributes
    default:
      variant?.variant?.notes.append(text)
      variant?.noteAttributes += attributes
    }
  }

  /// Keeps a property with what it belongs to, or takes what it says where it is one of our own.
  mutating func closeProperty(at position: XMLPosition) {
    let property = Property(type: annotation.type, value: annotation.text)
    let kept = annotation.companions(TMXAttribute.property, owner: property.type) + [property]
    switch levels.last {
    case .header:
      if TMXReleases.take(property, into: &account.releases) { break }
      if header.properties.isEmpty { reportUnowned("prop", at: position) }
      header.properties.append(property)
    case .unit: if !takeUnitFact(property, at: position) { unit?.properties += kept }
    default: if !takeVariantFact(property, at: position) { variant?.properties += kept }
    }
  }

  /// Says that something is about the file as a whole, for which whoever stores units has no place.
  private mutating func reportUnowned(_ element: String, at position: XMLPosition) {
    report(.note, "<\(element)> in <header> belongs to no unit and is not stored with any", position)
  }

  private mutating func takeUnitFact(_ property: Property, at position: XMLPosition) -> Bool {
    switch property.type {
    case TMXPropertyType.release where unit?.unit.release == nil && !property.value.isEmpty:
      unit?.unit.release = property.value
    case TMXPropertyType.position where unit?.unit.position == nil:
      guard let number = Int(property.value), number >= 0 else { return refuse(property, at: position) }
      unit?.unit.position = number
    case TMXPropertyType.kind:
      guard let kind = BlockKind(rawValue: property.value) else { return refuse(property, at: position) }
      unit?.unit.kind = kind
    default: return false
    }
    return true
  }

  private mutating func takeVariantFact(_ property: Property, at position: XMLPosition) -> Bool {
    switch property.type {
    case TMXPropertyType.status:
      guard let status = Status(rawValue: property.value) else { return refuse(property, at: position) }
      variant?.variant?.status = status
    case TMXPropertyType.confidence where variant?.variant?.confidence == nil:
      guard let value = Double(property.value), (0...1).contains(value) else {
        return refuse(property, at: position)
      }
      variant?.variant?.confidence = value
    default: return false
    }
    return true
  }

  private mutating func refuse(_ property: Property, at position: XMLPosition) -> Bool {
    report(.warning, "\(property.type) '\(property.value)' is not understood; it is kept as a property", position)
    return false
  }

  /// Adds the variant to its unit unless it has no text.
  ///
  /// A second text in one language waits to become a unit of its own, since a unit has one text a language.
  mutating func closeVariant() {
    defer { variant = nil }
    guard let draft = variant, var made = draft.variant else { return }
    let name = made.language.tag
    if !draft.hasSegment {
      return report(.warning, "<tuv> in '\(name)' has no <seg>; it is left out", draft.position)
    }
    if segment.isEmpty {
      unit?.hasEmptyText = true
      return report(.warning, "<seg> in '\(name)' is empty; it is left out", segmentPosition)
    }
    made.properties = Self.joined(draft.subflows, Self.joined(draft.noteAttributes, draft.properties))
    guard let first = unit?.unit.variants.first(where: { $0.language == made.language }) else {
      unit?.unit.variants.append(made)
      return
    }
    let isTwin = first.content == made.content
    let remedy = isTwin ? "it says the same and is left out" : "it is read as a unit of its own"
    report(.warning, "second <tuv> in '\(name)' in one <tu>; \(remedy)", draft.position)
    if !isTwin { unit?.alternatives.append(made) }
  }

  /// Gives the unit, or counts it as skipped and says why.
  mutating func closeUnit() -> TranslationUnit? {
    guard let draft = unit else { return nil }
    unit = nil
    // What has segments and nothing in them waits for its texts, as an entry without translation does elsewhere.
    if draft.unit.variants.isEmpty, draft.hasEmptyText, draft.skip == nil {
      account.untranslatedCount += 1
      return nil
    }
    account.unitCount += 1
    account.unitPlace = place(draft.position)
    if let skip = draft.skip {
      drop(skip.reason, at: skip.position)
      return nil
    }
    var made = draft.unit
    if made.variants.isEmpty {
      drop("<tu> has no text in any language", at: draft.position)
      return nil
    }
    made.properties = Self.joined(draft.noteAttributes, draft.properties)
    if !draft.alternatives.isEmpty { part(draft.alternatives, from: made, at: draft.position) }
    return made
  }

  /// Both lists; without a copy where the first is empty, as it mostly is.
  private static func joined(_ first: [Property], _ second: [Property]) -> [Property] {
    first.isEmpty ? second : first + second
  }

  /// Makes units of second texts, each with the unit's other languages; beyond `mostAlternatives` they are skipped,
  /// so that a small file cannot become a large one.
  private mutating func part(_ alternatives: [Variant], from unit: TranslationUnit, at position: XMLPosition) {
    for alternative in alternatives {
      account.unitCount += 1
      guard further.count < Self.mostAlternatives else {
        drop("<tu> has more than \(Self.mostAlternatives) second texts", at: position)
        continue
      }
      var other = unit
      // A release has one unit at a position.
      (other.release, other.position) = (nil, nil)
      for index in other.variants.indices where other.variants[index].language == alternative.language {
        other.variants[index] = alternative
      }
      further.append(other)
    }
    further.reverse()
  }

  /// How many second texts of one unit are read.
  private static var mostAlternatives: Int { 32 }

  private mutating func drop(_ reason: String, at position: XMLPosition) {
    account.skip(reason, line: position.line, column: position.column)
  }
}
