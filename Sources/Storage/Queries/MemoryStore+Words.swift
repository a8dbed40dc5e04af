package import Languages
internal import Retrieval
internal import SQLite
internal import Translation

extension MemoryStore {
  /// Hands over the texts of a selection that may have some words, in any order.
  ///
  /// The index leaves out texts that lack a word; without an index, and where no words are told, nothing is left out.
  /// The memory stands still meanwhile; the body may ask it more but not change it.
  ///
  /// - Parameters:
  ///   - selection: Which texts; in all languages where it names none.
  ///   - words: The keys of words that a text of a primary language must have; empty where that is not known.
  ///   - body: Takes a text, and returns whether to go on.
  package func forEachVariant(
    _ selection: VariantSelection, containing words: (Language) -> Set<UInt64>,
    _ body: (StoredVariant) throws -> Bool
  ) throws {
    try snapshot {
      var used = try languages()
      if let language = selection.language { used = used.filter { $0.matches(language) } }
      let isIndexed = try read { (_) throws(SQLiteError) in try indexes?.begin() ?? false }
      for primary in Set(used.map(\.primary)).sorted() {
        guard let language = Language(primary) else { continue }
        var chosen = selection
        chosen.language = selection.language ?? language
        let keys = words(language)
        let goesOn =
          isIndexed && !keys.isEmpty
          ? try forEachIndexed(chosen, language, keys, body) : try forEachPage(chosen, body)
        if !goesOn { return }
      }
    }
  }

  private func forEachIndexed(
    _ selection: VariantSelection, _ language: Language, _ keys: Set<UInt64>, _ body: (StoredVariant) throws -> Bool
  ) throws -> Bool {
    let rows = try read { (_) throws(SQLiteError) in
      guard let entry = try indexes?.entry(of: language) else { return [] as [Int] }
      return try SegmentIndexes.asSQLite { try entry.index.documents(containing: keys) }
    }
    for row in rows {
      // One text by its number is a page that starts behind the number before.
      guard let text = try variants(selection, after: row - 1, through: row, limit: 1).first else { continue }
      if try !body(text) { return false }
    }
    return true
  }

  private func forEachPage(_ selection: VariantSelection, _ body: (StoredVariant) throws -> Bool) throws -> Bool {
    var last = 0
    while true {
      let page = try variants(selection, after: last, limit: 1_000)
      for text in page where try !body(text) { return false }
      guard let end = page.last, page.count == 1_000 else { return true }
      last = end.id
    }
  }
}
