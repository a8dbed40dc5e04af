internal import Languages
package import Retrieval
internal import SQLite
internal import Translation

extension MemoryStore {
  /// Hands over all texts of a selection, one by one, in any order.
  ///
  /// The memory stands still meanwhile; the body may ask it more but not change it.
  package func forEachCandidate(_ selection: CandidateSelection, _ body: (Candidate) throws -> Void) throws {
    try snapshot {
      let condition = try read { (_) throws(SQLiteError) in try CandidateCondition(selection, in: self) }
      for tag in condition.tags {
        let text = SQL(verbatim: "SELECT \(CandidateCondition.columns) FROM variant v INDEXED BY variant_by_length")
        var rows = try start(text + " WHERE v.language = \(tag)" + SQL(verbatim: condition.rest))
        while let candidate = try next(&rows) { try body(candidate) }
      }
    }
  }

  private func next(_ rows: inout Cursor) throws(StorageError) -> Candidate? {
    do throws(SQLiteError) {
      return try rows.next().map { (row) throws(SQLiteError) in try candidate(row) }
    } catch {
      throw failure(error)
    }
  }

  /// Prepares searches for similar texts by the index; `nil` where the memory has none that belongs to its texts.
  ///
  /// - Precondition: Called within a `snapshot`, and used within the same one.
  package func similaritySearch(_ selection: CandidateSelection) throws -> SimilaritySearch? {
    precondition(connection.isInTransaction, "a search by the index needs a snapshot around it")
    guard let indexes else { return nil }
    do throws(SQLiteError) {
      guard try indexes.begin() else { return nil }
      return try SimilaritySearch(selection, in: self, indexes)
    } catch {
      throw failure(error)
    }
  }
}

/// Searches for similar texts of one selection by the index.
package final class SimilaritySearch {
  private let store: MemoryStore
  /// How many texts are kept before all are let go.
  private static let limit = 8192

  private let index: SegmentIndex?
  private let rows: Command
  /// Texts that were read lately, which many questions have in common; `nil` for those outside of the selection.
  private var recent: [Int: Candidate?] = [:]

  /// Prepares searches.
  init(_ selection: CandidateSelection, in store: MemoryStore, _ indexes: SegmentIndexes) throws(SQLiteError) {
    self.store = store
    index = try indexes.entry(of: selection.language)?.index
    let condition = try CandidateCondition(selection, in: store)
    rows = try store.connection.command("SELECT \(CandidateCondition.columns) FROM variant v\(condition.onRow)")
  }

  /// Hands over the texts of the selection that can reach a percentage, nearly those first that can reach most.
  ///
  /// - Parameters:
  ///   - outline: What is looked for.
  ///   - minimum: The percentage, 1 to 100.
  ///   - body: Takes a text, and returns the percentage that others must be able to reach from now on.
  package func forEachCandidate(
    like outline: Outline, minimum: Int, _ body: (Candidate) throws -> Int
  ) throws {
    var floor = minimum
    do {
      try index?.search(outline, minimum: minimum) { document, _ in
        guard let candidate = try read(document) else { return floor }
        floor = try body(candidate)
        return floor
      }
    } catch let error as SQLiteError {
      throw store.failure(error)
    } catch let error as RetrievalError {
      throw StorageError(.damaged, path: store.path, cause: "\(error)")
    }
  }

  /// The numbers of texts of the language that have some words, by the words' keys, in ascending order; whether they
  /// are of the selection is not looked at.
  package func rows(containing words: Set<UInt64>) throws(StorageError) -> [Int] {
    do throws(SQLiteError) {
      return try SegmentIndexes.asSQLite { try index?.documents(containing: words) ?? [] }
    } catch {
      throw store.failure(error)
    }
  }

  /// A text by its number; `nil` where it is not of the selection.
  package func candidate(_ row: Int) throws(StorageError) -> Candidate? {
    do throws(SQLiteError) {
      return try read(row)
    } catch {
      throw store.failure(error)
    }
  }

  /// Reads a text, where it is one of the selection.
  private func read(_ row: Int) throws(SQLiteError) -> Candidate? {
    if let known = recent[row] { return known }
    rows.add(row)
    var candidate: Candidate?
    if let found = try rows.next() {
      candidate = try store.candidate(found)
      rows.rewind()
    }
    if recent.count >= Self.limit { recent = [:] }
    recent[row] = .some(candidate)
    return candidate
  }
}
