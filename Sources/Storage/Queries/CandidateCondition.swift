internal import Languages
internal import SQLite
internal import Translation

/// What SQL asks of a text (table `v`) that is to answer a look-up.
///
/// Written out, not bound: it is made of tags, statuses and numbers alone, and the same for very many questions.
struct CandidateCondition {
  /// The tags of the texts.
  let tags: [String]
  /// The rest, as conditions that begin with `AND`.
  let rest: String

  /// Finds out what a selection means in a memory.
  init(_ selection: CandidateSelection, in store: MemoryStore) throws(SQLiteError) {
    let used = try store.languages(of: store.connection)
    func tags(_ language: Language) -> [String] { used.filter { $0.matches(language) }.map(\.tag) }
    self.tags = tags(selection.language)
    var rest = " AND v.status IN \(Self.list(selection.statuses.map(\.rawValue)))"
    if let target = selection.target {
      rest += " AND EXISTS (SELECT 1 FROM variant p WHERE p.unit = v.unit AND p.language IN \(Self.list(tags(target)))"
      rest += " AND p.status IN \(Self.list(selection.targetStatuses.map(\.rawValue))))"
    }
    if let releases = selection.releases {
      rest += " AND (SELECT u.release FROM unit u WHERE u.id = v.unit) IN \(try Self.numbers(releases, in: store))"
    }
    if !selection.excludedReleases.isEmpty {
      let numbers = try Self.numbers(selection.excludedReleases, in: store)
      rest += " AND coalesce((SELECT u.release FROM unit u WHERE u.id = v.unit), 0) NOT IN \(numbers)"
    }
    self.rest = rest
  }

  private static func list(_ words: [String]) -> String {
    "(" + words.sorted().map { "'\($0)'" }.joined(separator: ", ") + ")"
  }

  /// The row numbers of releases; none for those that there are not.
  private static func numbers(_ slugs: Set<String>, in store: MemoryStore) throws(SQLiteError) -> String {
    let numbers = try store.connection.all("SELECT id FROM release WHERE slug IN \(list: slugs.sorted())") {
      $0[0] as Int
    }
    return "(" + numbers.map(String.init).joined(separator: ", ") + ")"
  }
}

extension CandidateCondition {
  /// The columns that `MemoryStore.candidate(_:)` reads, of the table `v` (variant).
  static let columns = "v.unit, v.language, v.text, v.status, EXISTS (SELECT 1 FROM code c WHERE c.variant = v.id)"

  /// The conditions on one text by its row number, a parameter.
  var onRow: String { " WHERE v.id = ? AND v.language IN \(Self.list(tags))\(rest)" }
}

extension MemoryStore {
  /// The candidate in a row of `CandidateCondition.columns`.
  func candidate(_ row: Row) throws(SQLiteError) -> Candidate {
    Candidate(
      unit: row[0], language: try languageTable.language(row[1]), text: row[2], status: try Status(stored: row[3]),
      hasCodes: row[4] as Int != 0)
  }
}
