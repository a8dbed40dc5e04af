internal import SQLite

/// The statements of an import's inner loop, each compiled once a change; parameters are in the order of the columns.
///
/// An object, so that it is one reference that is handed about for each row.
final class Insertions {
  /// Into `unit`, but for its number.
  let unit: Command
  /// Into `variant`, but for its number.
  let variant: Command
  /// Into `code`.
  let code: Command
  /// Into `property`, but for its number.
  let property: Command
  /// Into `note`, but for its number.
  let note: Command
  /// Into `event`, but for its number.
  let event: Command
  /// Whether a text is in a row: its number, language, text.
  let inRow: Command

  private var compiledKnown: Command?

  /// Whether a text is stored: key, language, text; compiled when it is asked for, since its index may come late.
  func known(_ connection: Connection) throws(SQLiteError) -> Command {
    if let compiledKnown { return compiledKnown }
    let command = try connection.command(
      "SELECT 1 FROM variant INDEXED BY variant_by_key WHERE key = ? AND language = ? AND text = ?")
    compiledKnown = command
    return command
  }

  /// Compiles them.
  init(_ connection: Connection) throws(SQLiteError) {
    unit = try connection.command(
      """
      INSERT INTO unit (external_id, release, position, kind, created_by, created_at, changed_by, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    variant = try connection.command(
      """
      INSERT INTO variant (unit, language, text, key, length, status, confidence, \
      created_by, created_at, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    code = try connection.command(
      """
      INSERT INTO code (variant, number, kind, label, at, content, type, partner) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    property = try connection.command("INSERT INTO property (unit, variant, type, value) VALUES (?, ?, ?, ?)")
    note = try connection.command("INSERT INTO note (unit, variant, text) VALUES (?, ?, ?)")
    event = try connection.command(
      """
      INSERT INTO event (at, author, action, release, unit, language, concept, before, after, file)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    inRow = try connection.command("SELECT 1 FROM variant WHERE id = ? AND language = ? AND text = ?")
  }
}
