import Files
import Interchange
import Languages
import TestSupport
import Translation
import XLIFF

/// What the reader of XLIFF 1.x makes of a file.
struct XLIFF1Sample {
  /// The units, in their order.
  var units: [TranslationUnit] = []
  /// What was found.
  var account: ReadingAccount

  /// Reads a file, in chunks of so many bytes.
  init(reading bytes: [UInt8], chunk: Int = 1 << 20, _ settings: ReadingSettings = Self.settings) throws {
    let reader = XLIFF1Reader(settings: settings)
    var start = 0
    var found: [TranslationUnit] = []
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      try reader.read(Array(bytes[start..<end])) { found.append($0) }
      start = end
    }
    try reader.finish { found.append($0) }
    units = found
    account = reader.account
  }

  /// Reads the units of a body of XLIFF 1.2, from English into German.
  init(_ body: String, _ settings: ReadingSettings = Self.settings) throws {
    try self.init(reading: Self.document(body), settings)
  }

  /// A document of a body.
  static func document(_ body: String) -> [UInt8] {
    Array(
      """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="en" \
      target-language="de" datatype="plaintext"><body>\(body)</body></file></xliff>
      """.utf8)
  }

  /// Settings that name nothing.
  static let settings = ReadingSettings(file: "a.xlf")

  /// The messages of a severity.
  func messages(_ severity: Fault.Severity) -> [String] {
    account.log.faults.filter { $0.severity == severity }.map(\.message)
  }

  /// Writes units.
  static func written(_ units: [TranslationUnit], _ settings: WritingSettings = .init(toolVersion: "1")) throws
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var writer = XLIFF1Writer(settings: settings) { bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return bytes
  }

  /// The schema of XLIFF 1.2.
  static let schema = PublicFile.folder + "schemas/xliff12/xliff-core-1.2-transitional.xsd"
  /// Whether files can be held against it.
  static var canValidate: Bool {
    FileSystem.exists(schema) && (try? Subprocess("xmllint", ["--version"]).run())?.code == 0
  }

  /// What xmllint says against a file; empty where it is valid.
  static func complaints(_ bytes: [UInt8]) throws -> String {
    let catalog = "XML_CATALOG_FILES=" + PublicFile.folder + "schemas/catalog.xml"
    let outcome = try Subprocess("env", [catalog, "xmllint", "--nonet", "--noout", "--schema", schema, "-"])
      .run(input: bytes)
    return outcome.code == 0 ? "" : String(decoding: outcome.complaints, as: UTF8.self)
  }
}
