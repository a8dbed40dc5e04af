internal import Translation
internal import XML

/// Writes a `trans-unit` of one unit, or of the segments that belong to it.
struct XLIFF1EntryWriter {
  private let entries: [XLIFF1Entry]
  private let first: XLIFF1Entry
  /// The translation whose facts are those of all; `nil` where there is none.
  private let target: Variant?
  private let state: XLIFF1State
  private var id: String
  /// The attributes of `trans-unit`, of `source` and of `target` that keep properties.
  private var attributes: [XMLWriter.Attribute] = []
  private var sourceAttributes: [XMLWriter.Attribute] = []
  private var targetAttributes: [XMLWriter.Attribute] = []
  private var contexts: [(parts: [String], value: String)] = []
  private var props: [(group: String, type: String, value: String)] = []

  /// Prepares a `trans-unit`; the names that it takes are noted.
  init(_ entries: [XLIFF1Entry], _ names: inout XLIFF1Names) {
    self.entries = entries
    first = entries[0]
    target = entries.lazy.compactMap(\.target).first
    state =
      target.map { XLIFF1State($0.properties, $0.status) } ?? XLIFF1State(approved: nil, state: nil, qualifier: nil)
    id = Self.id(first.unit.externalID, &names)
    place(&names)
  }

  private static func id(_ given: String?, _ names: inout XLIFF1Names) -> String {
    if let given, !given.hasPrefix(XLIFF1CodeType.generated), names.units.insert(given).inserted { return given }
    repeat { names.generated += 1 } while !names.units.insert(XLIFF1CodeType.generated + "\(names.generated)").inserted
    return XLIFF1CodeType.generated + "\(names.generated)"
  }

  /// Finds every property its place.
  private mutating func place(_ names: inout XLIFF1Names) {
    let unit = first.unit
    var taken: Set<String> = ["id", "approved", "translate"]
    let areFree = Self.areFree(unit.properties, names.groups)
    var isInOrder = true
    var others: [Property] = []
    for property in XLIFF1Facts.ordered(unit.properties) where !isToldElsewhere(property, notes: unit.notes) {
      if let name = XLIFF1Facts.attribute(property), isInOrder,
        XLIFF1Schema.accepts(property.value, name, of: "trans-unit"), taken.insert(name).inserted
      {
        attributes.append((name, property.value))
      } else if let parts = XLIFF1Facts.parts(property.type, of: "context", count: 3), areFree, isSound(parts) {
        contexts.append((parts, property.value))
      } else if let parts = XLIFF1Facts.parts(property.type, of: "prop", count: 2), parts[0] != XLIFF1Facts.group {
        props.append((parts[0], parts[1], property.value))
      } else {
        isInOrder = isInOrder && XLIFF1Facts.attribute(property) == nil
        others.append(property)
      }
    }
    if areFree { names.groups.formUnion(contexts.map(\.parts[0])) }
    for (type, value) in fields { props.append((XLIFF1Facts.group, XLIFF1Facts.field + type, value)) }
    for property in others { props.append((XLIFF1Facts.group, property.type, property.value)) }
    sourceAttributes = place(first.source, "source")
    if let target { targetAttributes = place(target, "target") }
  }

  /// Whether contexts can stand in groups of their names.
  ///
  /// "U_context-group_name": a name is given once in a file.
  private static func areFree(_ properties: [Property], _ taken: Set<String>) -> Bool {
    var named = taken
    var last: ArraySlice<String> = []
    for property in properties {
      guard let parts = XLIFF1Facts.parts(property.type, of: "context", count: 3), parts[..<2] != last else { continue }
      last = parts[..<2]
      if !parts[0].isEmpty, !named.insert(parts[0]).inserted { return false }
    }
    return true
  }

  /// Whether a property is told by an attribute of `file`, by a `mid`, or with its note.
  private func isToldElsewhere(_ property: Property, notes: [String]) -> Bool {
    if let index = XLIFF1Facts.fileAttributes.firstIndex(where: { $0.type == property.type }) {
      return first.file[index] == property.value
    }
    if property.type == XLIFF1Facts.segment { return first.segment == property.value }
    return isOfNote(property, notes)
  }

  private func isOfNote(_ property: Property, _ notes: [String]) -> Bool {
    guard let parts = XLIFF1Facts.parts(property.type, of: "note", count: 2), let index = Int(parts[0]) else {
      return false
    }
    return notes.indices.contains(index) && String(index) == parts[0] && XLIFF1Facts.noteAttributes.contains(parts[1])
      && XLIFF1Schema.accepts(property.value, parts[1], of: "note")
  }

  private func isSound(_ parts: [String]) -> Bool {
    (parts[1].isEmpty || XLIFF1Schema.accepts(parts[1], "purpose", of: "context-group"))
      && XLIFF1Schema.accepts(parts[2], "context-type", of: "context")
  }

