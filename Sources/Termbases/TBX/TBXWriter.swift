package import Interchange
internal import Languages
package import Translation
internal import XML

/// Writes TBX-Basic of the third edition in DCA style, valid against the core's schema; the same concepts give the
/// same bytes.
///
/// What TBX-Basic has no category for stands in notes (`[concord:kind] legal term`), from which `TBXReader` takes it
/// back. A definition in a language without terms, a reference to another entry and a standing `forbidden` are among
/// them.
///
///     var writer = TBXWriter(settings: .init(toolVersion: "1.0")) { output += $0 }
///     try writer.write(concept)
///     try writer.finish()
package struct TBXWriter: ConceptWriter {
  /// Which of the two vocabularies of TBX-Basic, that share a namespace, is written.
  package enum Vocabulary: Hashable, Sendable {
    /// TerminOrgs, version 4 (2025): `usageStatus` with `preferred`, `properNoun`, `creation`.
    case terminOrgs
    /// TBX-Basic 1.2.1 (2023): `administrativeStatus` with `preferredTerm-admn-sts`, `origination`.
    case older
  }

  let settings: WritingSettings
  let vocabulary: Vocabulary
  var xml: XMLWriter
  private var ids = ConceptNaming()
  private var isOpen = false
  /// How many concepts were written.
  package private(set) var conceptCount = 0

  /// Makes a writer; characters that XML does not allow are replaced by U+FFFD.
  package init(
    settings: WritingSettings, vocabulary: Vocabulary = .terminOrgs, sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.settings = settings
    self.vocabulary = vocabulary
    xml = XMLWriter(indentation: 2, sink: sink)
  }

  /// Writes a concept, unless it has no term in the languages asked for.
  @discardableResult
  package mutating func write(_ concept: Concept) throws -> Bool {
    let terms = concept.terms.filter { term in
      !term.text.folded.isEmpty
        && (settings.languages.isEmpty || settings.languages.contains { $0.matches(term.language) })
    }
    if terms.isEmpty { return false }
    if conceptCount == 0 {
      try open()
      try xml.start("body")
    }
    conceptCount += 1
    let wanted = Self.id(concept.id)
    let id = ids.unique(wanted)
    try xml.start("conceptEntry", [("id", id)])
    if id != concept.id { try note("id", concept.id) }
    var languages: [Language] = []
    for term in terms where !languages.contains(term.language) { languages.append(term.language) }
    try put(concept, languages)
    for language in languages {
      try xml.start("langSec", [("xml:lang", language.tag)])
      for definition in concept.definitions where definition.language == language { try put(definition) }
      for term in terms where term.language == language { try put(term) }
      try xml.end()
    }
    try xml.end()
    return true
  }

  /// Ends the file; one without concepts is complete too.
  package mutating func finish() throws {
    try open()
    try xml.finish()
  }

  /// Writes everything before the first entry (ISO 30042:2019, annex A: tbx, tbxHeader, text).
  private mutating func open() throws {
    if isOpen { return }
    isOpen = true
    try xml.declaration()
    try xml.start(
      "tbx",
      [("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", "en"), ("xmlns", TBXDialect.namespace)])
    try xml.start("tbxHeader")
    try xml.start("fileDesc")
    try xml.start("sourceDesc")
    let moment = settings.date.map { ", \($0.extended)" } ?? ""
    try xml.element("p", text: "glossary exported by concord \(settings.toolVersion)\(moment)")
    try xml.end()
    try xml.end()
    try xml.end()
    try xml.start("text")
  }

  /// A concept's id as a name of XML: one of ASCII as it is, any other with `_` for what names may not have.
  private static func id(_ id: String) -> String {
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") }
    var name = id.utf8.map { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || "-.".utf8.contains(byte) ? byte : UInt8(ascii: "_")
    }
    if !(name.first.map(isLetter) ?? false) { name.insert(UInt8(ascii: "c"), at: 0) }
    return String(decoding: name, as: UTF8.self)
  }
}
