internal import Retrieval
internal import SQLite
internal import Synchronization

/// The blobs of one language's index, in the tables of a memory.
///
/// A blob's row number is its key with the number of the language above it, so that the blobs of a language lie
/// together, those of a run among them, and are found by one descent:
///
///     bits 62 … 52: language | 51 … 0: key, which of a run is number · 2³² + row
final class IndexBlobs: BlobStore {
  /// Lets those take turns who ask one connection for blobs.
  final class Turns: Sendable {
    fileprivate let mutex = Mutex(())
  }

  /// The largest number of a language.
  static let languageLimit = 1 << 11 - 1

  private static let keyLimit = Int64(1) << 52 - 1

  private let connection: Connection
  private let turns: Turns
  private let base: Int64
  private var queries: [BlobTable: Command] = [:]

  /// Opens the blobs of the language that has a number; those of all languages take the same turns.
  init(_ connection: Connection, language number: Int, _ turns: Turns) {
    self.connection = connection
    self.turns = turns
    base = Int64(number) << 52
  }

  /// The names of the tables.
  static var tables: [String] { BlobTable.allCases.map(name) }

  private static func name(_ table: BlobTable) -> String { "index_\(table)" }

  func load(_ table: BlobTable, _ key: Int64) throws -> [UInt8]? {
    try turns.mutex.withLock { _ in
      let query = try queries[table] ?? connection.command("SELECT blob FROM \(Self.name(table)) WHERE key = ?")
      queries[table] = query
      query.add(base + key)
      guard let row = try query.next() else { return nil }
      let blob = row[0] as [UInt8]
      query.rewind()
      return blob
    }
  }

  func store(_ blob: [UInt8], _ table: BlobTable, _ key: Int64) throws {
    guard key <= Self.keyLimit else {
      throw SQLiteError(extendedCode: SQLiteError.Code.full.rawValue, message: "the index has no numbers left")
    }
    let insertion = SQL(verbatim: "INSERT OR REPLACE INTO \(Self.name(table)) (key, blob) VALUES ")
    let statement = insertion + "(\(base + key), \(blob))"
    try turns.mutex.withLock { _ in try connection.execute(statement) }
  }

  func remove(_ table: BlobTable, _ keys: ClosedRange<Int64>) throws {
    let statement = SQL(verbatim: "DELETE FROM \(Self.name(table))") + condition(keys)
    try turns.mutex.withLock { _ in try connection.execute(statement) }
  }

  /// Takes no turn, since the body may ask for blobs too: not for several threads.
  func forEach(_ table: BlobTable, _ keys: ClosedRange<Int64>, _ body: (Int64, [UInt8]) throws -> Void) throws {
    let selection = SQL(verbatim: "SELECT key, blob FROM \(Self.name(table))") + condition(keys) + " ORDER BY key"
    var rows = try connection.cursor(selection)
    while let row = try rows.next() { try body(row[0] as Int64 - base, row[1]) }
  }

  private func condition(_ keys: ClosedRange<Int64>) -> SQL {
    let (first, last) = (min(keys.lowerBound, Self.keyLimit), min(keys.upperBound, Self.keyLimit))
    return " WHERE key BETWEEN \(base + first) AND \(base + last)"
  }
}
