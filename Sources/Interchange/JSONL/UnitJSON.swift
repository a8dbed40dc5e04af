internal import Languages
internal import Translation

/// The names of members, and how a unit, a release and their parts are written.
///
/// Members stand in the order of this file; those that hold nothing are left out.
enum UnitJSON {
  /// The version of the format.
  static let version = 1

  /// The first line of a file.
  static let head: JSONValue = ["kind": "concord", "version": 1]

  /// A unit.
  static func value(_ unit: TranslationUnit) -> JSONValue {
    var members = [JSONValue.Member("kind", "unit")]
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(JSONValue.Member(name, value)) }
    }
    add("id", unit.externalID.map(JSONValue.string))
    add("release", unit.release.map(JSONValue.string))
    add("position", unit.position.map(JSONValue.int))
    if unit.kind != .paragraph { add("block", .string(unit.kind.rawValue)) }
    members += facts(unit.creation, unit.change, unit.properties, unit.notes)
    add("variants", .array(unit.variants.map(value)))
    return .object(members)
  }

  /// A release.
  static func value(_ release: Release) -> JSONValue {
    var members = [
      JSONValue.Member("kind", "release"), JSONValue.Member("slug", .string(release.slug)),
      JSONValue.Member("title", .string(release.title)),
    ]
    if let date = release.date { members.append(JSONValue.Member("date", .string(date))) }
    if !release.editions.isEmpty {
      let editions = release.editions.map { edition -> JSONValue in
        ["language": .string(edition.language.tag), "file": .string(edition.file), "hash": .string(edition.hash)]
      }
      members.append(JSONValue.Member("editions", .array(editions)))
    }
    return .object(members)
  }

  private static func value(_ variant: Variant) -> JSONValue {
    var members = [
      JSONValue.Member("language", .string(variant.language.tag)), JSONValue.Member("text", .string(variant.text)),
    ]
    if !variant.content.codes.isEmpty {
      members.append(JSONValue.Member("codes", .array(variant.content.codes.map(value))))
    }
    members.append(JSONValue.Member("status", .string(variant.status.rawValue)))
    if let confidence = variant.confidence { members.append(JSONValue.Member("confidence", .double(confidence))) }
    return .object(members + facts(variant.creation, variant.change, variant.properties, variant.notes))
  }

  private static func value(_ code: InlineCode) -> JSONValue {
    var members = [JSONValue.Member("kind", .string(code.kind.rawValue))]
    if !code.label.isEmpty { members.append(JSONValue.Member("label", .string(code.label))) }
    members.append(JSONValue.Member("at", .int(code.at)))
    if !code.content.isEmpty { members.append(JSONValue.Member("content", .string(code.content))) }
    if let type = code.type { members.append(JSONValue.Member("type", .string(type))) }
    if let partner = code.partner { members.append(JSONValue.Member("partner", .int(partner))) }
    return .object(members)
  }

  /// Who made and changed something, and its properties and notes, as far as there are any.
  static func facts(
    _ creation: Authorship, _ change: Authorship, _ properties: [Property], _ notes: [String]
  ) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if creation != Authorship() { members.append(JSONValue.Member("creation", value(creation))) }
    if change != Authorship() { members.append(JSONValue.Member("change", value(change))) }
    if !properties.isEmpty {
      let values = properties.map { property -> JSONValue in
        ["type": .string(property.type), "value": .string(property.value)]
      }
      members.append(JSONValue.Member("properties", .array(values)))
    }
    if !notes.isEmpty { members.append(JSONValue.Member("notes", .array(notes.map(JSONValue.string)))) }
    return members
  }

  private static func value(_ authorship: Authorship) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let author = authorship.author { members.append(JSONValue.Member("author", .string(author))) }
    if let date = authorship.date { members.append(JSONValue.Member("date", .string(date.extended))) }
    return .object(members)
  }
}
