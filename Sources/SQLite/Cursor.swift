/// The way through the rows of a query, one at a time; nothing else is held in memory.
///
///     var rows = try connection.cursor("SELECT id FROM unit ORDER BY id")
///     while let row = try rows.next() { … }
///
/// The statement is given back when the cursor goes out of scope, at the end or before it.
package struct Cursor: ~Copyable {
  private let connection: Connection
  private let statement: Statement
  private var isDone = false

  /// Takes a statement whose values are bound.
  init(_ statement: Statement, in connection: Connection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { statement.reset() }

  /// The next row; `nil` after the last, however often it is asked.
  package mutating func next() throws(SQLiteError) -> Row? {
    guard !isDone else { return nil }
    do throws(SQLiteError) {
      if try connection.step(statement) { return Row(statement) }
    } catch {
      isDone = true
      throw error
    }
    isDone = true
    return nil
  }
}
