internal import Interchange
internal import Languages
internal import Translation

/// Makes translation units of the segments of a `unit`, and of its candidates.
struct XLIFF2UnitReader {
  private let node: XLIFF2Node
  private let scope: XLIFF2Scope
  private let context: XLIFF2Context
  private let languages: (source: Language, target: Language?)
  private let settings: ReadingSettings

  /// Prepares a unit that was found sound; `context` is that inside it, and without a target language nothing is
  /// translated.
  init(
    _ node: XLIFF2Node, _ scope: XLIFF2Scope, _ context: XLIFF2Context,
    languages: (source: Language, target: Language?), _ settings: ReadingSettings
  ) {
    self.node = node
    self.scope = scope
    self.context = context
    self.languages = languages
    self.settings = settings
  }

  /// Whether a segment has nothing that could be its translation.
  static func isUntranslated(_ part: XLIFF2Scope.Part) -> Bool {
    guard let target = part.target, let source = part.source else { return true }
    return target.isBlank || source.isBlank
  }

  /// The units of the translated segments in order, and of the others where they are kept.
  func segments() -> [TranslationUnit] {
    let segments = scope.parts.filter { $0.node.name == "segment" }
    return segments.enumerated().compactMap { index, part in
      var id = node["id"] ?? ""
      if segments.count > 1 { id += "/\(part.node["id"] ?? String(index + 1))" }
      return unit(part, id)
    }
  }

  private func unit(_ part: XLIFF2Scope.Part, _ id: String) -> TranslationUnit? {
    guard let sides = sides(part, status: status(part.node), data: scope.data) else { return nil }
    if sides.target == nil && !settings.keepsUntranslated { return nil }
    let facts = XLIFF2Facts(of: node)
    var unit = TranslationUnit([])
    unit.externalID = id
    facts.apply(to: &unit)
    unit.properties = Self.sorted(unitProperties(release: unit.release) + (facts.properties[.unit] ?? []))
    var (source, target) = sides
    facts.apply(to: &source, .source)
    complete(&target, part, facts)
    takeNotes(&unit, &source, &target)
    source.properties = Self.sorted(source.properties + (facts.properties[.source] ?? []))
    unit.variants = [source]
    if var target {
      target.properties = Self.sorted(target.properties + (facts.properties[.target] ?? []))
      unit.variants.append(target)
    }
    return unit
  }

  private func complete(_ variant: inout Variant?, _ part: XLIFF2Scope.Part, _ facts: XLIFF2Facts) {
    guard var target = variant else { return }
    if let order = part.target?["order"] {
      target.properties.append(Property(type: XLIFF2Property.order, value: order))
    }
    if let state = part.node["subState"] {
      target.properties.append(Property(type: XLIFF2Property.subState, value: state))
    }
    facts.apply(to: &target, .target)
    variant = target
  }

  /// Both sides of a segment or candidate, texts and codes alone; no target where it is not translated, `nil` where
  /// there is no source.
  private func sides(
    _ part: XLIFF2Scope.Part, status: Status, data: [String: XLIFF2Node]
  ) -> (source: Variant, target: Variant?)? {
    guard let source = part.source, !source.isBlank else { return nil }
    func variant(_ side: XLIFF2Node, _ language: Language) -> Variant {
      let reader = XLIFF2TextReader(side, data: data)
      let particular = side["xml:lang"].flatMap { Language($0) }
      var variant = Variant(particular ?? language, reader.content, status: status)
      variant.properties = reader.properties
      return variant
    }
    let target = Self.isUntranslated(part) ? nil : part.target
    return (
      variant(source, languages.source),
      target.flatMap { target in languages.target.map { variant(target, $0) } }
    )
  }

  /// Section "state": `initial` with a target is as good as `translated`; where none is told, the settings tell.
  private func status(_ segment: XLIFF2Node) -> Status {
    switch segment["state"] {
    case nil: settings.status
    case "reviewed": .reviewed
    case "final": .approved
    default: .draft
    }
  }

  private func unitProperties(release: String?) -> [Property] {
    let values = [
      node["name"], node["type"], context.canResegment, context.translate, context.sourceDirection,
      context.targetDirection, context.space,
    ]
    var properties: [Property] = []
    for (attribute, value) in zip(XLIFF2Property.unit, values) {
      guard let value, value != attribute.standard else { continue }
      properties.append(Property(type: "xliff:\(attribute.name)", value: value))
    }
    if let original = context.original, original != release {
      properties.append(Property(type: XLIFF2Property.original, value: original))
    }
    if !context.groups.isEmpty {
      properties.append(Property(type: XLIFF2Property.group, value: context.groups.joined(separator: "/")))
    }
    return properties
  }

  /// Section "notes": what a note says of itself is kept under its number, counted from 0 among those of its side.
  private func takeNotes(_ unit: inout TranslationUnit, _ source: inout Variant, _ target: inout Variant?) {
    for note in node.first("notes")?.all("note") ?? [] {
      func property(_ count: Int) -> [Property] {
        [(XLIFF2Property.note, ["id", "category", "priority"]), (XLIFF2Property.noteContext, ["ref"])]
          .compactMap { type, names in
            let facts = note.attributes.filter { names.contains($0.name) }
            if facts.isEmpty { return nil }
            return Property(type: type, value: XLIFF2Attributes([String(count)], facts).text)
          }
      }
      switch note["appliesTo"] {
      case "source":
        source.properties += property(source.notes.count)
        source.notes.append(note.text)
      case "target" where target != nil:
        let facts = property(target?.notes.count ?? 0)
        target?.properties += facts
        target?.notes.append(note.text)
      default:
        unit.properties += property(unit.notes.count)
        unit.notes.append(note.text)
      }
    }
    unit.properties = Self.sorted(unit.properties)
  }

  /// The order of properties, which does not depend on the way they were written: ours by type, then others.
  static func sorted(_ properties: [Property]) -> [Property] {
    func rank(_ property: Property) -> Int {
      if property.type.hasPrefix("xliff:") { return 0 }
      return property.type.hasPrefix(XLIFF2Property.metadata) ? 1 : 2
    }
    return properties.enumerated().sorted { left, right in
      let ranks = (rank(left.element), rank(right.element))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if ranks.0 == 0 && left.element.type != right.element.type { return left.element.type < right.element.type }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension XLIFF2UnitReader {
  /// The candidates that were offered for the unit's text (module "Translation candidates"), as drafts.
  func candidates() -> [TranslationUnit] {
    node.all("mtc:matches").flatMap { $0.all("mtc:match") }.enumerated().compactMap { index, match in
      let scope = XLIFF2Scope(match)
      guard let part = scope.parts.first, let (source, target) = sides(part, status: .draft, data: scope.data),
        let target
      else { return nil }
      var unit = TranslationUnit([source, target])
      unit.externalID = "\(node["id"] ?? "")/\(match["id"] ?? "match\(index + 1)")"
      let facts = XLIFF2Facts(of: match)
      unit.properties = Self.sorted(Self.properties(of: match) + (facts.properties[.unit] ?? []))
      return unit
    }
  }

  private static func properties(of match: XLIFF2Node) -> [Property] {
    let names = [
      ("matchQuality", "xliff:match-quality"), ("matchSuitability", "xliff:match-suitability"),
      ("similarity", "xliff:similarity"), ("origin", "xliff:match-origin"), ("type", "xliff:match-type"),
      ("subType", "xliff:match-subtype"), ("reference", "xliff:match-reference"),
    ]
    return names.compactMap { name, type in match[name].map { Property(type: type, value: $0) } }
  }
}
