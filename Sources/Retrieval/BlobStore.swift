/// A set of blobs of one sort.
package enum BlobTable: Int, Hashable, Sendable, CaseIterable {
  /// What is said of the index as a whole, at key 0.
  case state
  /// The head of each run, by its number.
  case runs
  /// Words and where they occur, by run and page.
  case postings
  /// The segments that have a word, where they are many, by run and row.
  case words
  /// Numbers of words and counts of letters, by run and 224 segments.
  case letters
  /// The words of each segment in order, by run and 56 segments.
  case texts
  /// Segments that are in no run yet, by their number.
  case pending
  /// When segments that are still in a run were removed, by their number.
  case removed
}

/// Whoever keeps the blobs of an index, such as tables of a database.
///
/// What belongs to one change of an index must become visible to others at once, or not at all: the index counts on
/// the transaction around it. Keys of the tables `postings`, `words`, `letters` and `texts` are run · 2³² + row.
package protocol BlobStore: AnyObject {
  /// The blob at a key; `nil` where there is none.
  func load(_ table: BlobTable, _ key: Int64) throws -> [UInt8]?
  /// Puts a blob at a key, in place of the one there.
  func store(_ blob: [UInt8], _ table: BlobTable, _ key: Int64) throws
  /// Takes away all blobs in a range of keys.
  func remove(_ table: BlobTable, _ keys: ClosedRange<Int64>) throws
  /// Hands over the blobs in a range of keys, by their keys.
  func forEach(_ table: BlobTable, _ keys: ClosedRange<Int64>, _ body: (Int64, [UInt8]) throws -> Void) throws
}
