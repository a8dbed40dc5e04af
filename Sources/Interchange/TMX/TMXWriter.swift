package import Languages
package import Translation
internal import XML

/// Writes TMX 1.4b, level 2, valid against its document type; the same units give the same bytes.
///
/// What TMX has no place for goes into properties: release, position and block kind of a unit, status and
/// confidence of a variant. `TMXReader` takes them back.
///
///     var writer = TMXWriter(settings: .init(toolVersion: "1.0")) { output.append(contentsOf: $0) }
///     try writer.write(unit)
///     try writer.finish()
package struct TMXWriter {
  /// What a file is to hold and to say of itself.
  package struct Settings: Hashable, Sendable {
    /// The languages to write, in this order, each from the variant that serves it best; empty for all.
    package var languages: [Language]
    /// The source language; `nil` where every language may be the source (`*all*`).
    package var source: Language?
    /// The version of the program.
    package var toolVersion: String
    /// The moment that the header names; `nil` for none, so that files can be compared.
    package var date: Timestamp?

    /// Makes settings: all languages, no source, no date unless given.
    package init(languages: [Language] = [], source: Language? = nil, toolVersion: String, date: Timestamp? = nil) {
      self.languages = languages
      self.source = source
      self.toolVersion = toolVersion
      self.date = date
    }
  }

  private let settings: Settings
  private var xml: XMLWriter
  private var isOpen = false
  /// How many units were written.
  package private(set) var unitCount = 0

  /// Makes a writer; characters that XML does not allow are replaced by U+FFFD.
  package init(settings: Settings, sink: @escaping ([UInt8]) throws -> Void) {
    self.settings = settings
    xml = XMLWriter(indentation: 2, sink: sink)
  }

  /// Writes a unit, unless it lacks the languages asked for: both of two, at least two of more.
  ///
  /// Of several variants in one language the one with the highest status is written, since TMX readers expect one.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    let variants = settings.languages.isEmpty ? Self.best(unit.variants) : chosen(unit.variants)
    guard variants.count >= max(1, min(2, settings.languages.count)) else { return false }
    try openIfNeeded()
    try xml.start("tu", [("tuid", unit.externalID)] + Self.attributes(unit.creation, unit.change))
    try put(unit.notes, Self.facts(unit) + unit.properties)
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

  /// The variant of each language that is trusted most, in the order of the languages' first occurrence.
  private static func best(_ variants: [Variant]) -> [Variant] {
    var best: [Variant] = []
    for variant in variants {
      if let index = best.firstIndex(where: { $0.language == variant.language }) {
        if best[index].status < variant.status { best[index] = variant }
      } else {
        best.append(variant)
      }
    }
    return best
  }

  private func chosen(_ variants: [Variant]) -> [Variant] {
    let best = Self.best(variants)
    var chosen: [Variant] = []
    for language in settings.languages {
      let serving = best.first { $0.language == language } ?? best.first { $0.language.matches(language) }
      if let serving, !chosen.contains(where: { $0.language == serving.language }) { chosen.append(serving) }
    }
    return chosen
  }

  private mutating func openIfNeeded() throws {
    if isOpen { return }
    isOpen = true
    try xml.declaration()
    try xml.documentType("tmx", system: "tmx14.dtd")
    try xml.start("tmx", [("version", "1.4")])
    try xml.empty(
      "header",
      [
        ("creationtool", "concord"), ("creationtoolversion", settings.toolVersion), ("segtype", "sentence"),
        ("o-tmf", "concord"), ("adminlang", "en"), ("srclang", settings.source?.tag ?? "*all*"),
        ("datatype", "plaintext"), ("creationdate", settings.date?.basic),
      ])
    try xml.start("body")
  }

  private mutating func put(_ variant: Variant) throws {
    try xml.start("tuv", [("xml:lang", variant.language.tag)] + Self.attributes(variant.creation, variant.change))
    try put(variant.notes, Self.facts(variant) + variant.properties)
    try xml.start("seg", inline: true)
    try SegmentWriter(variant.content).write(to: &xml)
    try xml.end()
    try xml.end()
  }

  private mutating func put(_ notes: [String], _ properties: [Property]) throws {
    for note in notes { try xml.element("note", text: note) }
    for property in properties { try xml.element("prop", [("type", property.type)], text: property.value) }
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
