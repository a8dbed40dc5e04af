internal import SQLite

/// The rows of a query by a key, handed out key by key.
///
/// Units are mostly read in the order of their numbers, and so the query is not run for each: it runs on, and where the
/// next row's key is larger than the one asked for, it is known without a query that there are no rows. Only a key
/// outside of what is known starts the query again, so that any order is right and the ascending one is fast.
final class KeyedRows {
  private let query: Command
  /// The row that comes next; `nil` where the query has ended.
  private var waiting: Row?
  /// Whether it has been handed out, and the query must go on.
  private var isTaken = true
  /// The keys for which it is known that no row comes before the waiting one.
  private var known = 0..<0
  /// The last key of the query.
  private var last = 0

  /// Takes a query whose first column is the key, with the first and last key as parameters, ordered by key.
  init(_ text: String, in connection: Connection) throws(SQLiteError) { query = try connection.command(text) }

  /// Goes to the rows of a key; `last` is the last key for which rows will be asked, a large one where many follow.
  func seek(_ key: Int, through last: Int) throws(SQLiteError) {
    if !isTaken && known.contains(key) { return }
    query.rewind()
    query.add(key)
    query.add(last)
    self.last = last
    try advance(from: key)
  }

  /// The next row of the key that was sought, to be read before the next call; `nil` after the last.
  func next(of key: Int) throws(SQLiteError) -> Row? {
    if isTaken { try advance(from: key) }
    guard let row = waiting, row[0] == key else {
      // Its rows have been handed out, and would have to be asked for again.
      known = min(key + 1, known.upperBound)..<known.upperBound
      return nil
    }
    isTaken = true
    return row
  }

  private func advance(from key: Int) throws(SQLiteError) {
    isTaken = true
    waiting = try query.next()
    isTaken = false
    known = key..<((waiting.map { $0[0] } ?? last) + 1)
  }
}
