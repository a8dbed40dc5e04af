import Files
import Interchange
import TestSupport
import Testing

/// The repository's own files, and the public files that may lie beside it.
enum PublicFiles {
  /// The repository's root.
  static let root = Repository.root
  /// The folder of public files in exchange formats.
  static let folder = Repository.shared + "/data/formats/"
  /// Whether the public files are there.
  static var isPresent: Bool { FileSystem.exists(folder + "MANIFEST.tsv") }
  /// The document type of TMX 1.4.
  static let documentType = folder + "schemas/tmx/tmx14.dtd"
  /// Whether files can be held against the document type.
  static var canValidate: Bool {
    FileSystem.exists(documentType) && (try? Subprocess("xmllint", ["--version"]).run())?.code == 0
  }

  /// A public file and what a reader should make of it.
  struct Entry: CustomTestStringConvertible, Sendable {
    /// Its path in the folder.
    var path: String
    /// `accept`, `lenient`, `report` or `reject`.
    var expectation: String
    var testDescription: String { path }
  }

  /// The public files of a format.
  static func entries(_ format: String) -> [Entry] {
    var entries: [Entry] = []
    var reader = CSVReader(file: "MANIFEST.tsv", separator: UInt8(ascii: "\t"))
    guard let bytes = try? FileBytes.all(folder + "MANIFEST.tsv") else { return [] }
    let take = { (record: CSVRecord) in
      if record.fields.count > 3 && record.fields[1] == format {
        entries.append(Entry(path: record.fields[0], expectation: record.fields[3]))
      }
    }
    try? reader.read(bytes, take)
    try? reader.finish(take)
    return entries
  }

  /// What xmllint says against a TMX file; empty where it is valid.
  static func complaints(_ bytes: [UInt8]) throws -> String {
    let outcome = try Subprocess("xmllint", ["--nonet", "--noout", "--dtdvalid", documentType, "-"]).run(input: bytes)
    return outcome.code == 0 ? "" : String(decoding: outcome.complaints, as: UTF8.self)
  }
}
