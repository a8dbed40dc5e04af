internal import Languages
internal import SQLite
package import Translation

/// The ways to change a memory, all of which leave events; got from `MemoryStore.change(by:at:from:_:)`.
package final class Changes {
  /// Who changes.
  package let author: String?
  /// When.
  package let time: Timestamp
  /// The file that the changes come from.
  package var file: String?
  /// The memory.
  let store: MemoryStore
  /// The number and size of each release met so far, by slug.
  var releases: [String: StoredRelease] = [:]
  /// The units of releases that took in a merged unit: each takes one, so that a sentence that a release has twice is
  /// kept twice.
  var occupied: Set<Int> = []
  /// The statements that insert rows, once one is needed.
  private var compiled: Insertions?
  /// The failure that spoilt the change, even where the caller went on after it.
  private(set) var failure: StorageError?

  /// Starts a change.
  init(_ store: MemoryStore, by author: String?, at time: Timestamp, from file: String?) {
    self.store = store
    self.author = author
    self.time = time
    self.file = file
  }

  /// The open database.
  var connection: Connection { store.connection }

  /// The author and time of this change.
  var authorship: Authorship { Authorship(author: author, date: time) }

  /// Runs SQL; a failure spoils the whole change.
  func run<Value>(_ body: () throws(SQLiteError) -> Value) throws(StorageError) -> Value {
    do throws(SQLiteError) {
      return try body()
    } catch {
      let failure = store.failure(error)
      self.failure = self.failure ?? failure
      throw failure
    }
  }

  /// The statements that insert rows.
  func insertions() throws(SQLiteError) -> Insertions {
    if let compiled { return compiled }
    let fresh = try Insertions(connection)
    compiled = fresh
    return fresh
  }

  /// Leaves an event.
  func record(_ event: EventDraft) throws(SQLiteError) {
    let insertion = try insertions().event
    insertion.add(time.seconds)
    insertion.add(author)
    insertion.add(event.action.rawValue)
    insertion.add(event.release)
    insertion.add(event.unit)
    insertion.add(event.language?.tag)
    insertion.add(event.concept)
    insertion.add(event.before)
    insertion.add(event.after)
    insertion.add(file)
    try insertion.run()
  }

  /// An error of this memory.
  func error(_ kind: StorageError.Kind) -> StorageError { StorageError(kind, path: store.path) }
}

extension MemoryStore {
  /// Changes the memory, whole or not at all: an error of the body leaves it as it was.
  ///
  /// Another program that writes is waited for before the body starts. Once an operation failed for a reason other
  /// than its arguments (a full disk, a damaged file), the change cannot be saved any more.
  @discardableResult
  package func change<Value>(
    by author: String?, at time: Timestamp, from file: String? = nil, _ body: (Changes) throws -> Value
  ) throws -> Value {
    guard purpose == .writing else { throw StorageError(.readOnly, path: path) }
    let changes = Changes(self, by: author, at: time, from: file)
    return try connection.transaction(failing: anyFailure) {
      let value = try body(changes)
      if let failure = changes.failure { throw failure }
      return value
    }
  }
}
