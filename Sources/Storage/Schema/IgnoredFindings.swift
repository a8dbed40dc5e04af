internal import SQLite

/// Findings of the checks that somebody ignored, each by what it is known by from one run to the next.
///
/// The texts are kept for those who read the list later; `at` is in seconds since 1970.
enum IgnoredFindings {
  /// The statement that makes the table.
  static let table: SQL = """
    CREATE TABLE ignored_finding (
      identity TEXT NOT NULL PRIMARY KEY,
      check_id TEXT NOT NULL,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      message TEXT NOT NULL,
      reason TEXT NOT NULL,
      author TEXT,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """
}
