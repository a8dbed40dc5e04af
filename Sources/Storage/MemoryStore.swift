internal import Languages
internal import SQLite

/// A memory's file: the releases, units, terms and events in it.
///
/// One store is used by one thread at a time; several may have the same file open, in one process or in many: one
/// writes, all read, and each reader sees what was complete when it began. All writing goes through
/// `change(by:at:from:_:)`.
package final class MemoryStore {
  /// What a memory is opened for.
  package enum Purpose: Hashable, Sendable {
    /// Queries alone; a memory in a folder that may not be written can be read too.
    case reading
    /// Queries and changes.
    case writing
  }

  /// Makes the number that exact look-up compares out of a text: a hash of its comparison form.
  ///
  /// Equal texts must give equal numbers, today and in later versions, or `rebuildKeys()` has to run.
  package typealias TextKey = @Sendable (String) -> Int64

  /// The file's path as it was given.
  package let path: String
  /// What it was opened for.
  package let purpose: Purpose
  /// Makes look-up keys.
  package let key: TextKey
  /// The open database.
  let connection: Connection
  /// The tags read so far.
  let languageTable = LanguageTable()
  /// The look-up indexes; `nil` where the memory was opened without them.
  let indexes: SegmentIndexes?

  /// Takes an open connection.
  init(_ connection: Connection, for purpose: Purpose, index form: IndexForm?, key: @escaping TextKey) {
    path = connection.path
    self.connection = connection
    self.purpose = purpose
    self.key = key
    indexes = form.map { SegmentIndexes(connection, $0) }
  }

  /// Stops what the memory is doing, which then fails with `StorageError.Kind.interrupted`; may be called from any
  /// thread and after the memory is gone.
  package var interrupt: @Sendable () -> Void {
    let interrupter = connection.interrupter
    return { interrupter.interrupt() }
  }

  /// Runs a body for which the memory stands still, whatever others write meanwhile.
  ///
  /// The body must not start a change.
  package func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    try connection.snapshot(failing: anyFailure, body)
  }

  /// Runs a query, all of whose statements see the same state.
  func read<Value>(_ body: (Connection) throws(SQLiteError) -> Value) throws(StorageError) -> Value {
    try connection.snapshot(failing: failure) { () throws(StorageError) in
      do throws(SQLiteError) {
        return try body(connection)
      } catch {
        throw failure(error)
      }
    }
  }

  /// What a failure of SQLite means for this memory.
  func failure(_ error: SQLiteError) -> StorageError { StorageError(error, path: path) }

  /// The same, for bodies that throw whatever they like.
  func anyFailure(_ error: SQLiteError) -> any Error { failure(error) }
}
