/// Something in which an index is not what it should be.
package enum IndexFault: Hashable, Sendable {
  /// A blob cannot be read, or is not what its run's segments make.
  case damaged(BlobTable, key: Int64)
  /// The index lacks the segment of a document.
  case missing(document: Int)
  /// The index has another segment for a document.
  case differs(document: Int)
  /// The index has a segment for a document that there is not, or has it twice.
  case extra(document: Int)
}
