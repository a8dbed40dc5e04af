import Files

/// Where the tests find files: the repository, and the data that may lie beside it.
package enum Repository {
  /// The repository's root.
  package static let root = FileSystem.folder(of: FileSystem.folder(of: FileSystem.folder(of: #filePath)))

  /// The folder `shared` beside the repository, or where `$CONCORD_SHARED` says; it may be absent.
  package static let shared = Terminal.environment("CONCORD_SHARED") ?? root + "/../shared"

  /// The bytes of a file, named from the root; `nil` where there is none.
  package static func bytes(_ path: String) -> [UInt8]? { try? FileBytes.all("\(root)/\(path)") }

  /// The bytes of a file of the shared folder, named from it; `nil` where there is none.
  package static func sharedBytes(_ path: String) -> [UInt8]? { try? FileBytes.all("\(shared)/\(path)") }

  /// The bytes of a file of the example release; `nil` where there is none.
  package static func example(_ name: String) -> [UInt8]? { bytes("Examples/press-release/\(name)") }
}
