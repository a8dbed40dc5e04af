internal import Glibc

extension FileSystem {
  /// The ordinary files in a folder and the folders in it, by path in the order of their bytes.
  ///
  /// Names that begin with a full stop are passed over; links to folders are not followed.
  package static func files(in folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(errno: errno, path: folder) }
    defer { unsafe closedir(stream) }
    var (files, folders): ([String], [String]) = ([], [])
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) } else if !isFolder(path) { files.append(path) }
    }
    for folder in folders { files += try self.files(in: folder) }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
