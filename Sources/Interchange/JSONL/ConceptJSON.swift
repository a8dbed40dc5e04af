internal import Languages
internal import Translation

/// How a concept of the glossary is written; members stand in the order of this file, those that hold nothing are left
/// out.
enum ConceptJSON {
  /// The line of a concept.
  static func value(_ concept: Concept) -> JSONValue {
    var members = [
      JSONValue.Member("kind", "concept"), JSONValue.Member("id", .string(concept.id)),
      JSONValue.Member("sort", .string(concept.kind.rawValue)),
    ]
    add("domain", concept.domain, to: &members)
    add("source", concept.source, to: &members)
    add("note", concept.note, to: &members)
    if !concept.definitions.isEmpty {
      members.append(JSONValue.Member("definitions", .array(concept.definitions.map(value))))
    }
    members += UnitJSON.facts(concept.creation, concept.change, concept.properties, [])
    members.append(JSONValue.Member("terms", .array(concept.terms.map(value))))
    return .object(members)
  }

  private static func value(_ definition: Definition) -> JSONValue {
    var members = [JSONValue.Member("text", .string(definition.text))]
    if let language = definition.language { members.append(JSONValue.Member("language", .string(language.tag))) }
    add("source", definition.source, to: &members)
    return .object(members)
  }

  private static func value(_ term: Term) -> JSONValue {
    var members = [
      JSONValue.Member("language", .string(term.language.tag)), JSONValue.Member("text", .string(term.text)),
      JSONValue.Member("status", .string(term.standing.rawValue)),
    ]
    let facts = [
      ("note", term.note), ("partOfSpeech", term.partOfSpeech), ("gender", term.gender), ("type", term.type),
      ("source", term.source), ("example", term.example), ("validFrom", term.validFrom ?? ""),
      ("validUntil", term.validUntil ?? ""),
    ]
    for (name, text) in facts { add(name, text, to: &members) }
    return .object(members + UnitJSON.facts(term.creation, term.change, term.properties, []))
  }

  private static func add(_ name: String, _ text: String, to members: inout [JSONValue.Member]) {
    if !text.isEmpty { members.append(JSONValue.Member(name, .string(text))) }
  }
}

extension ConceptJSON {
  /// The concept of a line whose `kind` was read.
  static func concept(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> Concept {
    var concept = Concept(id: try record.needed("id"), kind: try record.word("sort", Concept.Kind.self) ?? .other)
    concept.domain = try record.text("domain") ?? ""
    concept.source = try record.text("source") ?? ""
    concept.note = try record.text("note") ?? ""
    for var part in try record.records("definitions") {
      let language = try part.text("language") == nil ? nil : try part.language("language")
      concept.definitions.append(
        Definition(try part.needed("text"), language, source: try part.text("source") ?? ""))
      part.finish()
      record.take(part.warnings)
    }
    concept.creation = try UnitJSON.authorship("creation", &record)
    concept.change = try UnitJSON.authorship("change", &record)
    concept.properties = try UnitJSON.properties(&record)
    for var part in try record.records("terms") {
      concept.terms.append(try term(&part))
      part.finish()
      record.take(part.warnings)
    }
    record.finish()
    return concept
  }

  private static func term(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> Term {
    let language = try record.language("language")
    var term = Term(try record.needed("text"), language, try record.word("status", Term.Standing.self) ?? .preferred)
    term.note = try record.text("note") ?? ""
    term.partOfSpeech = try record.text("partOfSpeech") ?? ""
    term.gender = try record.text("gender") ?? ""
    term.type = try record.text("type") ?? ""
    term.source = try record.text("source") ?? ""
    term.example = try record.text("example") ?? ""
    term.validFrom = try record.text("validFrom")
    term.validUntil = try record.text("validUntil")
    term.creation = try UnitJSON.authorship("creation", &record)
    term.change = try UnitJSON.authorship("change", &record)
    term.properties = try UnitJSON.properties(&record)
    return term
  }
}
