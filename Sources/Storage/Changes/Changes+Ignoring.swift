internal import SQLite
package import Translation

/// A row of the findings that somebody ignored.
package struct StoredIgnoredFinding: Hashable, Sendable {
  /// What the finding is known by.
  package var identity: String
  /// The check's identifier.
  package var check: String
  /// The source text.
  package var source: String
  /// The target text.
  package var target: String
  /// What was found.
  package var message: String
  /// Why it is ignored.
  package var reason: String
  /// Who said so.
  package var author: String?
  /// When.
  package var time: Timestamp

  /// Makes a row.
  package init(
    identity: String, check: String, source: String, target: String, message: String, reason: String, author: String?,
    time: Timestamp
  ) {
    self.identity = identity
    self.check = check
    self.source = source
    self.target = target
    self.message = message
    self.reason = reason
    self.author = author
    self.time = time
  }
}

extension Changes {
  /// Ignores a finding from now on; the reason of one that is ignored already is replaced.
  package func ignore(_ finding: StoredIgnoredFinding) throws(StorageError) {
    try run { () throws(SQLiteError) in
      try connection.execute(
        """
        INSERT OR REPLACE INTO ignored_finding (identity, check_id, source, target, message, reason, author, at)
        VALUES (\(finding.identity), \(finding.check), \(finding.source), \(finding.target), \(finding.message), \
        \(finding.reason), \(author), \(time.seconds))
        """)
      try record(
        EventDraft(.findingIgnored, concept: finding.identity, before: finding.message, after: finding.reason))
    }
  }

  /// Heeds a finding again; whether it was ignored.
  package func heed(_ identity: String) throws(StorageError) -> Bool {
    try run { () throws(SQLiteError) in
      let count = try connection.integer("SELECT count(*) FROM ignored_finding WHERE identity = \(identity)")
      guard count > 0 else { return false }
      try connection.execute("DELETE FROM ignored_finding WHERE identity = \(identity)")
      try record(EventDraft(.findingHeeded, concept: identity))
      return true
    }
  }
}

extension MemoryStore {
  /// The findings that are ignored, the latest first.
  package func ignoredFindings() throws(StorageError) -> [StoredIgnoredFinding] {
    try read { (connection) throws(SQLiteError) in
      try connection.all(
        """
        SELECT identity, check_id, source, target, message, reason, author, at FROM ignored_finding
        ORDER BY at DESC, identity
        """
      ) { (row) throws(SQLiteError) in
        StoredIgnoredFinding(
          identity: row[0], check: row[1], source: row[2], target: row[3], message: row[4], reason: row[5],
          author: row[6], time: Timestamp(seconds: row[7]))
      }
    }
  }
}
