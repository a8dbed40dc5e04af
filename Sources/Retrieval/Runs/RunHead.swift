/// What is said of a run as a whole.
///
/// A run holds segments that will not change, numbered in the order of their lengths. Its blobs:
///
///     runs      run            → head: lengths, the first key of each page of postings
///     postings  run, page      → elements in the order of their keys: rank, and the segments or where they are told
///     words     run, row       → segments of one of the more frequent elements
///     letters   run, 224 seg.  → number of words and 16 bytes of each
///     texts     run, 56 seg.   → document number and ranks of the words of each, in order
struct RunHead: Hashable, Sendable {
  /// The number of segments in a row of `letters`; a multiple of those in a row of `texts`.
  static let letterRow = 224
  /// The number of segments in a row of `texts`.
  static let textRow = 56
  /// The number of segments in a row of `words` that consists of bits; a multiple of 64.
  static let bitRow = 32_000
  /// The largest number of segments.
  static let limit = 1 << 20

  private static let version = 2

  /// The number of the run; one that is made later has a greater one, and never one that was used before.
  var number: Int
  /// The number of segments.
  var count: Int
  /// The first segment of each length that occurs, in order.
  var firsts: [UInt32]
  /// The lengths that occur, in order.
  var lengths: [UInt32]
  /// The key of the first element of each page of postings.
  var pages: [UInt64]
  /// The number of rows of `words`.
  var wordRows = 0

  /// The key of one of its blobs.
  func key(_ row: Int) -> Int64 { Self.key(number, row) }

  /// The key of a blob of a run.
  static func key(_ number: Int, _ row: Int) -> Int64 { Int64(number) << 32 | Int64(row) }

  /// The number of rows of a table.
  func rows(of table: BlobTable) -> Int {
    switch table {
    case .postings: pages.count
    case .words: wordRows
    case .letters: (count + Self.letterRow - 1) / Self.letterRow
    case .texts: (count + Self.textRow - 1) / Self.textRow
    case .state, .runs, .pending, .removed: 1
    }
  }

  /// The segments whose lengths lie in a range.
  func segments(of range: ClosedRange<Int>) -> Range<UInt32> {
    let lower = first(from: range.lowerBound)
    return lower..<max(lower, first(from: range.upperBound + 1))
  }

  /// The first segment of a length or a greater one.
  private func first(from length: Int) -> UInt32 {
    var (low, high) = (0, lengths.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lengths[middle]) < length { low = middle + 1 } else { high = middle }
    }
    return low < firsts.count ? firsts[low] : UInt32(count)
  }

  /// The length of a segment.
  func length(of segment: Int) -> Int {
    var (low, high) = (0, firsts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(firsts[middle]) <= segment { low = middle } else { high = middle }
    }
    return Int(lengths[low])
  }

  /// Hands over every segment with its length, in order.
  func forEachLength(_ body: (_ segment: Int, _ length: UInt32) -> Void) {
    for (place, first) in firsts.enumerated() {
      let end = place + 1 < firsts.count ? Int(firsts[place + 1]) : count
      for segment in Int(first)..<max(Int(first), end) { body(segment, lengths[place]) }
    }
  }

  /// The head as a blob.
  var blob: [UInt8] {
    var writer = BlobWriter()
    for number in [Self.version, count, firsts.count, pages.count, wordRows] { writer.write(number) }
    var last: (UInt32, UInt32) = (0, 0)
    for (first, length) in zip(firsts, lengths) {
      writer.write(first - last.0)
      writer.write(length - last.1)
      last = (first, length)
    }
    for page in pages { writer.writeFixed(page) }
    return writer.close(.runs, Int64(number))
  }

  /// Takes a head that was stored.
  init(_ blob: [UInt8], _ number: Int) throws(RetrievalError) {
    var reader = try BlobReader(blob, .runs, Int64(number))
    guard try reader.number() == Self.version else { throw RetrievalError(.newer, .runs, Int64(number)) }
    self.number = number
    count = try reader.number()
    let (lengthCount, pageCount) = (try reader.number(), try reader.number())
    wordRows = try reader.number()
    (firsts, lengths, pages) = ([], [], [])
    var (first, length) = (0, 0)
    for index in 0..<lengthCount {
      first += try reader.number()
      length += try reader.number()
      guard first < count, length <= Int(UInt32.max), index > 0 || first == 0 else { throw reader.damage }
      firsts.append(UInt32(first))
      lengths.append(UInt32(length))
    }
    guard count <= Self.limit, count > 0, lengthCount > 0 else { throw reader.damage }
    guard reader.bytes.count == pageCount * 8 else { throw reader.damage }
    pages = unsafe reader.bytes.withUnsafeBytes { bytes in
      (0..<pageCount).map { unsafe bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
    guard zip(pages, pages.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw reader.damage }
  }

  /// Makes the head of a new run.
  init(number: Int, count: Int, lengths: [UInt32], firsts: [UInt32], pages: [UInt64]) {
    self.number = number
    self.count = count
    self.lengths = lengths
    self.firsts = firsts
    self.pages = pages
  }
}
