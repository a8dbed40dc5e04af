internal import Languages
internal import Translation
internal import XML

extension TBXConceptBuilder {
  /// Takes an element that says something of the concept, of a language or of a term.
  mutating func take(_ element: TBXElement, _ level: Level) throws(TBXRefusal) {
    switch element.name {
    case "note": try take(note: element, level)
    case "noteGrp": for note in element.elements { try take(note, level) }
    case "transacGrp": try take(transaction: element, level)
    case "adminGrp", "descripGrp", "termNoteGrp": try take(group: element, level)
    case "termCompList":
      let parts = element.elements.map(\.text).filter { !$0.isEmpty }
      keep("termCompList:\(element["type"] ?? "")", parts.joined(separator: " | "), level)
    default:
      guard let category = TBXCategory(element.tag) else { return }
      try take(category, element, source: "", level)
    }
  }

  /// The facts of a group: the first is what the others are about.
  private mutating func take(group: TBXElement, _ level: Level) throws(TBXRefusal) {
    var rest = group.elements
    guard let index = rest.firstIndex(where: { TBXCategory($0.tag) != nil }) else { return }
    let main = rest.remove(at: index)
    guard let category = TBXCategory(main.tag) else { return }
    var source = ""
    if category.type == "definition" {
      let found = rest.firstIndex { TBXCategory($0.tag)?.type == "source" && $0["target"] == nil }
      if let found { source = rest.remove(at: found).text }
    }
    try take(category, main, source: source, level)
    for element in rest { try take(element, about: category, level) }
  }

  /// A fact about another fact.
  private mutating func take(_ element: TBXElement, about other: TBXCategory, _ level: Level) throws(TBXRefusal) {
    let prefix = other.type.isEmpty ? other.element : other.type
    if element.name == "transacGrp" {
      let (kind, value, _) = Self.transaction(element)
      return keep("\(prefix)/transac:\(kind)", value, level)
    }
    if element.name == "adminGrp" {
      for part in element.elements { try take(part, about: other, level) }
      return
    }
    guard let category = TBXCategory(element.tag) else {
      if element.name == "note" { keep("\(prefix)/note", element.text, level) }
      return
    }
    try check(category, element, level)
    keep("\(prefix)/\(Self.name(of: category))", Self.value(of: element), level)
  }

  private mutating func take(
    _ category: TBXCategory, _ element: TBXElement, source: String, _ level: Level
  ) throws(TBXRefusal) {
    try check(category, element, level)
    let text = element.text
    if element["target"] == nil, !text.isEmpty, try takeKnown(category, text, source, level, at: element.position) {
      return
    }
    keep(Self.name(of: category), Self.value(of: element), level)
  }

  /// Takes a fact for which concepts and terms have a place; returns whether it was one.
  private mutating func takeKnown(
    _ category: TBXCategory, _ text: String, _ source: String, _ level: Level, at position: XMLPosition
  ) throws(TBXRefusal) -> Bool {
    let type = category.type.lowercased()
    switch (type, level) {
    case ("definition", .concept): concept.definitions.append(Definition(text, source: source))
    case ("definition", .language(let language)), ("definition", .term(let language)):
      let definition = Definition(text, language, source: source)
      if !concept.definitions.contains(definition) { concept.definitions.append(definition) }
    case ("subjectfield", .concept) where concept.domain.isEmpty: concept.domain = text
    case ("source", .concept) where concept.source.isEmpty: concept.source = text
    case ("source", .term) where term?.source.isEmpty == true: term?.source = text
    case ("context", .term) where term?.example.isEmpty == true: term?.example = text
    case ("administrativestatus", .term), ("usagestatus", .term), ("normativeauthorization", .term):
      return try takeStanding(text, category, at: position)
    case ("xbool_forbidden", .term):
      if text.lowercased() == "true" {
        term?.standing = .forbidden
        hasStanding = true
      }
      return false
    case ("partofspeech", .term) where term?.partOfSpeech.isEmpty == true:
      let word = try word(text, TBXVocabulary.partsOfSpeech, category, at: position)
      term?.partOfSpeech = word
    case ("grammaticalgender", .term) where term?.gender.isEmpty == true:
      let word = try word(text, TBXVocabulary.genders, category, at: position)
      term?.gender = word
    case ("termtype", .term) where term?.type.isEmpty == true:
      let word = try word(text, TBXVocabulary.types, category, at: position)
      term?.type = word
    case ("termlocation", .term):
      _ = try word(text, TBXVocabulary.locations, category, at: position)
      return false
    default: return false
    }
    return true
  }

