/// Writes the letters and texts of a run in rows, segment by segment in the order of the run.
struct RowWriter {
  private let run: Int
  private let store: any BlobStore
  private var count = 0
  private var (counts, letters) = (BlobWriter(), BlobWriter())
  private var (places, texts) = (BlobWriter(), BlobWriter())
  private var lastDocument: UInt32 = 0

  /// Starts with the first rows of the run that has a number.
  init(run: Int, in store: any BlobStore) {
    self.run = run
    self.store = store
  }

  /// The number of words as it is kept beside the letters.
  static func wordCount(_ count: Int) -> UInt8 { UInt8(min(255, count)) }

  /// Takes the next segment: its document, the ranks of its words, and its letters.
  mutating func add(_ document: UInt32, _ ranks: [UInt32], _ letters: ArraySlice<UInt8>) throws {
    counts.bytes.append(Self.wordCount(ranks.count))
    self.letters.bytes += letters
    let start = texts.bytes.count
    for rank in ranks { texts.write(rank) }
    places.write(TextRow.step(from: lastDocument, to: document))
    places.write(texts.bytes.count - start)
    lastDocument = document
    count += 1
    if count % RunHead.textRow == 0 { try closeTexts() }
    if count % RunHead.letterRow == 0 { try closeLetters() }
  }

  /// Stores the last rows.
  consuming func finish() throws {
    if count % RunHead.textRow != 0 { try closeTexts() }
    if count % RunHead.letterRow != 0 { try closeLetters() }
  }

  private mutating func closeLetters() throws {
    let key = RunHead.key(run, (count - 1) / RunHead.letterRow)
    counts.bytes += letters.bytes
    try store.store(counts.close(.letters, key), .letters, key)
    (counts, letters) = (BlobWriter(), BlobWriter())
  }

  private mutating func closeTexts() throws {
    let key = RunHead.key(run, (count - 1) / RunHead.textRow)
    places.bytes += texts.bytes
    try store.store(places.close(.texts, key), .texts, key)
    (places, texts, lastDocument) = (BlobWriter(), BlobWriter(), 0)
  }
}
