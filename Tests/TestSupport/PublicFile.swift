import Files

/// A public file in an exchange format, which may lie beside the repository, and what a reader should make of it.
package struct PublicFile: CustomStringConvertible, Sendable {
  /// The folder of these files.
  package static let folder = Repository.shared + "/data/formats/"
  /// Whether they are there.
  package static var areThere: Bool { FileSystem.exists(folder + "MANIFEST.tsv") }

  /// Its path in the folder.
  package var path: String
  /// `accept`, `lenient`, `report` or `reject`.
  package var expectation: String
  /// Why it is to be refused, or read in spite of a fault.
  package var reason: String

  /// The path.
  package var description: String { path }

  /// Its bytes.
  package func bytes() throws -> [UInt8] { try FileBytes.all(Self.folder + path) }

  /// The files of a format, as the list beside them names them.
  package static func all(_ format: String) -> [PublicFile] {
    let list = (try? FileBytes.all(folder + "MANIFEST.tsv")) ?? []
    return String(decoding: list, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 4, fields[1] == format else { return nil }
      return PublicFile(path: fields[0], expectation: fields[3], reason: fields[4])
    }
  }
}
