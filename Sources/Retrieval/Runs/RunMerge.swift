internal import CRetrieval

/// Makes one run of several, row by row and page by page: what it holds in memory is a few numbers for each segment and
/// each element, never the segments themselves.
///
/// The blobs are those that a `RunBuilder` makes of the same segments, byte for byte:
///
///     documents of each ─▶ the order of all, the new place of each
///     pages of each     ─▶ how many segments have each element, the new rank of each
///     rows of each      ─▶ new rows
///     pages of each     ─▶ new pages: the segments of each element, in new places
struct RunMerge {
  private let sources: [Run]
  private var places: SegmentOrder
  private let elements: ElementRanks

  /// Reads of some runs which segments and elements they have; those removed are left out.
  init(_ runs: [Run], isRemoved: (UInt32, RunHead) -> Bool) throws {
    sources = runs
    places = try SegmentOrder(runs, isRemoved: isRemoved)
    elements = try ElementRanks(runs, places)
  }

  /// The documents that were left out.
  var removed: [UInt32] { places.removed }

  /// Stores the blobs of the run but for the head, which makes it count; `nil` where no segment is left.
  consuming func finish(number: Int, in store: any BlobStore) throws -> RunHead? {
    guard places.count > 0 else { return nil }
    var head = RunHead(
      number: number, count: places.count, lengths: places.lengths, firsts: places.firsts, pages: [])
    try storeRows(number, store)
    (head.pages, head.wordRows) = try storePostings(number, store)
    return head
  }

  private mutating func storeRows(_ number: Int, _ store: any BlobStore) throws {
    var rows = RowWriter(run: number, in: store)
    var readers = sources.map(SegmentReader.init)
    var read = Array(repeating: 0, count: sources.count)
    for source in places.sources.lazy.map(Int.init) {
      while true {
        let isRemoved = places.isRemoved(read[source], of: source)
        read[source] += 1
        guard let segment = try readers[source].read(passing: isRemoved) else { continue }
        guard let ranks = elements.ranks(segment.ranks, of: source) else {
          throw RetrievalError(.damaged, .texts, sources[source].head.key((read[source] - 1) / RunHead.textRow))
        }
        try rows.add(segment.document, ranks, segment.letters)
        break
      }
    }
    try rows.finish()
  }

  private func storePostings(_ number: Int, _ store: any BlobStore) throws -> (pages: [UInt64], rows: Int) {
    var writer = PostingsWriter(run: number, segments: places.count, in: store)
    var segments: [UInt32] = []
    var element = 0
    try ElementRanks.forEachElement(of: sources) { key, entries in
      segments.removeAll(keepingCapacity: true)
      for (source, entry) in entries { try places.append(entry, of: source, to: &segments) }
      guard !segments.isEmpty else { return }
      if entries.count > 1 { segments.sort() }
      try writer.add(key, rank: elements.rank(of: element), segments[...])
      element += 1
    }
    return try writer.finish()
  }
}
