internal import SQLite

/// What glossaries of other tools say of concepts and terms, beyond names, standings and notes.
///
///     concept ──< term ──< concept_property
///        ├────< definition
///        └────< concept_property   (of the concept itself, where its term is NULL)
///
/// - Words stand as they are; an empty one means that nothing is known. `definition.language` is NULL where the
///   definition is about the terms of all languages.
/// - Moments are seconds since 1970; `term.valid_from` and `term.valid_until` are texts such as `2022-09-17`.
/// - The order of definitions and properties is that of their numbers, which count from 0 in each concept.
enum ConceptDetails {
  /// The statements that make the columns and tables, in order.
  static let statements: [SQL] = columns + [definition, property]

  // A column added to a table must have a default (SQLite, ALTER TABLE ADD COLUMN), which old rows then have.
  private static let columns: [SQL] = [
    "ALTER TABLE concept ADD COLUMN created_by TEXT",
    "ALTER TABLE concept ADD COLUMN created_at INTEGER",
    "ALTER TABLE concept ADD COLUMN changed_by TEXT",
    "ALTER TABLE concept ADD COLUMN changed_at INTEGER",
    "ALTER TABLE term ADD COLUMN part_of_speech TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN gender TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN type TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN example TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE term ADD COLUMN valid_from TEXT",
    "ALTER TABLE term ADD COLUMN valid_until TEXT",
    "ALTER TABLE term ADD COLUMN created_by TEXT",
    "ALTER TABLE term ADD COLUMN created_at INTEGER",
    "ALTER TABLE term ADD COLUMN changed_by TEXT",
    "ALTER TABLE term ADD COLUMN changed_at INTEGER",
  ]

  private static let definition: SQL = """
    CREATE TABLE definition (
      concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      language TEXT,
      text TEXT NOT NULL,
      source TEXT NOT NULL,
      PRIMARY KEY (concept, number)
    ) STRICT, WITHOUT ROWID
    """

  private static let property: SQL = """
    CREATE TABLE concept_property (
      concept TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      term INTEGER,
      type TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (concept, number),
      FOREIGN KEY (concept, term) REFERENCES term (concept, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """
}