  /// The first word counts; a word that says more than the standing it means stays as a property too.
  private mutating func takeStanding(
    _ text: String, _ category: TBXCategory, at position: XMLPosition
  ) throws(TBXRefusal) -> Bool {
    guard let standing = TBXVocabulary.standing(text) else {
      try complain(text, category, at: position)
      return false
    }
    if hasStanding { return false }
    term?.standing = standing
    hasStanding = true
    return TBXVocabulary.isPlain(text, standing)
  }

  private mutating func take(note: TBXElement, _ level: Level) throws(TBXRefusal) {
    try checkHighlights(in: note)
    if let (fact, value) = TBXNote.fact(in: note.rawText) { return take(fact, value, level) }
    let text = note.text
    if text.isEmpty { return }
    switch level {
    case .concept: concept.note.addLine(text)
    case .language: keep("note", text, level)
    case .term: term?.note.addLine(text)
    }
  }

  /// Takes back what our own writer put into a note.
  private mutating func take(_ fact: TBXNote.Fact, _ value: String, _ level: Level) {
    let isOfTerm = if case .term = level { true } else { false }
    switch fact {
    case .property(let type): keep(Property(type: type, value: value), isOfTerm: isOfTerm)
    case .field("id") where !isOfTerm: concept.id = value
    case .field("kind") where !isOfTerm: concept.kind = Concept.Kind(rawValue: value) ?? .other
    case .field("status") where isOfTerm:
      term?.standing = Term.Standing(rawValue: value) ?? .admitted
      hasStanding = true
    case .field("creation") where Timestamp(value) != nil:
      if isOfTerm { term?.creation.date = Timestamp(value) } else { concept.creation.date = Timestamp(value) }
    case .field("change") where Timestamp(value) != nil:
      if isOfTerm { term?.change.date = Timestamp(value) } else { concept.change.date = Timestamp(value) }
    case .field("partOfSpeech"): term?.partOfSpeech = value
    case .field("gender"): term?.gender = value
    case .field("type"): term?.type = value
    case .field("validFrom"): term?.validFrom = value
    case .field("validUntil"): term?.validUntil = value
    case .field(let name) where name.hasPrefix(TBXNote.definition) && !isOfTerm:
      let parts = value.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let language = Language(String(name.dropFirst(TBXNote.definition.count)))
      concept.definitions.append(Definition(parts[0], language, source: parts.count > 1 ? parts[1] : ""))
    case .field(let name): keep(Property(type: name, value: value), isOfTerm: isOfTerm)
    }
  }

  /// Keeps a fact that has no place of its own as a property.
  mutating func keep(_ type: String, _ value: String, _ level: Level) {
    switch level {
    case .concept: keep(Property(type: "tbx:\(type)", value: value), isOfTerm: false)
    case .language(let language): keep(Property(type: "tbx:\(type)@\(language)", value: value), isOfTerm: false)
    case .term: keep(Property(type: "tbx:\(type)", value: value), isOfTerm: true)
    }
  }

  private mutating func keep(_ property: Property, isOfTerm: Bool) {
    if isOfTerm { term?.properties.append(property) } else { concept.properties.append(property) }
  }

  private static func name(of category: TBXCategory) -> String {
    category.type.isEmpty ? category.element : "\(category.element):\(category.type)"
  }

  private static func value(of element: TBXElement) -> String {
    element["target"].map { "\(element.text)\t\($0)" } ?? element.text
  }
}

extension String {
  /// Adds a line behind the others.
  fileprivate mutating func addLine(_ line: String) { self += isEmpty ? line : "\n" + line }
}
