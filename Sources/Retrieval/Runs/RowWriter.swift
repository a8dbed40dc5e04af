/// Writes the signatures and texts of a run in rows, segment by segment in the order of the run.
struct RowWriter {
  private let run: Int
  private let store: any BlobStore
  private var count = 0
  private var (counts, bits, letters) = (BlobWriter(), BlobWriter(), BlobWriter())
  private var (places, texts) = (BlobWriter(), BlobWriter())
  private var lastDocument: UInt32 = 0

  /// Starts with the first rows of the run that has a number.
  init(run: Int, in store: any BlobStore) {
    self.run = run
    self.store = store
  }

  /// The number of words as it is kept beside a signature.
  static func wordCount(_ count: Int) -> UInt8 { UInt8(min(255, count)) }

  /// Takes the next segment: its document, the ranks of its words, and what is known of them and of its letters.
  mutating func add(
    _ document: UInt32, _ ranks: [UInt32], _ signature: Signature, _ letters: ArraySlice<UInt8>
  ) throws {
    counts.bytes.append(Self.wordCount(ranks.count))
    bits.writeFixed(signature.low)
    bits.writeFixed(signature.high)
    self.letters.bytes += letters
    let start = texts.bytes.count
    for rank in ranks { texts.write(rank) }
    places.write(TextRow.step(from: lastDocument, to: document))
    places.write(texts.bytes.count - start)
    lastDocument = document
    count += 1
    if count % RunHead.textRow == 0 { try closeTexts() }
    if count % RunHead.signatureRow == 0 { try closeSignatures() }
  }

  /// Stores the last rows.
  consuming func finish() throws {
    if count % RunHead.textRow != 0 { try closeTexts() }
    if count % RunHead.signatureRow != 0 { try closeSignatures() }
  }

  private mutating func closeSignatures() throws {
    let key = RunHead.key(run, (count - 1) / RunHead.signatureRow)
    counts.bytes += bits.bytes
    try store.store(counts.close(.words, key), .words, key)
    try store.store(letters.close(.letters, key), .letters, key)
    (counts, bits, letters) = (BlobWriter(), BlobWriter(), BlobWriter())
  }

  private mutating func closeTexts() throws {
    let key = RunHead.key(run, (count - 1) / RunHead.textRow)
    places.bytes += texts.bytes
    try store.store(places.close(.texts, key), .texts, key)
    (places, texts, lastDocument) = (BlobWriter(), BlobWriter(), 0)
  }
}
