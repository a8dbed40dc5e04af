internal import SQLite

/// The form of a memory's file: who it belongs to and the steps that made its tables.
enum MemorySchema {
  /// The number in the header by which a memory is known: the bytes of "conc".
  static let applicationID = 0x636F_6E63

  /// All steps, oldest first.
  ///
  /// A released step is never changed; a new form is a new step.
  static let migrations = Migrations([
    Migrations.Step("releases, units, terms and events") { (connection) throws(SQLiteError) in
      for statement in FirstSchema.statements { try connection.execute(statement) }
    },
    Migrations.Step("details of concepts and terms") { (connection) throws(SQLiteError) in
      for statement in ConceptDetails.statements { try connection.execute(statement) }
    },
    Migrations.Step("look-up index") { (connection) throws(SQLiteError) in
      for statement in IndexTables.statements { try connection.execute(statement) }
    },
    Migrations.Step("ignored findings") { (connection) throws(SQLiteError) in
      try connection.execute(IgnoredFindings.table)
    },
  ])
}
