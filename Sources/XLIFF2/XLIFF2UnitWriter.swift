internal import Languages
internal import Translation
internal import XML

/// Writes one `unit` of one segment.
struct XLIFF2UnitWriter {
  private let unit: TranslationUnit
  private let source: Variant
  private let target: Variant?
  private let id: String
  private let languages: (source: Language, target: Language?)?

  /// Prepares a unit; `languages` are those of the document.
  init(
    _ unit: TranslationUnit, _ source: Variant, _ target: Variant?, id: String,
    languages: (source: Language, target: Language?)?
  ) {
    self.unit = unit
    self.source = source
    self.target = target
    self.id = id
    self.languages = languages
  }

  /// Writes the unit: metadata, notes, original data, the segment (section "unit").
  func write(to xml: inout XMLWriter) throws {
    var sourceText = XLIFF2TextWriter(source.content, properties: source.properties)
    var targetText = target.map { XLIFF2TextWriter($0.content, properties: $0.properties) }
    let reserved = sourceText.labels.union(targetText?.labels ?? [])
    sourceText.number(after: nil, reserved: reserved)
    targetText?.number(after: sourceText, reserved: reserved)
    var data = XLIFF2OriginalData()
    sourceText.collect(into: &data)
    targetText?.collect(into: &data)
    try xml.start("unit", [("id", id)] + attributes)
    try writeMetadata(to: &xml)
    try writeNotes(to: &xml)
    try data.write(to: &xml)
    try xml.start("segment", [("state", target.map { Self.state($0.status) } ?? "initial"), ("subState", subState)])
    try xml.start("source", [("xml:lang", particular(source.language, languages?.source))], inline: true)
    try sourceText.write(to: &xml, data: data, target: targetText)
    try xml.end()
    if let target, let targetText {
      try xml.start("target", [("xml:lang", particular(target.language, languages?.target))], inline: true)
      try targetText.write(to: &xml, data: data, target: nil)
      try xml.end()
    }
    for _ in 0..<2 { try xml.end() }
  }

  /// The language where it says more than the document's.
  private func particular(_ language: Language, _ general: Language?) -> String? {
    guard let general, language != general else { return nil }
    return XLIFF2UnitRules.isSame(language.tag, as: general.tag) ? language.tag : nil
  }

  /// Section "state".
  private static func state(_ status: Status) -> String {
    switch status {
    case .rejected: "initial"
    case .draft: "translated"
    case .reviewed: "reviewed"
    case .approved: "final"
    }
  }

  private var subState: String? {
    target?.properties.first { $0.type == XLIFF2Property.subState }.flatMap { isSubState($0) ? $0.value : nil }
  }

  private func isSubState(_ property: Property) -> Bool {
    property.type == XLIFF2Property.subState && XLIFF2Syntax.isPrefixed(property.value)
  }

  /// The properties that are attributes of `unit`.
  private var attributes: [XMLWriter.Attribute] {
    XLIFF2Property.unit.compactMap { attribute in
      guard let property = unit.properties.first(where: { $0.type == "xliff:\(attribute.name)" }) else { return nil }
      return isAttribute(property) ? (Self.qualified(attribute.name), property.value) : nil
    }
  }

  private static func qualified(_ name: String) -> String { name == "space" ? "xml:space" : name }

  /// Whether a property can be an attribute of the unit: the first of its type, other than the default and sound.
  private func isAttribute(_ property: Property) -> Bool {
    guard let attribute = XLIFF2Property.unit.first(where: { "xliff:\($0.name)" == property.type }),
      property.value != attribute.standard,
      unit.properties.first(where: { $0.type == property.type })?.value == property.value
    else { return false }
    let rules = XLIFF2Vocabulary.elements["unit"]?.attributes ?? []
    return rules.contains { $0.name == Self.qualified(attribute.name) && $0.type.accepts(property.value) }
  }
}

extension XLIFF2UnitWriter {
  /// Writes notes; their number among those of their side finds what is known of them.
  private func writeNotes(to xml: inout XMLWriter) throws {
    let sides = [
      (unit.notes, unit.properties, nil), (source.notes, source.properties, "source"),
      (target?.notes ?? [], target?.properties ?? [], "target"),
    ]
    if sides.allSatisfy({ $0.0.isEmpty }) { return }
    try xml.start("notes")
    var ids: Set<String> = []
    for (notes, properties, side) in sides {
      let known = Self.noteFacts(properties)
      for (number, note) in notes.enumerated() {
        let facts = (known[String(number)] ?? []).filter { $0.name != "id" || ids.insert($0.value).inserted }
        let attributes = [("appliesTo", side)] + facts.map { ($0.name, Optional($0.value)) }
        try xml.element("note", attributes, text: note)
      }
    }
    try xml.end()
  }

