/// The segments of a run in their order, row by row.
struct SegmentReader {
  /// A segment as it is stored.
  struct Segment {
    /// Its document.
    var document: UInt32
    /// The ranks of its words.
    var ranks: [UInt64]
    /// The counts of its letters.
    var letters: ArraySlice<UInt8>
  }

  private let head: RunHead
  private let store: any BlobStore
  private var next = 0
  private var texts: TextRow?
  private var letters: ArraySlice<UInt8> = []

  /// Starts before the first segment.
  init(_ run: Run) { (head, store) = (run.head, run.store) }

  /// The next segment, or `nil` where it is passed over: those that are left out cost no more than their rows.
  mutating func read(passing isPassed: Bool) throws -> Segment? {
    let segment = next
    next += 1
    if segment % RunHead.textRow == 0 { texts = try Self.texts(head, segment / RunHead.textRow, store) }
    let place = segment % RunHead.letterRow
    if place == 0 { letters = try LetterRow.letters(head, segment / RunHead.letterRow, store) }
    guard !isPassed, let texts else { return nil }
    let start = letters.startIndex + place * LetterCounts.size
    return Segment(
      document: texts.documents[segment % RunHead.textRow], ranks: try texts.ranks(segment % RunHead.textRow),
      letters: letters[start..<start + LetterCounts.size])
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
}
