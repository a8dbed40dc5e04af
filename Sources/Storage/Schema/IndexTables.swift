internal import SQLite

/// The tables of the look-up index, which hold nothing that the texts do not say.
///
///     index_mark       one row: the form in which texts are taken down, the last event that is taken in, and how often
///                      the index was made anew
///     index_language   the numbers of the primary languages, each of which has an index of its own
///     index_state … index_removed   the blobs of `Retrieval`, a table for each sort; see `IndexBlobs` for their keys
///
/// Every change of a memory leaves events, so an index whose mark names another event than the last one does not belong
/// to the texts, whoever changed them, and is made anew.
enum IndexTables {
  /// The statements that make the tables, in order.
  static let statements: [SQL] =
    [mark, language]
    + IndexBlobs.tables.map { SQL(verbatim: "CREATE TABLE \($0) (key INTEGER PRIMARY KEY, blob BLOB NOT NULL) STRICT") }

  private static let mark: SQL = """
    CREATE TABLE index_mark (
      id INTEGER PRIMARY KEY CHECK (id = 0),
      form TEXT NOT NULL,
      event INTEGER NOT NULL,
      generation INTEGER NOT NULL
    ) STRICT
    """

  private static let language: SQL = """
    CREATE TABLE index_language (number INTEGER PRIMARY KEY, language TEXT NOT NULL UNIQUE) STRICT
    """
}
