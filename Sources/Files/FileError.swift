internal import Glibc

/// Why a file could not be read or written.
package struct FileError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Kind: Hashable, Sendable {
    /// No file has this name.
    case notFound
    /// The name belongs to a directory.
    case isDirectory
    /// The permissions do not allow it.
    case notPermitted
    /// The disk or quota is full.
    case noSpace
    /// A reader of the output went away.
    case brokenPipe
    /// Anything else, by the system's error number.
    case system(Int32)
  }

  /// What went wrong.
  package var kind: Kind
  /// The file's name as the user gave it.
  package var path: String

  /// Makes an error.
  package init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// The error that `errno` stands for.
  init(errno code: Int32, path: String) {
    let kind: Kind =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EISDIR: .isDirectory
      case EACCES, EPERM, EROFS: .notPermitted
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EPIPE: .brokenPipe
      default: .system(code)
      }
    self.init(kind, path: path)
  }
}

extension FileError: CustomStringConvertible {
  /// The message for the user: what happened and what to do.
  package var description: String {
    switch kind {
    case .notFound: "\(path): no such file; check the name and the current folder"
    case .isDirectory: "\(path): is a directory; name the files in it"
    case .notPermitted: "\(path): permission denied; check the permissions of the file and its folder"
    case .noSpace: "\(path): no space left on the disk; free some and try again"
    case .brokenPipe: "\(path): the reader went away"
    case .system(let code): unsafe "\(path): \(String(cString: strerror(code)).lowercased())"
    }
  }
}
