internal import Languages
internal import Translation

extension UnitJSON {
  /// The unit of a line whose `kind` was read.
  static func unit(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> TranslationUnit {
    var unit = TranslationUnit([])
    unit.externalID = try record.text("id")
    unit.release = try record.text("release")
    unit.position = try record.number("position")
    unit.kind = try record.word("block", BlockKind.self) ?? .paragraph
    (unit.creation, unit.change) = (try authorship("creation", &record), try authorship("change", &record))
    (unit.properties, unit.notes) = (try properties(&record), try notes(&record))
    for var part in try record.records("variants") {
      unit.variants.append(try variant(&part))
      part.finish()
      record.take(part.warnings)
    }
    if unit.variants.isEmpty { throw JSONRecord.Fault(message: "the unit has no variants") }
    record.finish()
    return unit
  }

  /// The release of a line whose `kind` was read.
  static func release(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> Release {
    var release = Release(slug: try record.needed("slug"), title: try record.text("title") ?? "")
    release.date = try record.text("date")
    for var part in try record.records("editions") {
      let language = try part.language("language")
      release.editions.append(Edition(language, file: try part.needed("file"), hash: try part.text("hash") ?? ""))
      part.finish()
      record.take(part.warnings)
    }
    record.finish()
    return release
  }

  private static func variant(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> Variant {
    let language = try record.language("language")
    let text = try record.needed("text")
    var codes: [InlineCode] = []
    let length = text.unicodeScalars.count
    for var part in try record.records("codes") {
      codes.append(try code(&part, length: length))
      part.finish()
      record.take(part.warnings)
    }
    if zip(codes, codes.dropFirst()).contains(where: { $0.at > $1.at }) {
      throw record.wrong("codes", "in the order of the positions")
    }
    var variant = Variant(language, InlineText(text, codes: codes))
    variant.status = try record.word("status", Status.self) ?? .draft
    variant.confidence = try confidence(&record)
    (variant.creation, variant.change) = (try authorship("creation", &record), try authorship("change", &record))
    (variant.properties, variant.notes) = (try properties(&record), try notes(&record))
    return variant
  }

  private static func confidence(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> Double? {
    guard let value = record.value("confidence") else { return nil }
    guard let number = value.double, (0...1).contains(number) else {
      throw record.wrong("confidence", "a number from 0 to 1")
    }
    return number
  }

  private static func code(_ record: inout JSONRecord, length: Int) throws(JSONRecord.Fault) -> InlineCode {
    guard let kind = try record.word("kind", InlineCode.Kind.self) else { throw record.wrong("kind", "there") }
    guard let at = try record.number("at"), at <= length else {
      throw record.wrong("at", "a position in the text, which has \(length) characters")
    }
    return InlineCode(
      kind, label: try record.text("label") ?? "", at: at, content: try record.text("content") ?? "",
      type: try record.text("type"), partner: try record.number("partner"))
  }

  /// The member `properties`.
  static func properties(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> [Property] {
    var properties: [Property] = []
    for var part in try record.records("properties") {
      properties.append(Property(type: try part.needed("type"), value: try part.needed("value")))
      part.finish()
      record.take(part.warnings)
    }
    return properties
  }

  private static func notes(_ record: inout JSONRecord) throws(JSONRecord.Fault) -> [String] {
    var notes: [String] = []
    for value in try record.list("notes") {
      guard let note = value.string else { throw record.wrong("notes", "a list of texts") }
      notes.append(note)
    }
    return notes
  }

  /// A member such as `creation`.
  static func authorship(_ name: String, _ record: inout JSONRecord) throws(JSONRecord.Fault) -> Authorship {
    guard let value = record.value(name) else { return Authorship() }
    var part = try JSONRecord(value, path: record.path(of: name))
    let author = try part.text("author")
    let date = try part.text("date")
    let moment = date.flatMap { Timestamp($0) }
    if let date, moment == nil {
      throw JSONRecord.Fault(
        message: "'\(date.prefix(40))' in '\(part.path(of: "date"))' is no date; write it as '2016-04-07T12:00:00Z'")
    }
    part.finish()
    record.take(part.warnings)
    return Authorship(author: author, date: moment)
  }
}
