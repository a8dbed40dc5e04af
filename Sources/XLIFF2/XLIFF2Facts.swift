internal import Languages
internal import Translation

/// What stands in `mda:metadata` of a unit: properties, and the facts of our own that XLIFF has no attribute for.
struct XLIFF2Facts {
  /// What the facts are about.
  enum Subject: String {
    case unit
    case source
    case target
  }

  /// The properties by what they are about.
  private(set) var properties: [Subject: [Property]] = [:]
  private var facts: [Subject: [String: String]] = [:]

  /// Reads the metadata of a unit or candidate.
  init(of node: XLIFF2Node) {
    for metadata in node.all("mda:metadata") {
      for group in metadata.all("mda:metaGroup") { take(group, .unit, isOurs: false) }
    }
  }

  private mutating func take(_ group: XLIFF2Node, _ subject: Subject, isOurs: Bool) {
    let subject = group["appliesTo"].flatMap(Subject.init) ?? subject
    let isOurs = isOurs || group["category"] == XLIFF2Property.category
    for child in group.elements {
      if child.name == "mda:metaGroup" {
        take(child, subject, isOurs: isOurs)
      } else if child.name == "mda:meta" {
        let type = child["type"] ?? ""
        if isOurs && type.hasPrefix("concord:") {
          facts[subject, default: [:]][type] = child.text
        } else {
          let type = isOurs ? type : XLIFF2Property.metadata + type
          properties[subject, default: []].append(Property(type: type, value: child.text))
        }
      }
    }
  }

  /// Whether the unit has a fact of that name.
  subscript(name: String) -> String? { facts[.unit]?[name] }

  /// Puts the unit's facts where they belong.
  func apply(to unit: inout TranslationUnit) {
    let facts = facts[.unit] ?? [:]
    unit.externalID = facts[XLIFF2Property.Fact.id] ?? unit.externalID
    unit.release = facts[XLIFF2Property.Fact.release]
    unit.position = facts[XLIFF2Property.Fact.position].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    unit.kind = facts[XLIFF2Property.Fact.kind].flatMap(BlockKind.init) ?? .paragraph
    unit.creation = Self.authorship(facts[XLIFF2Property.Fact.creation])
    unit.change = Self.authorship(facts[XLIFF2Property.Fact.change])
  }

  /// Puts a variant's facts where they belong.
  func apply(to variant: inout Variant, _ subject: Subject) {
    let facts = facts[subject] ?? [:]
    variant.status = facts[XLIFF2Property.Fact.status].flatMap(Status.init) ?? variant.status
    variant.confidence = facts[XLIFF2Property.Fact.confidence].flatMap { Double($0) }
      .flatMap { (0...1).contains($0) ? $0 : nil }
    variant.creation = Self.authorship(facts[XLIFF2Property.Fact.creation])
    variant.change = Self.authorship(facts[XLIFF2Property.Fact.change])
  }

  /// A moment and a person with a space between, `-` where there is no moment.
  static func text(_ authorship: Authorship) -> String? {
    if authorship.author == nil && authorship.date == nil { return nil }
    let date = authorship.date?.extended ?? "-"
    return authorship.author.map { "\(date) \($0)" } ?? date
  }

  private static func authorship(_ text: String?) -> Authorship {
    guard let text else { return Authorship() }
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return Authorship(author: parts.count > 1 ? parts[1] : nil, date: parts.first.flatMap { Timestamp($0) })
  }
}
