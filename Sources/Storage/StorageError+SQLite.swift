internal import SQLite

extension StorageError {
  /// What a failure of SQLite means for a memory that was recognised as one.
  init(_ error: SQLiteError, path: String) {
    self.init(Self.kind(of: error.code), path: path, cause: error.message)
  }

  private static func kind(of code: SQLiteError.Code) -> Kind {
    switch code {
    case .busy, .locked: .locked
    case .corrupt, .notADatabase: .damaged
    case .full: .full
    case .interrupt: .interrupted
    case .ioError: .inputOutput
    case .readOnly, .permission, .cannotOpen: .readOnly
    default: .other
    }
  }
}
