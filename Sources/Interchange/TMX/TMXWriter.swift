internal import Languages
package import Translation
internal import XML

/// Writes TMX 1.4b, level 2, valid against its document type; the same units give the same bytes.
///
/// What TMX has no place for goes into properties: release, position and block kind of a unit, status and
/// confidence of a variant; the titles and days of releases stand in the header. `TMXReader` takes them back. Of several
/// variants in one language the one with the highest status is written, since TMX readers expect one.
///
///     var writer = TMXWriter(WritingSettings(toolVersion: "1.0")) { output.append(contentsOf: $0) }
///     try writer.write(unit)
///     try writer.finish()
package struct TMXWriter: ExchangeWriter {
  private let settings: WritingSettings
  private var xml: XMLWriter
  private var isOpen = false
  /// How many units were written.
  package private(set) var unitCount = 0

  /// Makes a writer; characters that XML does not allow are replaced by U+FFFD.
  package init(_ settings: WritingSettings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    xml = XMLWriter(indentation: 2, sink: sink)
  }

  /// Writes a unit, unless it lacks the languages asked for: both of two, at least two of more.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    let variants = settings.variants(of: unit)
    guard !variants.isEmpty else { return false }
    try openIfNeeded()
    let remarks = TMXRemarks(
      unit.notes, unit.properties, allowed: TMXAttribute.unit, taken: Self.taken(unit.creation, unit.change),
      variants: variants)
    try xml.start("tu")
    try xml.attribute("tuid", unit.externalID)
    try put(unit.creation, unit.change)
    for (name, value) in remarks.attributes { try xml.attribute(name, value) }
    try remarks.writeNotes(to: &xml)
    try putFacts(unit)
    try remarks.writeProperties(to: &xml)
    for variant in variants { try put(variant) }
    try xml.end()
    unitCount += 1
    return true
  }

  /// Ends the file; one without units is complete too.
  package mutating func finish() throws {
    try openIfNeeded()
    try xml.finish()
  }

  private mutating func openIfNeeded() throws {
    if isOpen { return }
    isOpen = true
    try xml.declaration()
    try xml.documentType("tmx", system: "tmx14.dtd")
    try xml.start("tmx", [("version", "1.4")])
    try xml.start(
      "header",
      [
        ("creationtool", "concord"), ("creationtoolversion", settings.toolVersion), ("segtype", "sentence"),
        ("o-tmf", "concord"), ("adminlang", "en"), ("srclang", settings.source?.tag ?? "*all*"),
        ("datatype", "plaintext"), ("creationdate", settings.date?.basic),
      ])
    for property in settings.releases.flatMap(TMXReleases.properties) {
      try xml.element("prop", [("type", property.type)], text: property.value)
    }
    try xml.end()
    try xml.start("body")
  }

  private mutating func put(_ variant: Variant) throws {
    let (subflows, properties) = TMXSubflow.parted(variant)
    let remarks = TMXRemarks(
      variant.notes, properties, allowed: TMXAttribute.variant,
      taken: Self.taken(variant.creation, variant.change), variants: [variant])
    try xml.start("tuv")
    try xml.attribute("xml:lang", variant.language.tag)
    try put(variant.creation, variant.change)
    for (name, value) in remarks.attributes { try xml.attribute(name, value) }
    try remarks.writeNotes(to: &xml)
    try putFact(TMXPropertyType.status, variant.status.rawValue)
    if let confidence = variant.confidence { try putFact(TMXPropertyType.confidence, confidence.description) }
    try remarks.writeProperties(to: &xml)
    try xml.start("seg", inline: true)
    try SegmentWriter(variant.content, subflows).write(to: &xml)
    try xml.end()
    try xml.end()
  }

  private mutating func put(_ creation: Authorship, _ change: Authorship) throws {
    try put(creation.date, as: "creationdate")
    try xml.attribute("creationid", creation.author)
    try put(change.date, as: "changedate")
    try xml.attribute("changeid", change.author)
  }

  private mutating func put(_ moment: Timestamp?, as name: String) throws {
    guard let moment else { return }
    guard let bytes = moment.basicBytes else { return try xml.attribute(name, moment.basic) }
    xml.attribute(name, plain: bytes.span)
  }

  /// The attributes of people and moments that properties may name too.
  private static func taken(_ creation: Authorship, _ change: Authorship) -> [String] {
    switch (creation.date != nil, change.date != nil) {
    case (true, true): ["creationdate", "changedate"]
    case (true, false): ["creationdate"]
    case (false, true): ["changedate"]
    case (false, false): []
    }
  }

  private mutating func putFacts(_ unit: TranslationUnit) throws {
    if let release = unit.release { try putFact(TMXPropertyType.release, release) }
    if let position = unit.position { try putFact(TMXPropertyType.position, String(position)) }
    // A paragraph is what a unit without this property is.
    if unit.kind != .paragraph { try putFact(TMXPropertyType.kind, unit.kind.rawValue) }
  }

  /// Writes as a property what TMX has no place for.
  private mutating func putFact(_ type: String, _ value: String) throws {
    try xml.start("prop", inline: true)
    try xml.attribute("type", type)
    try xml.text(value)
    try xml.end()
  }
}
