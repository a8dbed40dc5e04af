internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// Makes the units of a `trans-unit` that was read.
struct XLIFF1UnitMaker {
  private let closed: XLIFF1Unit
  private let assembly: XLIFF1Assembly

  /// Prepares for a `trans-unit`; with an alternative in it for that.
  init(_ closed: XLIFF1Unit, _ assembly: XLIFF1Assembly) {
    self.closed = closed
    self.assembly = assembly
  }

  private var own: [String: String] { closed.facts.own }

  /// The unit of a pair of texts, or of a source alone where there is no language to translate it into.
  func unit(_ pair: XLIFF1Assembly.Pair, _ from: Language, _ to: Language?) -> TranslationUnit {
    var unit = TranslationUnit([])
    complete(&unit, pair)
    var status = assembly.settings.status
    var target: Variant?
    if let to, let translation = pair.translation {
      status = self.status(pair)
      target = self.target(to, translation, pair, status)
    } else {
      // There is no other place for what was said of a translation that is none.
      unit.notes += closed.facts.target.notes
    }
    var source = Variant(from, pair.source, status: status)
    if let status = own["source-status"].flatMap({ Status(rawValue: $0) }) { source.status = status }
    let holder = closed.alternative == nil ? closed.source : closed.alternative?.source
    source.properties = XLIFF1Facts.ordered(attributes(holder?.element) + closed.facts.source.properties)
    source.notes = closed.facts.source.notes
    source.confidence = own["source-confidence"].flatMap { Double($0) }
    (source.creation, source.change) = authorships("source-")
    unit.variants = [source] + (target.map { [$0] } ?? [])
    return unit
  }

  private func target(
    _ language: Language, _ translation: XLIFF1Assembly.Pair.Translation, _ pair: XLIFF1Assembly.Pair, _ status: Status
  ) -> Variant {
    var target = Variant(language, translation.text, status: status)
    target.properties = targetProperties(pair, translation.holder)
    target.notes = closed.facts.target.notes
    target.confidence = own["target-confidence"].flatMap { Double($0) }
    (target.creation, target.change) = authorships("target-")
    return target
  }

  private func complete(_ unit: inout TranslationUnit, _ pair: XLIFF1Assembly.Pair) {
    unit.externalID = own["id"] ?? closed.element["id"].flatMap { $0.hasPrefix(XLIFF1CodeType.generated) ? nil : $0 }
    unit.release = own["release"] ?? assembly.file.release
    unit.position = own["position"].flatMap { Int($0) }
    unit.kind = own["kind"].flatMap { BlockKind(rawValue: $0) } ?? .paragraph
    (unit.creation, unit.change) = authorships("")
    var properties = assembly.file.properties
    if let mid = pair.segment { properties.append(Property(type: XLIFF1Facts.segment, value: mid)) }
    properties += attributes(closed.element) + attributes(closed.alternative?.element)
    properties += closed.facts.unit.properties
    properties += assembly.groups.filter { $0.name != "" }.map { Property(type: "xliff:group", value: $0.name) }
    unit.properties = XLIFF1Facts.ordered(properties)
    unit.notes = closed.facts.unit.notes
  }

  private func status(_ pair: XLIFF1Assembly.Pair) -> Status {
    if let alternative = closed.alternative {
      return alternative.element["alttranstype"] == "rejected" ? .rejected : .draft
    }
    if let status = closed.state.status { return status }
    let confirmation = segmentFacts(pair).first { $0.type == "xliff:sdl:conf" }?.value
    return confirmation.flatMap(XLIFF1State.status(confirmation:)) ?? assembly.settings.status
  }

  private func segmentFacts(_ pair: XLIFF1Assembly.Pair) -> [Property] {
    pair.segment.flatMap { closed.segmentFacts[$0] } ?? []
  }

  private func targetProperties(_ pair: XLIFF1Assembly.Pair, _ holder: XLIFF1Content) -> [Property] {
    var properties = attributes(holder.element) + segmentFacts(pair)
    if closed.alternative == nil { properties += closed.state.properties }
    return XLIFF1Facts.ordered(properties + closed.facts.target.properties)
  }

  private static let told: Set = [
    "id", "approved", "translate", "state", "state-qualifier", "xml:lang", "xml:space",
  ]

  /// The attributes of an element that are kept as properties.
  private func attributes(_ element: XMLElement?) -> [Property] {
    return (element?.attributes ?? []).compactMap { attribute in
      let name = attribute.name.qualified
      return Self.told.contains(name) ? nil : Property(type: "xliff:" + name, value: attribute.value)
    }
  }

  private func authorships(_ prefix: String) -> (Authorship, Authorship) {
    func authorship(_ word: String) -> Authorship {
      Authorship(
        author: own["\(prefix)\(word)-by"], date: own["\(prefix)\(word)-at"].flatMap { Timestamp($0) })
    }
    return (authorship("created"), authorship("changed"))
  }
}
