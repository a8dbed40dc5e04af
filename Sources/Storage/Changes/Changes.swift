internal import Languages
internal import Retrieval
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
  /// The indexes that are to be made yet, where the memory had no text and many are coming.
  var lateIndexes: LateIndexes?
  /// The keys of all texts, where the memory had none when the first unit was merged.
  var keys: KeyFilter?
  /// Prepares units that come unprepared; their outlines are left to the index.
  private(set) lazy var preparer = UnitPreparer(key: store.key, form: nil)
  /// Whether the first unit to be merged is still to come.
  var isFirstMerge = true
  /// The statements that insert rows, once one is needed.
  private var compiled: Insertions?
  /// The look-up indexes, where they are kept up to date; from the start of the transaction on.
  private(set) var indexes: SegmentIndexes?
  /// How many texts were put into the index or taken out of it.
  private(set) var indexedCount = 0
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

  /// Starts keeping the index up to date, where it belongs to the texts; else it is left to be made anew.
  fileprivate func beginIndexing() throws(StorageError) {
    guard let indexes = store.indexes else { return }
    if try run({ () throws(SQLiteError) in try indexes.begin() }) { self.indexes = indexes }
  }

  /// Stores what was changed in the index.
  fileprivate func finishIndexing() throws(StorageError) {
    try run { () throws(SQLiteError) in try indexes?.finish() }
  }

  /// Takes a text into the index, with its outline where that is known.
  func index(_ text: String, _ row: Int, in language: Language, outline: Outline? = nil) throws(SQLiteError) {
    indexedCount += 1
    try indexes?.add(text, row, in: language, outline: outline)
  }

  /// Takes a text out of the index.
  func unindex(_ row: Int, in language: Language) throws(SQLiteError) {
    indexedCount += 1
    try indexes?.remove(row, in: language)
  }

  /// Takes the texts of units (table `u`) that are about to go out of the index.
  func unindex(textsOf condition: SQL) throws(SQLiteError) {
    guard indexes != nil else { return }
    let texts = try connection.all(
      "SELECT v.id, v.language FROM unit u JOIN variant v ON v.unit = u.id WHERE \(condition)"
    ) { ($0[0] as Int, $0[1] as String) }
    for (row, tag) in texts { try unindex(row, in: try store.languageTable.language(tag)) }
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
    let value: Value
    do {
      value = try connection.transaction(failing: anyFailure) {
        try changes.beginIndexing()
        let value = try body(changes)
        if let failure = changes.failure { throw failure }
        try changes.makeLateIndexes()
        try changes.finishIndexing()
        return value
      }
    } catch {
      indexes?.abandon()
      if changes.lateIndexes != nil { try? Self.keepPages(Self.pagesForWriting, of: connection) }
      throw error
    }
    settleIndexes(after: changes.indexedCount)
    return value
  }
}
