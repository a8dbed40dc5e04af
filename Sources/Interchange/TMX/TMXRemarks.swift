internal import Languages
internal import Translation
internal import XML

/// The attributes, notes and properties of a `tu` or `tuv`, each where it belongs.
struct TMXRemarks {
  /// The attributes beside identifier and language.
  private(set) var attributes: [XMLWriter.Attribute]
  private let notes: [String]
  private let facts: [Property]
  private var properties: [Property] = []
  /// The attributes of notes, by the note's text; those of several notes with one text in their order.
  private var noteAttributes: [String: [[XMLWriter.Attribute]]] = [:]

  /// Sorts properties into attributes, attributes of notes, and others.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - facts: What is written as a property though it is none, before the properties.
  ///   - properties: The properties.
  ///   - allowed: The attributes that the element may have.
  ///   - taken: The attributes that it has.
  ///   - variants: The texts that are written, of which a source language must be one.
  init(
    _ notes: [String], _ facts: [Property], _ properties: [Property], allowed: Set<String>,
    taken: [XMLWriter.Attribute], variants: [Variant]
  ) {
    (self.notes, self.facts, attributes) = (notes, facts, taken)
    for property in properties {
      if !property.type.utf8.starts(with: TMXAttribute.prefix.utf8) {
        self.properties.append(property)
      } else if property.type.hasPrefix(TMXAttribute.note) {
        if !give(property) { self.properties.append(property) }
      } else {
        let name = String(property.type.dropFirst(TMXAttribute.prefix.count))
        let isFree = allowed.contains(name) && !attributes.contains { $0.name == name && $0.value != nil }
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

  /// Writes notes and properties.
  func write(to xml: inout XMLWriter) throws {
    var rest = noteAttributes.mapValues { $0[...] }
    for note in notes { try xml.element("note", rest[note]?.popFirst() ?? [], text: note) }
    for fact in facts { try xml.element("prop", [("type", fact.type)], text: fact.value) }
    var pending: [Property] = []
    for property in properties {
      if property.type.hasPrefix(TMXAttribute.property) {
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
    try xml.element("prop", [("type", property.type)] + attributes, text: property.value)
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
