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
      unit.notes, Self.facts(unit), unit.properties, allowed: TMXAttribute.unit,
      taken: Self.attributes(unit.creation, unit.change), variants: variants)
    try xml.start("tu", [("tuid", unit.externalID)] + remarks.attributes)
    try remarks.write(to: &xml)
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
    let remarks = TMXRemarks(
      variant.notes, Self.facts(variant), variant.properties, allowed: TMXAttribute.variant,
      taken: Self.attributes(variant.creation, variant.change), variants: [variant])
    try xml.start("tuv", [("xml:lang", variant.language.tag)] + remarks.attributes)
    try remarks.write(to: &xml)
    try xml.start("seg", inline: true)
    try SegmentWriter(variant.content).write(to: &xml)
    try xml.end()
    try xml.end()
  }

  private static func attributes(_ creation: Authorship, _ change: Authorship) -> [XMLWriter.Attribute] {
    [
      ("creationdate", creation.date?.basic), ("creationid", creation.author), ("changedate", change.date?.basic),
      ("changeid", change.author),
    ]
  }

  private static func facts(_ unit: TranslationUnit) -> [Property] {
    var facts: [Property] = []
    if let release = unit.release { facts.append(Property(type: TMXPropertyType.release, value: release)) }
    if let position = unit.position {
      facts.append(Property(type: TMXPropertyType.position, value: String(position)))
    }
    // A paragraph is what a unit without this property is.
    if unit.kind != .paragraph { facts.append(Property(type: TMXPropertyType.kind, value: unit.kind.rawValue)) }
    return facts
  }

  private static func facts(_ variant: Variant) -> [Property] {
    let status = Property(type: TMXPropertyType.status, value: variant.status.rawValue)
    guard let confidence = variant.confidence else { return [status] }
    return [status, Property(type: TMXPropertyType.confidence, value: confidence.description)]
  }
}
