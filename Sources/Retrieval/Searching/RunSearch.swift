internal import CRetrieval

/// A query's search of one run.
final class RunSearch {
  /// How many segments are swept in the time that one takes that is found in a list, about.
  private static let sweepCost = 16

  private let run: Run
  private let elements: [UInt64]
  private let keys: [UInt64]
  /// The entries of the elements that occur, the rarest first.
  private let entries: [(element: UInt64, entry: PostingsEntry)]
  private lazy var pattern = makePattern()
  /// How many words each segment shares with the query, once that was counted.
  private var shared: SharedCounts?

  /// Looks up the elements of a query.
  init(_ query: SearchQuery, _ run: Run) throws {
    self.run = run
    elements = query.elements
    keys = query.outline.keys
    var entries: [(element: UInt64, entry: PostingsEntry)] = []
    for element in elements {
      if let entry = try run.entry(of: element) { entries.append((element, entry)) }
    }
    self.entries = entries.sorted { $0.entry.rank > $1.entry.rank }
  }

  /// Hands over the documents whose words and letters can reach the query's minimum, with what they can reach.
  func forEachDocument(_ query: SearchQuery, _ body: (_ document: UInt32, _ bound: Int) throws -> Void) throws {
    var candidates = try gather(query)
    candidates.sort { $0.document < $1.document }
    try unsafe candidates.withUnsafeMutableBufferPointer { candidates in
      var start = 0
      while start < candidates.count {
        let number = unsafe Int(candidates[start].document) / RunHead.textRow
        let limit = UInt32((number + 1) * RunHead.textRow)
        var end = start + 1
        while end < candidates.count, unsafe candidates[end].document < limit { end += 1 }
        let part = unsafe UnsafeMutableBufferPointer(rebasing: candidates[start..<end])
        start = end
        let row = try run.textRow(number)
        guard let kept = unsafe pattern.compare(part, query, with: row, from: number * RunHead.textRow) else {
          throw row.damage
        }
        for index in 0..<kept {
          let candidate = unsafe part[index]
          try body(row.documents[Int(candidate.document) % RunHead.textRow], Int(candidate.bound))
        }
      }
    }
  }

  /// Finds the segments that can reach the query's minimum by their signatures.
  private func gather(_ query: SearchQuery) throws -> [cretrieval_candidate] {
    guard let all = window(query, sharing: 1, of: 1) else { return [] }
    var found: [UInt32] = []
    var candidates: [cretrieval_candidate] = []
    defer { run.signatures.forget(found) }
    if let lists = lists(query), lists.cost < all.count / Self.sweepCost {
      for list in lists.lists {
        let segments = try list.entry.segments(of: list.tier, in: list.range, for: run.signatures)
        try filter(segments, query, &found, &candidates)
      }
    } else if elements.count <= SharedCounts.limit {
      try run.loadSignatures(of: all)
      run.signatures.addCandidates(all, query, sharing: try sharedCounts(), to: &candidates)
    } else {
      for start in stride(from: all.lowerBound, to: all.upperBound, by: 4096) {
        try filter(Array(start..<min(all.upperBound, start + 4096)), query, &found, &candidates)
      }
    }
    return candidates
  }

  private func sharedCounts() throws -> SharedCounts {
    if let shared { return shared }
    let made = try SharedCounts(entries, in: run)
    shared = made
    return made
  }

  /// Takes those of some segments, in ascending order, that can reach the query's minimum and were not found yet.
  private func filter(
    _ segments: [UInt32], _ query: SearchQuery, _ found: inout [UInt32], _ candidates: inout [cretrieval_candidate]
  ) throws {
    try run.loadSignatures(segments[...], letters: false)
    let before = found.count
    run.signatures.filter(segments, query, into: &found)
    try run.loadSignatures(found[before...], letters: true)
    run.signatures.addCandidates(found[before...], query, to: &candidates)
  }

  /// The segments that can reach the minimum though they share no more than some of so many words.
  private func window(_ query: SearchQuery, sharing shared: Int, of count: Int) -> Range<UInt32>? {
    let lengths = query.bound.lengths(of: query.outline.length, sharing: shared, of: count, minimum: query.minimum)
    return lengths.map { run.head.segments(of: $0) }
  }

  private struct List {
    var entry: PostingsEntry
    var tier: Int
    var range: Range<UInt32>
  }

  /// The lists that are to be read, and about how many segments are in them; `nil` where a segment without any word of
  /// the query can reach the minimum.
  private func lists(_ query: SearchQuery) -> (cost: Int, lists: [List])? {
    guard !elements.isEmpty, window(query, sharing: 0, of: 1) == nil else { return nil }
    var lists: [List] = []
    var cost = 0
    let windows = tierWindows(query)
    let absent = elements.count - entries.count
    for (place, (_, entry)) in entries.enumerated() {
      let left = elements.count - absent - place
      guard let range = window(query, sharing: left, of: elements.count) else { break }
      for (tier, window) in windows.enumerated() where entry.counts[tier] > 0 {
        let both = range.clamped(to: window)
        lists.append(List(entry: entry, tier: tier, range: both))
        cost += Int(entry.counts[tier]) * both.count / run.head.count
      }
    }
    return (cost, lists)
  }

  /// For each tier that is to be read the segments of it that can reach the minimum.
  private func tierWindows(_ query: SearchQuery) -> [Range<UInt32>] {
    var windows: [Range<UInt32>] = []
    for share in [100] + RunHead.tiers.dropLast() {
      // Behind the first tier less than the share is shared, so letters that are all the same do not help at the edge.
      let lacking = 100 * query.minimum - query.bound.wordWeight * share - 100 * query.bound.letterWeight
      guard share == 100 || lacking < 0, let window = window(query, sharing: share, of: 100) else { break }
      windows.append(window)
    }
    return windows
  }

  /// The query's words as ranks of the run; those that do not occur have numbers that no rank has.
  private func makePattern() -> KeyPattern {
    var ranks: [UInt64: UInt64] = [:]
    for (element, entry) in entries { ranks[element] = UInt64(entry.rank) }
    return KeyPattern(keys.map { ranks[$0] ?? UInt64.max })
  }
}
