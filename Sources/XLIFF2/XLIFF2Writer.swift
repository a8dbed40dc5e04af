package import Interchange
internal import Languages
package import Translation
internal import XML

/// Writes XLIFF 2.1, or 2.2 on request, valid against the schemas; the same units give the same bytes.
///
/// Each unit becomes a `unit` of one segment; units that follow each other and are of one release, or were made from
/// one document, share a `file`. A document has one source and one target language: those asked for, or else those
/// of the first unit; a unit in others is not written. A unit without a target, where such are kept, becomes a segment
/// in the state `initial`. What XLIFF has no place for goes into `mda:metadata`, from
/// which `XLIFF2Reader` takes it back.
///
///     var writer = XLIFF2Writer(settings: WritingSettings(toolVersion: "1.0")) { output.append(contentsOf: $0) }
///     try writer.write(unit)
///     try writer.finish()
package struct XLIFF2Writer: ExchangeWriter {
  private let settings: WritingSettings
  private let version: XLIFFVersion
  private var xml: XMLWriter
  private var languages: (source: Language, target: Language?)?
  /// The name that the open file goes by; `nil` while none is open.
  private var file: String??
  private var fileCount = 0
  private var ids: Set<String> = []
  private var freshID = 0
  /// How many units were written.
  package private(set) var unitCount = 0

  /// Makes a writer of XLIFF 2.0, 2.1 or 2.2.
  package init(
    settings: WritingSettings, version: XLIFFVersion = .v21, sink: @escaping ([UInt8]) throws -> Void
  ) {
    precondition(version != .v12, "XLIFF 1.2 has a writer of its own")
    self.settings = settings
    self.version = version
    xml = XMLWriter(indentation: 2, sink: sink)
  }

  /// Writes a unit, unless it lacks one of the document's languages.
  @discardableResult
  package mutating func write(_ unit: TranslationUnit) throws -> Bool {
    guard let sides = settings.sides(of: unit), fits(sides.source, sides.target) else { return false }
    if languages == nil {
      let asked = settings.languages
      try open(asked.first ?? sides.source.language, asked.count > 1 ? asked[1] : sides.target?.language)
    }
    try openFile(unit.properties.first { $0.type == XLIFF2Property.original }?.value ?? unit.release)
    let id = nextID(unit.externalID)
    let writer = XLIFF2UnitWriter(unit, sides.source, sides.target, id: id, languages: languages)
    try writer.write(to: &xml)
    unitCount += 1
    return true
  }

  /// Ends the file; one without units has an empty group, since the schema asks for something.
  package mutating func finish() throws {
    if unitCount == 0 {
      let source = settings.source ?? settings.languages.first
      try open(source ?? Language("und"), settings.languages.dropFirst().first)
      try xml.start("file", [("id", "f1")])
      try xml.empty("group", [("id", "g1")])
    }
    try xml.finish()
  }

  /// Whether the sides are in the document's languages, or in more particular ones; a document that began without a
  /// target language has no targets.
  private func fits(_ source: Variant, _ target: Variant?) -> Bool {
    guard let languages else { return true }
    guard settings.languages.isEmpty else { return languages.target != nil || target == nil }
    guard XLIFF2UnitRules.isSame(source.language.tag, as: languages.source.tag) else { return false }
    guard let target else { return true }
    return languages.target.map { XLIFF2UnitRules.isSame(target.language.tag, as: $0.tag) } ?? false
  }

  private mutating func open(_ source: Language?, _ target: Language?) throws {
    guard let source else { return }
    languages = (source, target)
    let core = version == .v22 ? XLIFF2Namespace.core22 : XLIFF2Namespace.core20
    try xml.declaration()
    try xml.start(
      "xliff",
      [
        ("xmlns", core), ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"), ("version", version.rawValue),
        ("srcLang", source.tag), ("trgLang", target?.tag),
      ])
  }

  private mutating func openFile(_ original: String?) throws {
    if let file, file == original { return }
    if file != nil { try xml.end() }
    file = .some(original)
    fileCount += 1
    ids = []
    try xml.start("file", [("id", "f\(fileCount)"), ("original", original)])
  }

  /// The identifier that a unit had, where it is one and is not taken in the file.
  private mutating func nextID(_ known: String?) -> String {
    if let known, XLIFF2Syntax.isToken(known), ids.insert(known).inserted { return known }
    repeat { freshID += 1 } while !ids.insert("u\(freshID)").inserted
    return "u\(freshID)"
  }
}
