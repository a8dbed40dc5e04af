internal import CRetrieval

/// A run as it is read: its head, and the rows that were asked for so far.
///
/// Used by one thread at a time. A run that a reader holds stays as it is even where a writer took it away meanwhile,
/// as long as the blobs are read in one transaction.
final class Run {
  /// How many bytes of rows are kept before all are let go.
  private static let cacheLimit = 96 << 20

  /// What is said of the run as a whole.
  let head: RunHead
  /// Its signatures.
  let signatures: SignatureMemory
  /// Whoever keeps the blobs.
  let store: any BlobStore
  private var pages: [PostingsPage?]
  private var texts: [TextRow?]
  /// The segments that have an element, as bits, for frequent elements.
  private var bits: [UInt64: [UInt64]] = [:]
  private var cached = 0

  /// Opens a run.
  init(_ head: RunHead, _ store: any BlobStore) {
    self.head = head
    self.store = store
    pages = Array(repeating: nil, count: head.pages.count)
    texts = Array(repeating: nil, count: head.rows(of: .texts))
    signatures = SignatureMemory(count: head.count, firsts: head.firsts, lengths: head.lengths)
  }

  /// Where an element occurs; `nil` where it does not.
  func entry(of element: UInt64) throws -> PostingsEntry? {
    let low = unsafe head.pages.withUnsafeBufferPointer { firsts in
      var (low, high) = (0, firsts.count)
      while low < high {
        let middle = (low + high) / 2
        if unsafe firsts[middle] <= element { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return low == 0 ? nil : try page(low - 1).entry(of: element)
  }

  /// A page of postings.
  func page(_ number: Int) throws -> PostingsPage {
    if let page = pages[number] { return page }
    let page = try PostingsPage(try blob(.postings, number), head, head.key(number))
    remember(page.size)
    pages[number] = page
    return page
  }

  /// The segments that have an element as bits, where there are many; `nil` where there are few.
  func bits(of element: UInt64, _ entry: PostingsEntry) throws -> [UInt64]? {
    guard Int(entry.counts.wrappedSum()) > head.count / 32 else { return nil }
    if let found = bits[element] { return found }
    var made = Array(repeating: 0 as UInt64, count: (head.count + 63) / 64)
    for tier in RunHead.tiers.indices where entry.counts[tier] > 0 {
      for segment in try entry.segments(of: tier, in: 0..<UInt32(head.count)) {
        made[Int(segment) / 64] |= 1 << UInt64(segment % 64)
      }
    }
    remember(8 * made.count)
    bits[element] = made
    return made
  }

  /// A row of texts.
  func textRow(_ row: Int) throws -> TextRow {
    if let found = texts[row] { return found }
    let count = min(RunHead.textRow, head.count - row * RunHead.textRow)
    let made = try TextRow(try blob(.texts, row), head.key(row), count: count)
    remember(made.size)
    texts[row] = made
    return made
  }

  /// Reads the rows of signatures that some segments, in ascending order, need.
  func loadSignatures(_ segments: ArraySlice<UInt32>, letters: Bool) throws {
    while let row = signatures.firstMissing(segments, letters: letters) {
      try load(row, letters: letters)
    }
  }

  /// Reads all signatures.
  func loadSignatures() throws {
    signatures.prepareForAll()
    for row in 0..<head.rows(of: .words) {
      if !signatures.hasWords(row) { try load(row, letters: false) }
      if !signatures.hasLetters(row) { try load(row, letters: true) }
    }
  }

  /// Reads the rows of signatures of a range of segments.
  func loadSignatures(of segments: Range<UInt32>) throws {
    guard let last = segments.last, !signatures.isComplete else { return }
    for row in Int(segments.lowerBound) / RunHead.signatureRow...Int(last) / RunHead.signatureRow {
      if !signatures.hasWords(row) { try load(row, letters: false) }
      if !signatures.hasLetters(row) { try load(row, letters: true) }
    }
  }

  private func load(_ row: Int, letters: Bool) throws {
    let table: BlobTable = letters ? .letters : .words
    let bytes = try BlobReader(try blob(table, row), table, head.key(row)).bytes
    guard letters ? signatures.putLetters(bytes, row) : signatures.putWords(bytes, row) else {
      throw RetrievalError(.damaged, table, head.key(row))
    }
  }

  private func blob(_ table: BlobTable, _ row: Int) throws -> [UInt8]? { try store.load(table, head.key(row)) }

  private func remember(_ size: Int) {
    cached += size
    guard cached > Self.cacheLimit else { return }
    for page in pages.indices { pages[page] = nil }
    for row in texts.indices { texts[row] = nil }
    bits = [:]
    cached = size
  }
}
