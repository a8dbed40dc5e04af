internal import Translation
internal import XML

/// Writes the tags of one code with its attributes.
struct XLIFF2CodeAttributes {
  private let code: InlineCode
  private let element: XLIFF2TextWriter.Element
  /// What the code that ends the element, or the element itself, has as its content.
  private let end: String
  private let extras: [(name: String, value: String)]

  /// Prepares a code of a text; `mayKeep` tells whether it can be said that it must not be deleted.
  init(_ writer: XLIFF2TextWriter, _ index: Int, mayKeep: Bool) {
    code = writer.codes[index]
    element = writer.elements[index]
    end = element.partner.map { writer.codes[$0].content } ?? ""
    var extras = Self.extras(writer, element, code.label)
    if element.name == "ec", !element.isIsolated {
      // Section "sc": the halves of a pair agree; the start tells.
      let hints = ["canCopy", "canDelete", "canOverlap"]
      let start = Self.extras(writer, XLIFF2TextWriter.Element(name: "sc"), code.label)
      extras = start.filter { hints.contains($0.name) } + extras.filter { !hints.contains($0.name) && $0.name != "dir" }
    }
    self.extras = mayKeep ? extras : extras.filter { $0.name != "canDelete" || $0.value == "yes" }
  }

  /// The attributes that may stand on the element, as far as they are sound.
  private static func extras(
    _ writer: XLIFF2TextWriter, _ element: XLIFF2TextWriter.Element, _ label: String
  ) -> [(name: String, value: String)] {
    guard let name = element.name, let extras = writer.extras["\(name) \(label)"] else { return [] }
    let rules = XLIFF2Vocabulary.elements[name]?.attributes ?? []
    var seen: Set<String> = []
    return extras.attributes.filter { attribute in
      XLIFF2Property.portable.contains(attribute.name) && seen.insert(attribute.name).inserted
        && !attribute.value.hasPrefix("#")
        && rules.contains { $0.name == attribute.name && $0.type.accepts(attribute.value) }
    }
  }

  /// Writes the code: an element, or one half of its tags.
  func write(to xml: inout XMLWriter, data: XLIFF2OriginalData) throws {
    let rest = extras.map { ($0.name, Optional($0.value)) }
    let isolated: XMLWriter.Attribute = ("isolated", element.isIsolated ? "yes" : nil)
    let (type, subtype) = XLIFF2CodeType.written(code.type)
    let types: [XMLWriter.Attribute] = [("type", type), ("subType", subtype)]
    switch element.name {
    case "cp": try xml.empty("cp", [("hex", code.content)])
    case "ph": try writePlaceholder(types, rest, to: &xml, data: data)
    case "pc", "mrk":
      if element.isEnd { return try xml.end() }
      if element.name == "mrk" { return try xml.start("mrk", annotation(rest)) }
      let references: [XMLWriter.Attribute] = [
        ("dataRefStart", data.reference(to: code.content, beside: end)),
        ("dataRefEnd", data.reference(to: end, beside: code.content)),
      ]
      try xml.start("pc", [("id", element.id)] + types + references + rest)
    case "sc":
      let reference = data.reference(to: code.content)
      try xml.empty("sc", [("id", element.id), isolated] + types + [("dataRef", reference)] + rest)
    case "ec":
      let name = element.isIsolated ? "id" : "startRef"
      let own = element.isIsolated ? types : []
      let reference = data.reference(to: code.content)
      try xml.empty("ec", [(name, element.id), isolated] + own + [("dataRef", reference)] + rest)
    case "sm": try xml.empty("sm", annotation(rest))
    case "em": try xml.empty("em", [("startRef", element.id)])
    default: break
    }
  }

  private func writePlaceholder(
    _ types: [XMLWriter.Attribute], _ rest: [XMLWriter.Attribute], to xml: inout XMLWriter,
    data: XLIFF2OriginalData
  ) throws {
    let reference: XMLWriter.Attribute = ("dataRef", data.reference(to: code.content))
    let id: XMLWriter.Attribute = ("id", element.id)
    switch code.kind {
    case .lineBreak:
      try xml.empty("ph", [id, ("type", "fmt"), ("subType", XLIFF2CodeType.lineBreak), reference] + rest)
    case .noteReference:
      let note: [XMLWriter.Attribute] = [("type", "other"), ("subType", XLIFF2CodeType.note), ("disp", code.label)]
      try xml.empty("ph", [id] + note + [reference])
    default: try xml.empty("ph", [id] + types + [reference] + rest)
    }
  }

  /// Section "Annotations": a generic one says whether it is to be translated, a comment what it says.
  private func annotation(_ rest: [XMLWriter.Attribute]) -> [XMLWriter.Attribute] {
    var attributes = rest
    var type = XLIFF2CodeType.written(annotation: code.type)
    let hasText = attributes.contains { $0.name == "value" }
    if type == "comment" {
      // A reference to a note that is not there any more would be none.
      attributes.removeAll { $0.name == "ref" }
      if !hasText { type = "concord:comment" }
    }
    if type == nil || type == "generic", !attributes.contains(where: { $0.name == "translate" }) {
      attributes.append(("translate", "yes"))
    }
    return [("id", element.id), ("type", type)] + attributes
  }
}
