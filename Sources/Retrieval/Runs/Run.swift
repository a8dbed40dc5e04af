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
  /// The letters of its segments.
  let letters: LetterMemory
  /// Room for the words that its segments share with a query.
  private(set) lazy var counts = SharedCounts(segments: head.count)
  /// Whoever keeps the blobs.
  let store: any BlobStore
  private var pages: [Int: PostingsPage] = [:]
  private var texts: [Int: TextRow] = [:]
  private var words: [Int: ArraySlice<UInt8>] = [:]
  private var cached = 0

  /// Opens a run.
  init(_ head: RunHead, _ store: any BlobStore) {
    self.head = head
    self.store = store
    letters = LetterMemory(count: head.count, firsts: head.firsts, lengths: head.lengths)
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
  private func page(_ number: Int) throws -> PostingsPage {
    if let page = pages[number] { return page }
    let page = try PostingsPage(try store.load(.postings, head.key(number)), head, head.key(number))
    remember(page.size)
    pages[number] = page
    return page
  }

  /// A row of texts.
  func textRow(_ row: Int) throws -> TextRow {
    if let found = texts[row] { return found }
    let count = min(RunHead.textRow, head.count - row * RunHead.textRow)
    let made = try TextRow(try store.load(.texts, head.key(row)), head.key(row), count: count)
    remember(made.size)
    texts[row] = made
    return made
  }

  /// Reads the rows of letters that some candidates, in the order of their segments, need.
  func loadLetters(_ candidates: ArraySlice<cretrieval_candidate>) throws {
    var rest = candidates
    while let row = letters.firstMissing(rest) {
      let key = head.key(row)
      let reader = try BlobReader(try store.load(.letters, key), .letters, key)
      guard letters.put(reader.bytes, row) else { throw reader.damage }
      let end = (row + 1) * RunHead.letterRow
      rest = rest.drop { $0.document < end }
    }
  }

  /// All segments that have an element, in ascending order; nothing of it is kept.
  func segments(of entry: PostingsEntry) throws -> [UInt32] {
    var segments: [UInt32] = []
    segments.reserveCapacity(entry.count)
    switch entry.place {
    case .page(let bytes): try append(list: bytes, to: &segments)
    case .lists(let row, let firsts):
      for row in row..<row + firsts.count {
        try append(blocks: try wordRow(row), to: &segments)
      }
    case .bits(let row):
      for (place, first) in stride(from: 0, to: head.count, by: RunHead.bitRow).enumerated() {
        for (index, byte) in try wordRow(row + place).enumerated() where byte != 0 {
          for bit in 0..<8 where byte & 1 << UInt8(bit) != 0 { segments.append(UInt32(first + index * 8 + bit)) }
        }
      }
    }
    guard segments.count == entry.count else { throw RetrievalError(.damaged, .postings, head.key(0)) }
    return segments
  }

  private func append(list bytes: ArraySlice<UInt8>, to segments: inout [UInt32]) throws {
    try unsafe append(to: &segments, atMost: bytes.count) { target in
      unsafe bytes.withUnsafeBufferPointer {
        unsafe cretrieval_read_list($0.baseAddress, Int64($0.count), UInt32(head.count), target)
      }
    }
  }

  private func append(blocks bytes: ArraySlice<UInt8>, to segments: inout [UInt32]) throws {
    try unsafe append(to: &segments, atMost: bytes.count / 2) { target in
      unsafe bytes.withUnsafeBufferPointer {
        unsafe cretrieval_read_blocks($0.baseAddress, Int64($0.count), UInt32(head.count), target)
      }
    }
  }

  private func append(
    to segments: inout [UInt32], atMost limit: Int, _ read: (UnsafeMutablePointer<UInt32>?) -> Int64
  ) throws {
    var found: Int64 = 0
    segments += unsafe [UInt32](unsafeUninitializedCapacity: limit) { part, count in
      found = unsafe read(part.baseAddress)
      count = max(0, Int(found))
    }
    guard found >= 0 else { throw RetrievalError(.damaged, .words, head.key(0)) }
  }

  /// Counts an element in those segments of a range that have it.
  func count(_ entry: PostingsEntry, in range: Range<UInt32>) throws {
    var isRight = true
    switch entry.place {
    case .page(let bytes): isRight = counts.add(list: bytes, in: range)
    case .lists(let row, let firsts):
      let low = max(0, (firsts.firstIndex { $0 > range.lowerBound } ?? firsts.count) - 1)
      let high = firsts.firstIndex { $0 >= range.upperBound } ?? firsts.count
      for bytes in try wordRows(row + low..<row + max(low, high)) {
        isRight = isRight && counts.add(blocks: bytes, in: range)
      }
    case .bits(let row):
      let wide = Int(range.lowerBound) / 64 * 64..<(Int(range.upperBound) + 63) / 64 * 64
      guard !range.isEmpty else { return }
      let low = wide.lowerBound / RunHead.bitRow
      let high = (wide.upperBound - 1) / RunHead.bitRow
      for (place, bytes) in try wordRows(row + low..<row + high + 1).enumerated() {
        counts.add(bits: bytes, from: (low + place) * RunHead.bitRow, in: wide)
      }
    }
    guard isRight else { throw RetrievalError(.damaged, .words, head.key(0)) }
  }

  /// A row of words, which is not kept.
  private func wordRow(_ row: Int) throws -> ArraySlice<UInt8> {
    try BlobReader(try store.load(.words, head.key(row)), .words, head.key(row)).bytes
  }

  /// Rows of words, of which those that are missing are read together.
  private func wordRows(_ rows: Range<Int>) throws -> [ArraySlice<UInt8>] {
    var found = rows.map { words[$0] }
    guard let first = found.firstIndex(where: { $0 == nil }), let last = found.lastIndex(where: { $0 == nil }) else {
      return found.compactMap { $0 }
    }
    let missing = rows.lowerBound + first...rows.lowerBound + last
    try store.forEach(.words, head.key(missing.lowerBound)...head.key(missing.upperBound)) { key, blob in
      let row = Int(key - head.key(0))
      let bytes = try BlobReader(blob, .words, key).bytes
      found[row - rows.lowerBound] = bytes
      remember(bytes.count)
      words[row] = bytes
    }
    let read = found.compactMap { $0 }
    guard read.count == rows.count else { throw RetrievalError(.missing, .words, head.key(rows.lowerBound)) }
    return read
  }

  private func remember(_ size: Int) {
    cached += size
    guard cached > Self.cacheLimit else { return }
    (pages, texts, words) = ([:], [:], [:])
    cached = size
  }
}