  /// What is known of notes, by their numbers.
  private static func noteFacts(_ properties: [Property]) -> [String: [(name: String, value: String)]] {
    let rules = XLIFF2Vocabulary.elements["note"]?.attributes ?? []
    var facts: [String: [(name: String, value: String)]] = [:]
    for property in properties where property.type == XLIFF2Property.note {
      guard let value = XLIFF2Attributes(property.value), value.words.count == 1 else { continue }
      facts[value.words[0]] = value.attributes.filter { attribute in
        ["id", "category", "priority"].contains(attribute.name)
          && rules.contains { $0.name == attribute.name && $0.type.accepts(attribute.value) }
      }
    }
    return facts
  }

  /// Module "Metadata": what other tools said in groups of their own, what we say in groups of ours.
  private func writeMetadata(to xml: inout XMLWriter) throws {
    let foreign = unit.properties.filter { $0.type.hasPrefix(XLIFF2Property.metadata) }
    var groups: [(subject: String?, entries: [Property])] = [(nil, unitFacts)]
    // A segment that is `initial` is read as a draft.
    groups.append(("source", facts(source, status: target?.status ?? .draft) + rest(source)))
    if let target {
      let status = target.status == .rejected ? nil : target.status
      groups.append(("target", facts(target, status: status) + rest(target)))
    }
    groups.removeAll { $0.entries.isEmpty }
    let sides = [("source", source.properties), ("target", target?.properties ?? [])].map { side, properties in
      (side, properties.filter { $0.type.hasPrefix(XLIFF2Property.metadata) })
    }
    if foreign.isEmpty && groups.isEmpty && sides.allSatisfy({ $0.1.isEmpty }) { return }
    try xml.start("mda:metadata")
    for (side, entries) in [(nil, foreign)] + sides.map({ (Optional($0.0), $0.1) }) where !entries.isEmpty {
      try xml.start("mda:metaGroup", [("appliesTo", side)])
      let length = XLIFF2Property.metadata.utf8.count
      for entry in entries {
        try xml.element("mda:meta", [("type", String(entry.type.dropFirst(length)))], text: entry.value)
      }
      try xml.end()
    }
    for (subject, entries) in groups {
      try xml.start("mda:metaGroup", [("category", XLIFF2Property.category), ("appliesTo", subject)])
      for entry in entries { try xml.element("mda:meta", [("type", entry.type)], text: entry.value) }
      try xml.end()
    }
    try xml.end()
  }

  private var unitFacts: [Property] {
    typealias Fact = XLIFF2Property.Fact
    var facts: [Property] = []
    func add(_ type: String, _ value: String?) {
      if let value { facts.append(Property(type: type, value: value)) }
    }
    if unit.externalID != id { add(Fact.id, unit.externalID) }
    add(Fact.release, unit.release)
    add(Fact.position, unit.position.map(String.init))
    add(Fact.kind, unit.kind == .paragraph ? nil : unit.kind.rawValue)
    add(Fact.creation, XLIFF2Facts.text(unit.creation))
    add(Fact.change, XLIFF2Facts.text(unit.change))
    return facts
      + unit.properties.filter {
        !$0.type.hasPrefix(XLIFF2Property.metadata) && !isAttribute($0) && $0.type != XLIFF2Property.original
          && !isWritten($0, notes: unit.notes)
      }
  }

  private func facts(_ variant: Variant, status: Status?) -> [Property] {
    typealias Fact = XLIFF2Property.Fact
    let values = [
      (Fact.status, variant.status == status ? nil : variant.status.rawValue),
      (Fact.confidence, variant.confidence?.description), (Fact.creation, XLIFF2Facts.text(variant.creation)),
      (Fact.change, XLIFF2Facts.text(variant.change)),
    ]
    return values.compactMap { type, value in value.map { Property(type: type, value: $0) } }
  }

  /// The properties of a variant that stand nowhere else.
  private func rest(_ variant: Variant) -> [Property] {
    variant.properties.filter { property in
      if property.type.hasPrefix(XLIFF2Property.metadata) || property.type == XLIFF2Property.code { return false }
      return !isSubState(property) && !isWritten(property, notes: variant.notes)
    }
  }

  /// Whether a property is written on a note.
  private func isWritten(_ property: Property, notes: [String]) -> Bool {
    guard property.type == XLIFF2Property.note, let value = XLIFF2Attributes(property.value) else { return false }
    return value.words.first.flatMap { Int($0) }.map(notes.indices.contains) ?? false
  }
}
