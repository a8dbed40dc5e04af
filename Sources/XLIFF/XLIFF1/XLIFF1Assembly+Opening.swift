internal import Interchange
internal import Languages
internal import Translation
internal import XML

extension XLIFF1Assembly {
  /// Begins an element, and says what it is.
  mutating func start(_ element: XMLElement, at position: XMLPosition) -> Level {
    guard let parent = levels.last else { return .ignored }
    if parent == .content || parent == .inline {
      content?.start(element, at: position)
      return .inline
    }
    let isOwn = element.name.namespace == namespace && (namespace != nil || element.name.prefix == nil)
    if !isOwn { return startForeign(element, in: parent) }
    switch (parent, element.name.local) {
    case (.root, "file"):
      open(file: element, at: position)
      return .file
    case (.file, "header"): return .header
    case (.file, "body"): return .body
    case (.body, "group"), (.group, "group"):
      open(group: element)
      return .group
    case (.body, "bin-unit"), (.group, "bin-unit"):
      passed.binaries += 1
      open(group: element)
      return .group
    case (.body, "trans-unit"), (.group, "trans-unit"), (.file, "trans-unit"):
      open(unit: element, at: position)
      return .unit
    case (.unit, "source"), (.unit, "seg-source"), (.unit, "target"), (.alternative, "source"),
      (.alternative, "target"), (.alternative, "seg-source"):
      content = XLIFF1Content(
        element, at: position, namespace: namespace, keepsLooseText: settings.passesTranslations)
      return .content
    case (.unit, "alt-trans"):
      unit?.alternative = XLIFF1Unit.Alternative(element: element, position: position)
      return .alternative
    default: return startFact(element, in: parent)
    }
  }

  /// Begins a note, a context or a property of a unit.
  private mutating func startFact(_ element: XMLElement, in parent: Level) -> Level {
    switch (parent, element.name.local) {
    case (.unit, "context-group"), (.unit, "prop-group"):
      holderGroup = element
      return element.name.local == "prop-group" ? .propGroup : .contextGroup
    case (.unit, "note"), (.contextGroup, "context"), (.propGroup, "prop"):
      text = ""
      holder = element
      return element.name.local == "note" ? .note : element.name.local == "prop" ? .prop : .context
    default: return .ignored
    }
  }

  /// Begins an element of another vocabulary; only what Trados says of segments is understood.
  private mutating func startForeign(_ element: XMLElement, in parent: Level) -> Level {
    switch (parent, element.name.qualified) {
    case (.unit, "sdl:seg-defs"): return .segmentFacts
    case (.segmentFacts, "sdl:seg"):
      unit?.segmentID = element["id"]
      for attribute in element.attributes where attribute.name.qualified != "id" {
        add(segmentFact: attribute.name.qualified, attribute.value)
      }
      return .segmentFacts
    case (.segmentFacts, "sdl:value"):
      text = ""
      holder = element
      return .segmentFact
    default: return .ignored
    }
  }

  /// Keeps what Trados says of the segment that is open.
  mutating func add(segmentFact name: String, _ value: String) {
    guard let id = unit?.segmentID else { return }
    unit?.segmentFacts[id, default: []].append(Property(type: "xliff:sdl:\(name)", value: value))
  }

  private mutating func open(file element: XMLElement, at position: XMLPosition) {
    file = XLIFF1File(position: position)
    groups = []
    file.source = language(element, "source-language", at: position) ?? settings.source
    let target = language(element, "target-language", at: position)
    file.target = target ?? settings.target
    file.namesTarget = target != nil
    if account.sourceLanguage == nil { account.sourceLanguage = file.source }
    for name in XLIFF1Facts.fileAttributes {
      guard let value = element[name.attribute], !(name.attribute == "datatype" && value == "plaintext") else {
        continue
      }
      if name.attribute == "original", value.hasPrefix(XLIFF1Facts.release) {
        let slug = value.dropFirst(XLIFF1Facts.release.count)
        file.release = slug.isEmpty ? nil : String(slug)
      } else {
        file.properties.append(Property(type: name.type, value: value))
      }
    }
  }

  private mutating func open(group element: XMLElement) {
    let isTranslatable = element["translate"].map { $0 != "no" } ?? groups.last?.isTranslatable ?? true
    groups.append((element["resname"] ?? element["id"] ?? "", isTranslatable))
  }

  private mutating func open(unit element: XMLElement, at position: XMLPosition) {
    let isTranslatable = element["translate"].map { $0 != "no" } ?? groups.last?.isTranslatable ?? true
    unit = XLIFF1Unit(element, at: position, isTranslatable: isTranslatable)
  }

  /// The language that an attribute names; `nil` where there is none, or none that can be understood.
  mutating func language(_ element: XMLElement, _ attribute: String, at position: XMLPosition) -> Language? {
    guard let tag = element[attribute], !tag.isEmpty else { return nil }
    if let language = Language(tag) { return language }
    warn("\(attribute) '\(tag)' is no language tag; expected one such as 'en' or 'pt-BR'", at: position)
    return nil
  }
}
