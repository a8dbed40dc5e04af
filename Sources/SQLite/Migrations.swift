/// The steps by which a database came to its present form, each known by its name and never changed once released.
///
/// The table `migration` keeps the names that were applied, in order; `user_version` is their number.
package struct Migrations: Sendable {
  /// One step.
  package struct Step: Sendable {
    /// Its name, unique and for ever.
    package let name: String
    /// What it does, inside the transaction of all steps.
    package let apply: @Sendable (Connection) throws(SQLiteError) -> Void

    /// Makes a step.
    package init(_ name: String, _ apply: @escaping @Sendable (Connection) throws(SQLiteError) -> Void) {
      self.name = name
      self.apply = apply
    }
  }

  /// How a database stands to the steps known here.
  package enum State: Hashable, Sendable {
    /// All steps were applied, and no others.
    case current
    /// The last so many steps are still to be applied.
    case older(missing: Int)
    /// It knows steps that are not known here.
    case newer
  }

  /// The steps, oldest first.
  package let steps: [Step]

  /// Makes a list of steps.
  package init(_ steps: [Step]) {
    precondition(Set(steps.map(\.name)).count == steps.count, "two migrations have the same name")
    self.steps = steps
  }

  /// Finds out how a database stands.
  package func state(of connection: Connection) throws(SQLiteError) -> State {
    let applied = try Self.applied(in: connection)
    let known = steps.map(\.name)
    if applied == known { return .current }
    return known.starts(with: applied) ? .older(missing: known.count - applied.count) : .newer
  }

  /// Applies the steps that are missing, all or none; doing it again changes nothing.
  package func apply(to connection: Connection) throws(SQLiteError) {
    guard try state(of: connection) != .current else { return }
    try connection.transaction { () throws(SQLiteError) in
      try connection.execute(Self.table)
      let applied = try Self.applied(in: connection)
      for step in steps.dropFirst(applied.count) {
        try step.apply(connection)
        try connection.execute("INSERT INTO migration (name) VALUES (\(step.name))")
      }
      try connection.execute(SQL(verbatim: "PRAGMA user_version = \(steps.count)"))
    }
  }

  private static let table: SQL = """
    CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT
    """

  private static func applied(in connection: Connection) throws(SQLiteError) -> [String] {
    guard try connection.exists("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'") else {
      return []
    }
    return try connection.all("SELECT name FROM migration ORDER BY number") { $0[0] }
  }
}
