/// Why an index could not be read.
package struct RetrievalError: Error, Hashable, Sendable {
  /// What went wrong.
  package enum Kind: String, Hashable, Sendable {
    /// A blob is not there.
    case missing
    /// A blob is not what was stored, or says what cannot be.
    case damaged
    /// A newer version of the program wrote the index.
    case newer
  }

  /// What went wrong.
  package var kind: Kind
  /// The table of the blob.
  package var table: BlobTable
  /// The key of the blob.
  package var key: Int64

  init(_ kind: Kind, _ table: BlobTable, _ key: Int64) {
    self.kind = kind
    self.table = table
    self.key = key
  }
}

extension RetrievalError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  package var description: String {
    let what = "the index's blob \(key) of '\(table)'"
    return switch kind {
    case .missing: "\(what) is missing; rebuild the index"
    case .damaged: "\(what) is damaged; rebuild the index"
    case .newer: "the index was written by a newer version; bring the program up to date"
    }
  }
}
