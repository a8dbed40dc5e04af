/// Writes the postings of a run, element by element in the order of their keys: a page holds many elements, and rows of
/// words hold what is told of the more frequent ones.
///
///     page:  count | keys, 8 bytes each | starts of the entries, 2 bytes each | entries
///     entry: rank | count · 4 + form | as a short list (form 0): the list
///                                    | in rows (1): number of the first row, for each row the first segment
///                                    | as bits (2): number of the first row
///     list:  for each segment its distance to the one before
///     row:   blocks, each of segments that lie less than 65,536 apart: count, 2 bytes | the first, 4 bytes | for each
///            its distance to the first, 2 bytes
///     bits:  one for each segment of the run, a row for each 32,000
///
/// No blob is larger than a page of a database may hold in one piece.
struct PostingsWriter {
  /// How the segments of an element are told.
  enum Form: Int {
    case inside, lists, bits
  }

  /// The most bytes of a page or row.
  private static let pageSize = 4040
  /// The most bytes of a list that is part of a page.
  private static let shortList = 128
  /// An element that more than one in so many segments have is frequent: bits tell them.
  private static let frequent = 32

  private let run: Int
  private let count: Int
  private let store: any BlobStore
  private var firsts: [UInt64] = []
  private var rowCount = 0
  private var keys: [UInt64] = []
  private var starts: [UInt16] = []
  private var entries = BlobWriter()
  /// The list of one element.
  private var list = BlobWriter()

  /// Starts with the first page of the run that has a number, and so many segments.
  init(run: Int, segments: Int, in store: any BlobStore) {
    self.run = run
    count = segments
    self.store = store
  }

  /// Takes the next element with its segments in ascending order.
  mutating func add(_ key: UInt64, rank: UInt32, _ segments: ArraySlice<UInt32>) throws {
    let before = entries.bytes.count
    try write(rank, segments)
    let isFull = 4 + entries.bytes.count + (keys.count + 1) * 10 > Self.pageSize
    if isFull, !keys.isEmpty {
      let entry = Array(entries.bytes[before...])
      entries.bytes.removeSubrange(before...)
      try close()
      entries.bytes = entry
    }
    starts.append(keys.isEmpty ? 0 : UInt16(before))
    keys.append(key)
  }

  /// Stores the last page and returns the first key of each, and the number of rows of words.
  consuming func finish() throws -> (pages: [UInt64], rows: Int) {
    try close()
    return (firsts, rowCount)
  }

  private mutating func close() throws {
    guard let first = keys.first else { return }
    var page = BlobWriter()
    page.bytes.reserveCapacity(4 + keys.count * 10 + entries.bytes.count + BlobWriter.sumSize)
    page.writeFixed(UInt32(keys.count))
    for key in keys { page.writeFixed(key) }
    for start in starts {
      page.bytes.append(UInt8(truncatingIfNeeded: start))
      page.bytes.append(UInt8(start >> 8))
    }
    page.bytes += entries.bytes
    let key = RunHead.key(run, firsts.count)
    try store.store(page.close(.postings, key), .postings, key)
    firsts.append(first)
    keys.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    entries.bytes.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ rank: UInt32, _ segments: ArraySlice<UInt32>) throws {
    entries.write(rank)
    list.bytes.removeAll(keepingCapacity: true)
    if segments.count <= Self.shortList { list.write(steps: segments) }
    if segments.count <= Self.shortList, list.bytes.count <= Self.shortList {
      entries.write(segments.count * 4 + Form.inside.rawValue)
      entries.bytes += list.bytes
    } else if segments.count > count / Self.frequent {
      entries.write(segments.count * 4 + Form.bits.rawValue)
      entries.write(rowCount)
      try writeBits(segments)
    } else {
      entries.write(segments.count * 4 + Form.lists.rawValue)
      entries.write(rowCount)
      try writeLists(segments)
    }
  }

  private mutating func writeBits(_ segments: ArraySlice<UInt32>) throws {
    var next = segments.startIndex
    for first in stride(from: 0, to: count, by: RunHead.bitRow) {
      let size = min(RunHead.bitRow, count - first)
      var row = BlobWriter()
      row.bytes = Array(repeating: 0, count: (size + 63) / 64 * 8)
      while next < segments.endIndex, Int(segments[next]) < first + size {
        let place = Int(segments[next]) - first
        row.bytes[place / 8] |= 1 << UInt8(place % 8)
        next += 1
      }
      try storeRow(&row)
    }
  }

  private mutating func writeLists(_ segments: ArraySlice<UInt32>) throws {
    var row = BlobWriter()
    var lastFirst: UInt32 = 0
    var start = segments.startIndex
    while start < segments.endIndex {
      let first = segments[start]
      let room = (Self.pageSize - row.bytes.count) / 2 - 3
      // A block that holds but a few segments is better begun in the next row.
      guard room > 16 || row.bytes.isEmpty else {
        try storeRow(&row)
        continue
      }
      if row.bytes.isEmpty {
        entries.write(first - lastFirst)
        lastFirst = first
      }
      var end = start
      while end < min(segments.endIndex, start + room), segments[end] - first <= UInt32(UInt16.max) { end += 1 }
      row.writeBlock(segments[start..<end])
      start = end
    }
    try storeRow(&row)
  }

  private mutating func storeRow(_ row: inout BlobWriter) throws {
    let key = RunHead.key(run, rowCount)
    try store.store(row.close(.words, key), .words, key)
    row.bytes.removeAll(keepingCapacity: true)
    rowCount += 1
  }
}

extension BlobWriter {
  /// Writes numbers as their count, the first, and the distance of each to the first.
  fileprivate mutating func writeBlock(_ numbers: ArraySlice<UInt32>) {
    guard let first = numbers.first else { return }
    bytes.append(UInt8(truncatingIfNeeded: numbers.count))
    bytes.append(UInt8(truncatingIfNeeded: numbers.count >> 8))
    writeFixed(first)
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number - first))
      bytes.append(UInt8(truncatingIfNeeded: (number - first) >> 8))
    }
  }

  /// Writes for each of some ascending numbers its distance to the one before.
  fileprivate mutating func write(steps numbers: ArraySlice<UInt32>) {
    var last: UInt32 = 0
    for number in numbers {
      write(number - last)
      last = number
    }
  }
}