  /// The properties of a variant: attributes where they can be, the others in the group.
  private mutating func place(_ variant: Variant, _ name: String) -> [XMLWriter.Attribute] {
    var found: [XMLWriter.Attribute] = []
    var isInOrder = true
    for property in XLIFF1Facts.ordered(variant.properties) where !isOfNote(property, variant.notes) {
      if name == "target", XLIFF1State.types.contains(property.type), state.properties.contains(property) { continue }
      if let attribute = XLIFF1Facts.attribute(property), isInOrder,
        XLIFF1Schema.accepts(property.value, attribute, of: name), !found.contains(where: { $0.name == attribute })
      {
        found.append((attribute, property.value))
      } else {
        isInOrder = isInOrder && XLIFF1Facts.attribute(property) == nil
        props.append((XLIFF1Facts.group, "\(name) \(property.type)", property.value))
      }
    }
    return found
  }

  /// What a unit has fields for and XLIFF no place.
  private var fields: [(String, String)] {
    let unit = first.unit
    let source = entries.first { $0.target != nil }?.source ?? first.source
    var fields: [(String, String?)] = [
      ("id", unit.externalID == id ? nil : unit.externalID),
      ("release", XLIFF1Facts.release + (unit.release ?? "") == first.file[0] ? nil : unit.release),
      ("position", unit.position.map(String.init)), ("kind", unit.kind == .paragraph ? nil : unit.kind.rawValue),
      ("source-status", source.status == target?.status ?? .draft ? nil : source.status.rawValue),
      ("source-confidence", source.confidence?.description),
      ("target-confidence", target?.confidence?.description),
    ]
    let holders = [
      ("", unit.creation, unit.change), ("source-", source.creation, source.change),
      ("target-", target?.creation ?? Authorship(), target?.change ?? Authorship()),
    ]
    for (prefix, creation, change) in holders {
      fields += [
        (prefix + "created-by", creation.author), (prefix + "created-at", creation.date?.extended),
        (prefix + "changed-by", change.author), (prefix + "changed-at", change.date?.extended),
      ]
    }
    return fields.compactMap { name, value in value.map { (name, $0) } }
  }

  /// Writes the element.
  func write(to xml: inout XMLWriter) throws {
    try xml.start(
      "trans-unit", [("id", id), ("approved", state.approved), ("xml:space", "preserve")] + attributes)
    try write("source", sourceAttributes, entries.map { (nil, $0.source.content) }, to: &xml)
    if first.segment != nil {
      try write("seg-source", [], entries.map { ($0.segment, $0.source.content) }, to: &xml)
    }
    if target != nil {
      let states = [("state", state.state), ("state-qualifier", state.qualifier)]
      let texts = entries.compactMap { entry in entry.target.map { (entry.segment, $0.content) } }
      try write("target", states + targetAttributes, texts, to: &xml)
    }
    try writeGroups(to: &xml)
    try write(first.unit.notes, first.unit.properties, nil, to: &xml)
    try write(first.source.notes, first.source.properties, "source", to: &xml)
    try write(target?.notes ?? [], target?.properties ?? [], "target", to: &xml)
    try xml.end()
  }

  private func write(
    _ name: String, _ attributes: [XMLWriter.Attribute], _ texts: [(mid: String?, InlineText)], to xml: inout XMLWriter
  ) throws {
    try xml.start(name, attributes, inline: true)
    var references: Set<String> = []
    for (index, (mid, text)) in texts.enumerated() {
      if index > 0 { try xml.text(" ") }
      if let mid { try xml.start("mrk", [("mtype", "seg"), ("mid", mid)]) }
      var writer = XLIFF1TextWriter(text, references: &references)
      try writer.write(to: &xml)
      if mid != nil { try xml.end() }
    }
    try xml.end()
  }

  /// Writes contexts and properties, those of one group that follow each other together.
  private func writeGroups(to xml: inout XMLWriter) throws {
    var last: [String]?
    for (parts, value) in contexts {
      let group = Array(parts[..<2])
      if group != last {
        if last != nil { try xml.end() }
        let values = group.map { $0.isEmpty ? nil : $0 }
        try xml.start("context-group", [("name", values[0]), ("purpose", values[1])])
        last = group
      }
      try xml.element("context", [("context-type", parts[2])], text: value)
    }
    if last != nil { try xml.end() }
    var open: String?
    for (group, type, value) in props {
      if group != open {
        if open != nil { try xml.end() }
        try xml.start("prop-group", [("name", group.isEmpty ? nil : group)])
        open = group
      }
      try xml.element("prop", [("prop-type", type)], text: value)
    }
    if open != nil { try xml.end() }
  }

  private func write(
    _ notes: [String], _ properties: [Property], _ annotates: String?, to xml: inout XMLWriter
  ) throws {
    for (index, note) in notes.enumerated() {
      let attributes = XLIFF1Facts.noteAttributes.map { name -> XMLWriter.Attribute in
        let value = properties.first { $0.type == "xliff:note/\(index)/\(name)" }?.value
        return (name, value.flatMap { XLIFF1Schema.accepts($0, name, of: "note") ? $0 : nil })
      }
      try xml.element("note", attributes + [("annotates", annotates)], text: note)
    }
  }
}
