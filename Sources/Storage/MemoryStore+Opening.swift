internal import SQLite

extension MemoryStore {
  /// Makes an empty memory and opens it for writing.
  ///
  /// The file is put together under another name in the same folder and renamed when it is whole, so that nobody ever
  /// sees half a memory and an existing file is never replaced.
  package static func create(
    at path: String, timeout: Int = 5_000, index: IndexForm? = nil, key: @escaping TextKey
  ) throws(StorageError) -> MemoryStore {
    guard DatabaseFile.kind(of: path) == .nothing else { throw StorageError(.alreadyExists, path: path) }
    let folder = DatabaseFile.folder(of: path)
    guard DatabaseFile.kind(of: folder) == .folder else { throw StorageError(.noSuchFolder, path: path) }
    guard DatabaseFile.isWritable(folder) else { throw StorageError(.readOnly, path: path) }
    try publish(at: path) { (draft) throws(SQLiteError) in
      let connection = try Connection(path: draft, mode: .creating)
      try connection.execute(SQL(verbatim: "PRAGMA application_id = \(MemorySchema.applicationID)"))
      try MemorySchema.migrations.apply(to: connection)
      try connection.execute("PRAGMA journal_mode = WAL")
    }
    return try open(at: path, for: .writing, timeout: timeout, index: index, key: key)
  }

  /// Opens a memory; one of an older version is brought up to date first.
  ///
  /// A file that is no memory, or a newer one, is refused before SQLite looks at it: it stays as it is, and nothing
  /// is left beside it. A lock of another program is waited for up to `timeout` milliseconds. A look-up index that is
  /// missing or does not belong to the texts is made anew; without a form for it the memory has none, and what is
  /// changed makes that of others invalid.
  package static func open(
    at path: String, for purpose: Purpose, timeout: Int = 5_000, index: IndexForm? = nil, key: @escaping TextKey
  ) throws(StorageError) -> MemoryStore {
    try checkFile(at: path)
    let connection = try connect(to: path, for: purpose, timeout: timeout)
    let store = MemoryStore(connection, for: purpose, index: index, key: key)
    do throws(SQLiteError) {
      if purpose == .writing { try configureForWriting(connection) }
    } catch {
      throw StorageError(error, path: path)
    }
    try store.repairIndex()
    do throws(SQLiteError) {
      if purpose == .reading {
        try connection.execute("PRAGMA query_only = ON")
        // Look-ups read rows all over the file; a single one reads few.
        try connection.execute("PRAGMA cache_size = -32768")
      }
    } catch {
      throw StorageError(error, path: path)
    }
    return store
  }

  /// Writes a database under another name and gives it its own when it is whole.
  static func publish(
    at path: String, _ write: (_ draft: String) throws(SQLiteError) -> Void
  ) throws(StorageError) {
    let draft = DatabaseFile.temporary(beside: path)
    defer { DatabaseFile.remove(draft) }
    do throws(SQLiteError) {
      try write(draft)
    } catch {
      throw StorageError(error, path: path)
    }
    if DatabaseFile.kind(of: path) == .nothing { DatabaseFile.removeCompanions(of: path) }
    do throws(DatabaseFile.PublishingFailure) {
      try DatabaseFile.publish(draft, as: path)
    } catch {
      switch error {
      case .exists: throw StorageError(.alreadyExists, path: path)
      case .full: throw StorageError(.full, path: path)
      case .other: throw StorageError(.readOnly, path: path)
      }
    }
  }

  private static func checkFile(at path: String) throws(StorageError) {
    switch DatabaseFile.kind(of: path) {
    case .nothing: throw StorageError(.noSuchFile, path: path)
    case .folder: throw StorageError(.notAMemory, path: path)
    case .file where DatabaseFile.isReadable(path): break
    case .file, .other: throw StorageError(.unreadable, path: path)
    }
  }

  /// Opens the file as far as it may be, and makes sure that it is a memory of this version.
  private static func connect(
    to path: String, for purpose: Purpose, timeout: Int
  ) throws(StorageError) -> Connection {
    let connection = try connection(to: path, mode: .writing, timeout: timeout)
    try checkHeader(of: connection)
    if purpose == .writing {
      guard !connection.isReadOnly, DatabaseFile.isWritable(DatabaseFile.folder(of: path)) else {
        throw StorageError(.readOnly, path: path)
      }
    }
    let state: Migrations.State
    do throws(SQLiteError) {
      state = try settle(connection)
    } catch {
      guard purpose == .reading, [.cannotOpen, .readOnly, .permission].contains(error.code) else {
        throw StorageError(error, path: path)
      }
      return try immutableConnection(to: path, timeout: timeout)
    }
    try checkState(state, path: path)
    return connection
  }

  /// Opens a file in a folder where SQLite cannot put the companions that a WAL database needs.
  private static func immutableConnection(to path: String, timeout: Int) throws(StorageError) -> Connection {
    guard DatabaseFile.size(of: path + "-wal") == 0 else { throw StorageError(.unfinished, path: path) }
    let connection = try connection(to: path, mode: .immutable, timeout: timeout)
    let state: Migrations.State
    do throws(SQLiteError) {
      state = try settle(connection)
    } catch {
      throw StorageError(error, path: path)
    }
    try checkState(state, path: path)
    return connection
  }

  private static func connection(
    to path: String, mode: Connection.Mode, timeout: Int
  ) throws(StorageError) -> Connection {
    do throws(SQLiteError) {
      return try Connection(path: path, mode: mode, timeout: timeout)
    } catch {
      throw StorageError(error.code == .cannotOpen ? .unreadable : .other, path: path, cause: error.message)
    }
  }

  private static func checkHeader(of connection: Connection) throws(StorageError) {
    let header: DatabaseHeader
    do throws(SQLiteError) {
      header = try connection.header()
    } catch {
      throw StorageError(error, path: connection.path)
    }
    guard header.isDatabase, header.applicationID == MemorySchema.applicationID else {
      throw StorageError(.notAMemory, path: connection.path)
    }
    guard header.userVersion <= MemorySchema.migrations.steps.count else {
      throw StorageError(.newer, path: connection.path)
    }
  }

  /// Applies missing migrations, where the file may be written, and tells how the memory stands then.
  private static func settle(_ connection: Connection) throws(SQLiteError) -> Migrations.State {
    let state = try MemorySchema.migrations.state(of: connection)
    guard case .older = state, !connection.isReadOnly else { return state }
    try MemorySchema.migrations.apply(to: connection)
    return .current
  }

  private static func checkState(_ state: Migrations.State, path: String) throws(StorageError) {
    switch state {
    case .current: return
    case .older: throw StorageError(.older, path: path)
    case .newer: throw StorageError(.newer, path: path)
    }
  }

  private static func configureForWriting(_ connection: Connection) throws(SQLiteError) {
    try connection.execute("PRAGMA journal_mode = WAL")
    try connection.execute("PRAGMA synchronous = NORMAL")
    try keepPages(pagesForWriting, of: connection)
  }
}
