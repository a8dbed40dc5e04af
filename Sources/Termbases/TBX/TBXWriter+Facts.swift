internal import Languages
internal import Translation
internal import XML

extension TBXWriter {
  /// What TBX-Basic says of a word's standing (category `administrativeStatus`, since TerminOrgs 4 `usageStatus`).
  private func status(_ standing: Term.Standing) -> (category: String, word: String) {
    // There is no word for a forbidden term; it is written as a deprecated one and named in a note.
    let word = standing == .forbidden ? Term.Standing.deprecated.rawValue : standing.rawValue
    switch vocabulary {
    case .terminOrgs: return ("usageStatus", word)
    case .older: return ("administrativeStatus", "\(word)Term-admn-sts")
    }
  }

  /// Writes everything about a concept but its languages.
  mutating func put(_ concept: Concept, _ languages: [Language]) throws {
    if concept.kind != .other { try note("kind", concept.kind.rawValue) }
    if !concept.domain.isEmpty { try category("descrip", "subjectField", concept.domain) }
    for definition in concept.definitions {
      guard let language = definition.language else {
        try put(definition)
        continue
      }
      if languages.contains(language) { continue }
      let source = definition.source.isEmpty ? "" : "\t\(definition.source)"
      try note("\(TBXNote.definition)\(language)", definition.text + source)
    }
    if !concept.source.isEmpty { try category("admin", "source", concept.source) }
    for property in concept.properties { try put(property, isOfTerm: false) }
    try put(concept.creation, concept.change)
    try put(notes: concept.note)
  }

  /// Writes a definition, with its source where it has one.
  mutating func put(_ definition: Definition) throws {
    if definition.source.isEmpty { return try category("descrip", "definition", definition.text) }
    try xml.start("descripGrp")
    try category("descrip", "definition", definition.text)
    try category("admin", "source", definition.source)
    try xml.end()
  }

  /// Writes a term: what it is, then what is said about it (ISO 30042:2019, annex A, termSec).
  mutating func put(_ term: Term) throws {
    try xml.start("termSec")
    try xml.element("term", text: term.text)
    let status = status(term.standing)
    try category("termNote", status.category, status.word)
    let partsOfSpeech = TBXVocabulary.partsOfSpeech.filter { vocabulary == .terminOrgs || $0 != "properNoun" }
    let words = [
      ("partOfSpeech", term.partOfSpeech, partsOfSpeech, "partOfSpeech"),
      ("gender", term.gender, TBXVocabulary.genders, "grammaticalGender"),
      ("type", term.type, TBXVocabulary.types, "termType"),
    ]
    for (_, word, list, type) in words where list.contains(word) { try category("termNote", type, word) }
    // Notes on the term come before all else, so those that follow other properties are written as notes.
    let first = term.properties.prefix { Self.isNative($0, of: "termNote", Self.termNotes) }
    for property in first { try put(property, isOfTerm: true) }
    if !term.example.isEmpty { try category("descrip", "context", term.example) }
    if !term.source.isEmpty { try category("admin", "source", term.source) }
    for property in term.properties.dropFirst(first.count) {
      if Self.isNative(property, of: "termNote", Self.termNotes) {
        try note(property)
      } else {
        try put(property, isOfTerm: true)
      }
    }
    try put(term.creation, term.change)
    if term.standing == .forbidden { try note("status", term.standing.rawValue) }
    for (field, word, list, _) in words where !word.isEmpty && !list.contains(word) { try note(field, word) }
    if let day = term.validFrom { try note("validFrom", day) }
    if let day = term.validUntil { try note("validUntil", day) }
    try put(notes: term.note)
    try xml.end()
  }

  /// Writes who made and who changed something, and when.
  private mutating func put(_ creation: Authorship, _ change: Authorship) throws {
    let making = vocabulary == .terminOrgs ? "creation" : "origination"
    for (kind, authorship) in [(making, creation), ("modification", change)] where authorship != Authorship() {
      try xml.start("transacGrp")
      try category("transac", "transactionType", kind)
      if let author = authorship.author { try category("transacNote", "responsibility", author) }
      if let date = authorship.date { try xml.element("date", text: text(of: date)) }
      try xml.end()
    }
    for (field, date) in [("creation", creation.date), ("change", change.date)] {
      if let date, text(of: date).utf8.count < Self.text(of: date).utf8.count { try note(field, date.extended) }
    }
  }

  /// A moment as the vocabulary has it: the older one knows days alone, so that the time stands in a note.
  private func text(of date: Timestamp) -> String {
    vocabulary == .terminOrgs ? Self.text(of: date) : String(date.extended.prefix { $0 != "T" })
  }

  /// A day where the moment is its first, as files that name no time are read; else the moment.
  private static func text(of date: Timestamp) -> String {
    let text = date.extended
    return text.hasSuffix("T00:00:00Z") ? String(text.dropLast("T00:00:00Z".utf8.count)) : text
  }

  /// Writes the lines of a remark.
  private mutating func put(notes: String) throws {
    for line in notes.split(separator: "\n") { try xml.element("note", text: String(line)) }
  }

  /// Writes a fact in a note.
  mutating func note(_ field: String, _ value: String) throws {
    try xml.element("note", text: TBXNote.text(field, value))
  }

  private mutating func note(_ property: Property) throws {
    try xml.element("note", text: TBXNote.text(property: property.type, property.value))
  }

  private mutating func category(_ element: String, _ type: String, _ text: String) throws {
    try xml.element(element, [("type", type)], text: text)
  }

  private static let termNotes = ["geographicalUsage"]
  private static let subsets = ["customerSubset", "projectSubset"]

  /// Writes a property as the category that it was, where TBX-Basic has it there, else as a note.
  private mutating func put(_ property: Property, isOfTerm: Bool) throws {
    if isOfTerm, let type = Self.native(property, of: "termNote", Self.termNotes) {
      try category("termNote", type, property.value)
    } else if let type = Self.native(property, of: "admin", Self.subsets) {
      try category("admin", type, property.value)
    } else if let (type, text, target) = Self.link(property, isOfTerm: isOfTerm) {
      try xml.element("xref", [("type", type), ("target", target)], text: text)
    } else {
      try note(property)
    }
  }

  private static func isNative(_ property: Property, of element: String, _ types: [String]) -> Bool {
    native(property, of: element, types) != nil
  }

  /// The category of a property that came from an element without a target.
  private static func native(_ property: Property, of element: String, _ types: [String]) -> String? {
    guard !property.value.isEmpty, property.value == property.value.folded else { return nil }
    return types.first { property.type == "tbx:\(element):\($0)" }
  }

  /// A link to something outside the file: its target is a web address.
  private static func link(_ property: Property, isOfTerm: Bool) -> (type: String, text: String, target: String)? {
    let types = isOfTerm ? ["externalCrossReference"] : ["externalCrossReference", "xGraphic"]
    guard let type = types.first(where: { property.type == "tbx:xref:\($0)" }) else { return nil }
    let parts = property.value.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0] == parts[0].folded else { return nil }
    let isAddress = parts[1].utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`%".utf8.contains($0) }
    let isWeb = ["http://", "https://"].contains { parts[1].hasPrefix($0) && parts[1].utf8.count > $0.utf8.count }
    return isAddress && isWeb ? (type, parts[0], parts[1]) : nil
  }
}
