internal import Languages
internal import Translation
internal import XML

/// The attributes, notes and properties of a `tu` or `tuv`, each where it belongs.
struct TMXRemarks {
  /// The attributes beside identifier, language and people.
  private(set) var attributes: [XMLWriter.Attribute] = []
  private let notes: [String]
  private var properties: [Property] = []
  /// The attributes of notes, by the note's text; those of several notes with one text in their order.
  private var noteAttributes: [String: [[XMLWriter.Attribute]]] = [:]

  /// Sorts properties into attributes, attributes of notes, and others.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - properties: The properties.
  ///   - allowed: The attributes that the element may have.
  ///   - taken: Those of them that it has.
  ///   - variants: The texts that are written, of which a source language must be one.
  init(
    _ notes: [String], _ properties: [Property], allowed: Set<String>, taken: [String], variants: [Variant]
  ) {
    self.notes = notes
    guard properties.contains(where: { TMXAttribute.begins($0.type, TMXAttribute.prefix) }) else {
      self.properties = properties
      return
    }
    for property in properties {
      if !TMXAttribute.begins(property.type, TMXAttribute.prefix) {
        self.properties.append(property)
      } else if TMXAttribute.begins(property.type, TMXAttribute.note) {
        if !give(property) { self.properties.append(property) }
      } else {
        let name = String(property.type.dropFirst(TMXAttribute.prefix.count))
        let isFree = allowed.contains(name) && !taken.contains(name) && !attributes.contains { $0.name == name }
        if isFree && Self.isValid(property.value, for: name, variants) {
          attributes.append((name, property.value))
        } else {
          self.properties.append(property)
        }
      }
    }
  }

  /// Gives an attribute to the note that a property names; tells whether one has room for it.
  private mutating func give(_ property: Property) -> Bool {
    let count = notes.count { $0 == property.value }
    guard count > 0, let attribute = Self.attribute(property, behind: TMXAttribute.note) else { return false }
    var given = noteAttributes[property.value] ?? [[]]
    if given[given.count - 1].contains(where: { $0.name == attribute.name }) {
      guard given.count < count else { return false }
      given.append([])
    }
    given[given.count - 1].append(attribute)
    noteAttributes[property.value] = given
    return true
  }

  /// Writes the notes.
  func writeNotes(to xml: inout XMLWriter) throws {
    if notes.isEmpty { return }
    var rest = noteAttributes.mapValues { $0[...] }
    for note in notes { try xml.element("note", rest[note]?.popFirst() ?? [], text: note) }
  }

  /// Writes the properties.
  func writeProperties(to xml: inout XMLWriter) throws {
    var pending: [Property] = []
    for property in properties {
      if TMXAttribute.begins(property.type, TMXAttribute.property) {
        pending.append(property)
        continue
      }
      try write(property, after: pending, to: &xml)
      pending = []
    }
    for property in pending { try write(property, after: [], to: &xml) }
  }

  /// Writes a property; what stands before it and names it gives attributes.
  private func write(_ property: Property, after pending: [Property], to xml: inout XMLWriter) throws {
    var attributes: [XMLWriter.Attribute] = []
    for companion in pending {
      if companion.value == property.type, let attribute = Self.attribute(companion, behind: TMXAttribute.property),
        !attributes.contains(where: { $0.name == attribute.name })
      {
        attributes.append(attribute)
      } else {
        try write(companion, after: [], to: &xml)
      }
    }
    try xml.start("prop", inline: true)
    try xml.attribute("type", property.type)
    for (name, value) in attributes { try xml.attribute(name, value) }
    try xml.text(property.value)
    try xml.end()
  }

  private static func attribute(_ property: Property, behind prefix: String) -> XMLWriter.Attribute? {
    let parts = property.type.dropFirst(prefix.count).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, TMXAttribute.annotation.contains(String(parts[0])) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func isValid(_ value: String, for name: String, _ variants: [Variant]) -> Bool {
    switch name {
    case "segtype": TMXAttribute.segmentTypes.contains(value)
    // A source language that is not written would send readers to a text that is not there.
    case "srclang": value == "*all*" || variants.contains { $0.language == Language(value) }
    default: true
    }
  }
}
