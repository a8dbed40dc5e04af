/// The segments of a run in their order, row by row.
struct SegmentReader {
  /// A segment as it is stored.
  struct Segment {
    /// Its document.
    var document: UInt32
    /// The ranks of its words.
    var ranks: [UInt64]
    /// The bits of its elements.
    var signature: Signature
    /// The counts of its letters.
    var letters: ArraySlice<UInt8>
  }

  private let head: RunHead
  private let store: any BlobStore
  private var next = 0
  private var texts: TextRow?
  private var words: ArraySlice<UInt8> = []
  private var letters: ArraySlice<UInt8> = []

  /// Starts before the first segment.
  init(_ run: Run) { (head, store) = (run.head, run.store) }

  /// The next segment, or `nil` where it is passed over: those that are left out cost no more than their rows.
  mutating func read(passing isPassed: Bool) throws -> Segment? {
    let segment = next
    next += 1
    if segment % RunHead.textRow == 0 { texts = try Self.texts(head, segment / RunHead.textRow, store) }
    let place = segment % RunHead.signatureRow
    if place == 0 { try openSignatures(segment / RunHead.signatureRow) }
    guard !isPassed, let texts else { return nil }
    let size = min(RunHead.signatureRow, head.count - (segment - place))
    let bits = words.startIndex + size + place * Signature.size
    let start = letters.startIndex + place * LetterCounts.size
    return Segment(
      document: texts.documents[segment % RunHead.textRow], ranks: try texts.ranks(segment % RunHead.textRow),
      signature: Signature(words[bits..<bits + Signature.size]), letters: letters[start..<start + LetterCounts.size])
  }

  /// The documents of a run's segments.
  static func documents(_ run: Run) throws -> [UInt32] {
    var documents: [UInt32] = []
    documents.reserveCapacity(run.head.count)
    for row in 0..<run.head.rows(of: .texts) { documents += try texts(run.head, row, run.store).documents }
    return documents
  }

  private static func texts(_ head: RunHead, _ row: Int, _ store: any BlobStore) throws -> TextRow {
    let count = min(RunHead.textRow, head.count - row * RunHead.textRow)
    return try TextRow(try store.load(.texts, head.key(row)), head.key(row), count: count)
  }

  private mutating func openSignatures(_ row: Int) throws {
    let (key, size) = (head.key(row), min(RunHead.signatureRow, head.count - row * RunHead.signatureRow))
    words = try BlobReader(try store.load(.words, key), .words, key).bytes
    letters = try BlobReader(try store.load(.letters, key), .letters, key).bytes
    guard words.count == size * (1 + Signature.size) else { throw RetrievalError(.damaged, .words, key) }
    guard letters.count == size * LetterCounts.size else { throw RetrievalError(.damaged, .letters, key) }
  }
}
