import Files
import Interchange
import Languages
import TestSupport
import Translation
import XLIFF2

/// What a reader made of a document.
struct XLIFF2Sample {
  /// The units handed over.
  var units: [TranslationUnit] = []
  /// What else was found.
  var account: ReadingAccount
  /// The entries of glossaries.
  var glossary: [XLIFF2GlossaryEntry] = []

  /// Reads a document in chunks of so many bytes.
  init(_ bytes: [UInt8], _ settings: ReadingSettings = ReadingSettings(file: "a.xlf"), chunk: Int = 1 << 20) throws {
    let reader = XLIFF2Reader(settings: settings)
    var units: [TranslationUnit] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      try reader.read(Array(bytes[start..<end])) { units.append($0) }
      start = end
    }
    try reader.finish { units.append($0) }
    self.units = units
    account = reader.account
    glossary = reader.glossary
  }

  /// Reads a document that is one file with these elements in it.
  init(file: String, _ settings: ReadingSettings = ReadingSettings(file: "a.xlf"), target: String? = "fr") throws {
    try self.init(Array(Self.document(file: file, target: target).utf8), settings)
  }

  /// A document that is one file with these elements in it.
  static func document(file: String, target: String? = "fr", version: String = "2.1") -> String {
    let modules = [
      "mtc": "matches", "gls": "glossary", "fs": "fs", "mda": "metadata", "res": "resourcedata",
      "ctr": "changetracking", "slr": "sizerestriction", "val": "validation",
    ]
    let names = modules.map { " xmlns:\($0)=\"urn:oasis:names:tc:xliff:\($1):2.0\"" }.sorted().joined()
    let core = version == "2.2" ? "2.2" : "2.0"
    let language = target.map { " trgLang=\"\($0)\"" } ?? ""
    return
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:\(core)\"\(names) xmlns:its=\"http://www.w3.org/2005/11/its\" "
      + "xmlns:pgs=\"urn:oasis:names:tc:xliff:pgs:1.0\" xmlns:my=\"urn:my\" version=\"\(version)\" srcLang=\"en\"\(language)>"
      + "<file id=\"f1\">\(file)</file></xliff>"
  }

  /// The bytes of these units.
  static func written(
    _ units: [TranslationUnit], version: XLIFFVersion = .v21, languages: [Language] = []
  ) throws -> [UInt8] {
    try written(units, WritingSettings(languages: languages, toolVersion: "1"), version: version)
  }

  /// The bytes of these units, with settings of a test's own.
  static func written(
    _ units: [TranslationUnit], _ settings: WritingSettings, version: XLIFFVersion = .v21
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = XLIFF2Writer(settings: settings, version: version) { bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return bytes
  }

  /// Whether files can be held against the schemas.
  static var canValidate: Bool {
    FileSystem.exists(schema(.v21)) && (try? Subprocess("xmllint", ["--version"]).run())?.code == 0
  }

  private static func schema(_ version: XLIFFVersion) -> String {
    PublicFile.folder + "schemas/xliff\(version.rawValue)/_all.xsd"
  }

  /// What xmllint says against documents; empty where all are valid.
  static func complaints(_ documents: [[UInt8]], version: XLIFFVersion) throws -> String {
    let folder = try TemporaryFolder()
    for (index, document) in documents.enumerated() { try folder.write(document, to: "\(index).xlf") }
    let catalog = "XML_CATALOG_FILES=\(PublicFile.folder)schemas/catalog.xml"
    let arguments = [catalog, "xmllint", "--nonet", "--noout", "--schema", schema(version)]
    let files = documents.indices.map { folder.file("\($0).xlf") }
    let outcome = try Subprocess("env", arguments + files).run()
    return outcome.code == 0 ? "" : String(decoding: outcome.complaints, as: UTF8.self)
  }
}
