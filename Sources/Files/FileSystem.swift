internal import Glibc

/// Questions and changes to the file system.
package enum FileSystem {
  /// Whether a file or folder of this name exists.
  package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether the name belongs to a folder.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a file in bytes; 0 where there is none.
  package static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Makes a folder, and its parents where they are missing.
  package static func makeFolder(_ path: String) throws(FileError) {
    if path.isEmpty || isFolder(path) { return }
    try makeFolder(folder(of: path))
    if unsafe mkdir(path, 0o777) != 0 && errno != EEXIST { throw FileError(errno: errno, path: path) }
  }

  /// The folder part of a path: `a/b` of `a/b/c`, empty where there is none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path: `c` of `a/b/c`.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The absolute path of the current folder.
  package static var currentFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Writes a file whole or not at all: under another name first, which then takes the place of the old file.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    try replace(path) { try $0.write(bytes) }
  }

  /// Writes a file piece by piece, and puts it in the place of the old one when it is whole.
  ///
  /// A link is followed; what is no ordinary file, such as a pipe or device, is written to as it is.
  ///
  /// - Throws: A `FileError`, or whatever the body throws; the old file is as it was then.
  package static func replace<Value>(_ path: String, _ body: (OutputFile) throws -> Value) throws -> Value {
    if isFolder(path) { throw FileError(.isDirectory, path: path) }
    if exists(path), !isOrdinaryFile(path) { return try fill(path, named: path, body) }
    let target = resolved(path)
    let draft = target + ".part\(getpid())"
    do {
      let value = try fill(draft, named: path, body)
      guard unsafe rename(draft, target) == 0 else { throw FileError(errno: errno, path: path) }
      return value
    } catch {
      unsafe unlink(draft)
      throw error
    }
  }

  private static func fill<Value>(_ path: String, named name: String, _ body: (OutputFile) throws -> Value) throws
    -> Value
  {
    do {
      let file = try OutputFile(path)
      let value = try body(file)
      try file.close()
      return value
    } catch let error as FileError where error.path == path {
      throw FileError(error.kind, path: name)
    }
  }

  private static func isOrdinaryFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The file that a chain of links leads to; the path itself where it is no link.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
