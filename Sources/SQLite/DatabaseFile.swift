internal import CSQLite

/// What can be asked of a database's file without opening it.
package enum DatabaseFile {
  /// What stands at a path.
  package enum Kind: Hashable, Sendable {
    /// Nothing at all.
    case nothing
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// A device, a pipe, or something that may not be looked at.
    case other
  }

  /// Why a file could not get its final name.
  package enum PublishingFailure: Error, Hashable, Sendable {
    /// Another file has the name.
    case exists
    /// The disk is full.
    case full
    /// Anything else.
    case other
  }

  /// What stands at a path.
  package static func kind(of path: String) -> Kind {
    switch unsafe csqlite_file_kind(path) {
    case -1: .nothing
    case 0: .file
    case 1: .folder
    default: .other
    }
  }

  /// The size of a file in bytes; 0 where there is none.
  package static func size(of path: String) -> Int { unsafe Int(csqlite_file_size(path)) }

  /// Whether the file may be read.
  package static func isReadable(_ path: String) -> Bool { unsafe csqlite_file_is_readable(path) }

  /// Whether the file or folder may be written.
  package static func isWritable(_ path: String) -> Bool { unsafe csqlite_file_is_writable(path) }

  /// The folder that a path lies in.
  package static func folder(of path: String) -> String {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == bytes.startIndex ? "/" : String(path[..<slash])
  }

  /// A name in the same folder that no other process uses.
  package static func temporary(beside path: String) -> String {
    "\(path).\(csqlite_process())-\(UInt32.random(in: 0...UInt32.max)).new"
  }

  /// Removes a database and the companions that SQLite keeps beside it.
  package static func remove(_ path: String) {
    unsafe csqlite_file_remove(path)
    removeCompanions(of: path)
  }

  /// Removes what SQLite keeps beside a database, once the database itself is gone.
  ///
  /// A log that a killed program left would otherwise be played into the next database of the name.
  package static func removeCompanions(of path: String) {
    for suffix in ["-journal", "-wal", "-shm"] { unsafe csqlite_file_remove(path + suffix) }
  }

  /// Gives a file its final name in one step; an existing file is never replaced.
  package static func publish(_ path: String, as final: String) throws(PublishingFailure) {
    switch unsafe csqlite_file_publish(path, final) {
    case 0: return
    case csqlite_errno_exists(): throw .exists
    case csqlite_errno_full(): throw .full
    default: throw .other
    }
  }

  /// A path that SQLite takes for nothing else: it gives `:memory:` and `file:` a meaning of their own.
  package static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}
