import Files
import TestSupport

/// The repository's own files, and the public files that may lie beside it.
enum PublicFiles {
  /// The repository's root.
  static let root = Repository.root
  /// The folder of public files in exchange formats.
  static let folder = PublicFile.folder
  /// Whether the public files are there.
  static var isPresent: Bool { PublicFile.areThere }
  /// The document type of TMX 1.4.
  static let documentType = folder + "schemas/tmx/tmx14.dtd"
  /// Whether files can be held against the document type.
  static var canValidate: Bool {
    FileSystem.exists(documentType) && (try? Subprocess("xmllint", ["--version"]).run())?.code == 0
  }

  /// The public files of a format.
  static func entries(_ format: String) -> [PublicFile] { PublicFile.all(format) }

  /// What xmllint says against a TMX file; empty where it is valid.
  static func complaints(_ bytes: [UInt8]) throws -> String {
    let outcome = try Subprocess("xmllint", ["--nonet", "--noout", "--dtdvalid", documentType, "-"]).run(input: bytes)
    return outcome.code == 0 ? "" : String(decoding: outcome.complaints, as: UTF8.self)
  }
}
