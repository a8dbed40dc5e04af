internal import CRetrieval

/// Makes one run of several, row by row and page by page: what it holds in memory is a few numbers for each segment and
/// each element, never the segments themselves.
///
/// The blobs are those that a `RunBuilder` makes of the same segments, byte for byte:
///
///     documents of each ─▶ the order of all, the new place of each
///     pages of each     ─▶ how many segments have each element, the new rank of each
///     rows of each      ─▶ new rows; for each segment the ranks at which its tiers end
///     pages of each     ─▶ new pages: the lists of each element, in new places, parted into tiers by these ranks
struct RunMerge {
  private let sources: [Run]
  private var places: SegmentOrder
  private var elements: ElementRanks
  /// For each segment and each tier but the last, the least rank that belongs to the tier.
  private var tierEnds: [UInt32] = []

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
    head.pages = try storePostings(number, store)
    return head
  }

  private mutating func storeRows(_ number: Int, _ store: any BlobStore) throws {
    var rows = RowWriter(run: number, in: store)
    var readers = sources.map(SegmentReader.init)
    var read = Array(repeating: 0, count: sources.count)
    tierEnds.reserveCapacity(places.count * (RunHead.tiers.count - 1))
    for source in places.sources.lazy.map(Int.init) {
      while true {
        let isRemoved = places.isRemoved(read[source], of: source)
        read[source] += 1
        guard let segment = try readers[source].read(passing: isRemoved) else { continue }
        guard let ranks = elements.ranks(segment.ranks, of: source) else {
          throw RetrievalError(.damaged, .texts, sources[source].head.key((read[source] - 1) / RunHead.textRow))
        }
        noteTiers(ranks)
        try rows.add(segment.document, ranks, segment.signature, segment.letters)
        break
      }
    }
    try rows.finish()
  }

  /// Notes at which ranks the tiers of the next segment end, whose words have some ranks.
  private mutating func noteTiers(_ wordRanks: [UInt32]) {
    let ranks = elements.elementRanks(wordRanks).sorted(by: >)
    for tier in 0..<(RunHead.tiers.count - 1) {
      let end = RunHead.end(of: tier, count: ranks.count)
      tierEnds.append(end > 0 ? ranks[end - 1] : .max)
    }
  }

  private func storePostings(_ number: Int, _ store: any BlobStore) throws -> [UInt64] {
    var writer = PostingsWriter(run: number, in: store)
    var segments: [UInt32] = []
    var tiers = Array(repeating: [] as [UInt32], count: RunHead.tiers.count)
    var element = 0
    try ElementRanks.forEachElement(of: sources) { key, entries in
      segments.removeAll(keepingCapacity: true)
      for (source, entry) in entries { try places.append(entry, of: source, to: &segments) }
      guard !segments.isEmpty else { return }
      if entries.count > 1 || RunHead.tiers.count > 1 { segments.sort() }
      for tier in tiers.indices { tiers[tier].removeAll(keepingCapacity: true) }
      let rank = elements.rank(of: element)
      for segment in segments { tiers[tier(of: rank, in: Int(segment))].append(segment) }
      try writer.add(key, rank: rank, tiers.map { $0[...] })
      element += 1
    }
    return try writer.finish()
  }

  /// The tier of a segment that an element of a rank belongs to.
  private func tier(of rank: UInt32, in segment: Int) -> Int {
    let ends = RunHead.tiers.count - 1
    for tier in 0..<ends where rank >= tierEnds[segment * ends + tier] { return tier }
    return ends
  }
}
