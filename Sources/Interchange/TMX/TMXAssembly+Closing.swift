internal import Languages
internal import Translation
internal import XML

extension TMXAssembly {
  /// Marks the open unit to be skipped; the first reason counts.
  mutating func skip(_ reason: String, at position: XMLPosition) {
    if unit?.skip == nil { unit?.skip = (reason, position) }
  }

  /// Keeps a note with what it belongs to.
  mutating func closeNote() {
    switch levels.last {
    case .header: header.notes.append(text)
    case .unit: unit?.unit.notes.append(text)
    default: variant?.variant?.notes.append(text)
    }
  }

  /// Keeps a property with what it belongs to, or takes what it says where it is one of our own.
  mutating func closeProperty(at position: XMLPosition) {
    let property = Property(type: propertyType, value: text)
    switch levels.last {
    case .header: header.properties.append(property)
    case .unit: if !takeUnitFact(property, at: position) { unit?.unit.properties.append(property) }
    default: if !takeVariantFact(property, at: position) { variant?.variant?.properties.append(property) }
    }
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

  /// Adds the variant to its unit unless it has no text or its language is taken.
  mutating func closeVariant() {
    defer { variant = nil }
    guard let draft = variant, let made = draft.variant else { return }
    let name = made.language.tag
    if !draft.hasSegment {
      report(.warning, "<tuv> in '\(name)' has no <seg>; it is left out", draft.position)
    } else if segment.isEmpty {
      report(.warning, "<seg> in '\(name)' is empty; it is left out", segmentPosition)
    } else if unit?.unit.variants.contains(where: { $0.language == made.language }) == true {
      report(.warning, "second <tuv> in '\(name)' in one <tu>; the first is kept, this one left out", draft.position)
    } else {
      unit?.unit.variants.append(made)
    }
  }

  /// Gives the unit, or counts it as skipped and says why.
  mutating func closeUnit() -> TranslationUnit? {
    guard let draft = unit else { return nil }
    unit = nil
    unitCount += 1
    unitPosition = draft.position
    if let skip = draft.skip {
      drop(skip.reason, at: skip.position)
      return nil
    }
    if draft.unit.variants.isEmpty {
      drop("<tu> has no text in any language", at: draft.position)
      return nil
    }
    return draft.unit
  }

  private mutating func drop(_ reason: String, at position: XMLPosition) {
    report(.error, "\(reason) (the unit is skipped)", position)
    skips.count(reason, at: place(position))
  }
}
