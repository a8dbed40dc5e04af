internal import Languages
internal import Retrieval
internal import SQLite

/// The look-up indexes of a memory: one for each primary language, opened when it is needed first.
///
/// Used in transactions alone, each of which starts with `begin()`; after one that was undone, `abandon()` is called.
final class SegmentIndexes {
  /// An index that is open.
  final class Entry {
    /// The index.
    let index: SegmentIndex
    /// Takes down texts of its language.
    let outline: IndexForm.Outliner
    /// Whether it takes part in the transaction.
    fileprivate(set) var isRefreshed = false

    fileprivate init(_ index: SegmentIndex, _ outline: @escaping IndexForm.Outliner) {
      self.index = index
      self.outline = outline
    }
  }

  /// How texts are taken down.
  private(set) var form: IndexForm
  /// How many texts of all languages may wait in memory for their runs, and how many of one language do at least.
  private static let (waiting, least) = (1 << 16, 1 << 12)

  private let connection: Connection
  private let workshop = RunWorkshop()
  private let turns = IndexBlobs.Turns()
  private var entries: [String: Entry] = [:]
  private var generation: Int?
  /// The tags and entries asked for last in the transaction: most texts come in few languages.
  private var recent: [(language: Language, entry: Entry)] = []

  /// Opens nothing yet.
  init(_ connection: Connection, _ form: IndexForm) {
    self.connection = connection
    self.form = form
    self.form.version += ", index \(SegmentIndex.format)"
  }

  /// Starts a transaction, and tells whether the indexes belong to the texts; they must not be used if not.
  func begin() throws(SQLiteError) -> Bool {
    guard let mark = try IndexMark(connection), mark.isCurrent(in: form.version) else {
      abandon()
      return false
    }
    if generation != mark.generation { abandon() }
    generation = mark.generation
    for entry in entries.values { entry.isRefreshed = false }
    recent = []
    return true
  }

  /// Forgets what is open.
  func abandon() {
    entries = [:]
    recent = []
    generation = nil
  }

  /// The index of a language; `nil` where the memory has no text in it.
  func entry(of language: Language) throws(SQLiteError) -> Entry? {
    for known in recent where known.language == language { return known.entry }
    let primary = language.primary
    let known = entries[primary]
    guard let entry = if let known { known } else { try open(primary) } else { return nil }
    if !entry.isRefreshed {
      try Self.asSQLite { try entry.index.refresh() }
      entry.isRefreshed = true
    }
    if known == nil { enter(entry, primary) }
    remember(entry, for: language)
    return entry
  }

  private func remember(_ entry: Entry, for language: Language) {
    if recent.count == 16 { recent.removeFirst() }
    recent.append((language, entry))
  }

  /// Keeps an index open; the more are, the fewer texts of each wait in memory.
  private func enter(_ entry: Entry, _ primary: String) {
    entries[primary] = entry
    for entry in entries.values { entry.index.spill = max(Self.least, Self.waiting / entries.count) }
  }

  /// Takes in a new text, with its outline where that is known.
  func add(_ text: String, _ row: Int, in language: Language, outline: Outline? = nil) throws(SQLiteError) {
    let known = try entry(of: language)
    let entry = if let known { known } else { try make(language) }
    try Self.asSQLite { try entry.index.add(row, outline ?? entry.outline(text)) }
  }

  /// Takes out a text that is there.
  func remove(_ row: Int, in language: Language) throws(SQLiteError) {
    guard let entry = try entry(of: language) else { return }
    try Self.asSQLite { try entry.index.remove(row) }
  }

  /// Stores what was changed, before the transaction ends.
  func finish() throws(SQLiteError) {
    for entry in entries.values where entry.isRefreshed { try Self.asSQLite { try entry.index.flush() } }
    try IndexMark.moveToLastEvent(connection)
  }

  /// How many texts wait to be merged.
  var unsettled: Int { entries.values.reduce(0) { $0 + $1.index.unsettled } }

  /// Merges waiting texts and small runs, up to so many texts a language, in a transaction of its own.
  func settle(atMost limit: Int) throws(SQLiteError) {
    var unsettled: [SegmentIndex] = []
    for (primary, entry) in entries.sorted(by: { $0.key < $1.key }) where entry.index.unsettled > 0 {
      guard let language = Language(primary), let entry = try self.entry(of: language) else { continue }
      unsettled.append(entry.index)
    }
    try Self.asSQLite { try SegmentIndex.settle(unsettled, atMost: limit) }
  }

  private func open(_ primary: String) throws(SQLiteError) -> Entry? {
    let number = try connection.first("SELECT number FROM index_language WHERE language = \(primary)") { $0[0] as Int }
    guard let number, let language = Language(primary) else { return nil }
    return try open(language, number)
  }

  private func open(_ language: Language, _ number: Int) throws(SQLiteError) -> Entry {
    let blobs = IndexBlobs(connection, language: number, turns)
    return Entry(try Self.asSQLite { try SegmentIndex(blobs, workshop) }, form.outliner(language))
  }

  private func make(_ language: Language) throws(SQLiteError) -> Entry {
    let primary = language.primary
    let number = try connection.insert("INSERT INTO index_language (language) VALUES (\(primary))")
    guard number <= IndexBlobs.languageLimit else {
      throw SQLiteError(extendedCode: SQLiteError.Code.full.rawValue, message: "too many languages for the index")
    }
    let entry = try open(Language(primary) ?? language, number)
    entry.isRefreshed = true
    enter(entry, primary)
    remember(entry, for: language)
    return entry
  }

  /// Runs a body of the index; a damaged index is a damaged file.
  static func asSQLite<Value>(_ body: () throws -> Value) throws(SQLiteError) -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw error
    } catch {
      throw SQLiteError(extendedCode: SQLiteError.Code.corrupt.rawValue, message: "\(error)")
    }
  }
}
