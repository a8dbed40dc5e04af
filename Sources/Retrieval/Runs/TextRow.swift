internal import CRetrieval

/// The documents and words of up to 64 segments.
///
///     for each: step from the document before, size in bytes | for each: ranks of its words
final class TextRow {
  /// The documents of the segments.
  let documents: [UInt32]
  private let key: Int64
  /// The ranks of the words of all segments.
  let bytes: [UInt8]
  /// Where the words of each segment end.
  let ends: [Int64]

  /// Opens the blob of a row that has so many segments.
  init(_ blob: [UInt8]?, _ key: Int64, count: Int) throws(RetrievalError) {
    var reader = try BlobReader(blob, .texts, key)
    self.key = key
    var (documents, ends): ([UInt32], [Int64]) = ([], [])
    documents.reserveCapacity(count)
    ends.reserveCapacity(count)
    for _ in 0..<count {
      documents.append(Self.document(try reader.number(), from: documents.last ?? 0))
      ends.append((ends.last ?? 0) + Int64(try reader.number()))
    }
    guard ends.last == Int64(reader.bytes.count) else { throw reader.damage }
    bytes = Array(reader.bytes)
    (self.documents, self.ends) = (documents, ends)
  }

  /// The number of bytes.
  var size: Int { bytes.count + 12 * ends.count }

  /// The ranks of a segment's words.
  func ranks(_ place: Int) throws(RetrievalError) -> [UInt64] {
    let written = bytes[Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])]
    var read: Int64 = 0
    let ranks = unsafe written.withUnsafeBufferPointer { bytes in
      unsafe [UInt64](unsafeUninitializedCapacity: bytes.count) { ranks, count in
        read = unsafe cretrieval_read_numbers(
          bytes.baseAddress, Int64(bytes.count), ranks.baseAddress, Int64(bytes.count))
        count = max(0, Int(read))
      }
    }
    guard read >= 0 else { throw damage }
    return ranks
  }

  /// What to throw where a segment says what cannot be.
  var damage: RetrievalError { RetrievalError(.damaged, .texts, key) }

  /// The difference of two documents as a number that is small where it is small, to either side.
  static func step(from before: UInt32, to document: UInt32) -> UInt32 {
    let difference = Int32(bitPattern: document &- before)
    return UInt32(bitPattern: difference << 1 ^ difference >> 31)
  }

  private static func document(_ step: Int, from before: UInt32) -> UInt32 {
    let step = UInt32(truncatingIfNeeded: step)
    return before &+ (step >> 1 ^ (0 &- (step & 1)))
  }
}
