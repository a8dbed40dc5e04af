internal import CRetrieval

/// A query's search of one run.
final class RunSearch {
  private let run: Run
  private let elements: [UInt64]
  private let keys: [UInt64]
  /// The entries of the elements that occur, the rarest first.
  private let entries: [(element: UInt64, entry: PostingsEntry)]
  private lazy var pattern = makePattern()

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

  /// Finds the segments that can reach the query's minimum.
  func gather(_ query: SearchQuery) throws -> [cretrieval_candidate] {
    guard let all = window(query, sharing: 1, of: 1) else { return [] }
    var found: [UInt32] = []
    var candidates: [cretrieval_candidate] = []
    defer { run.signatures.forget(found) }
    if let lists = lists(query), lists.cost < all.count / 2 {
      for list in lists.lists {
        let segments = try list.entry.segments(of: list.tier, in: list.range, for: run.signatures)
        try filter(segments, query, &found, &candidates)
      }
    } else {
      try run.loadWords(all)
      for start in stride(from: all.lowerBound, to: all.upperBound, by: 4096) {
        try filter(Array(start..<min(all.upperBound, start + 4096)), query, &found, &candidates)
      }
    }
    return candidates
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

  /// The document of a segment and the distance of its words from the query's, with their number.
  func compare(_ segment: Int, _ rest: cretrieval_rest) throws -> (document: UInt32, distance: Int, count: Int) {
    let row = try run.textRow(segment / RunHead.textRow)
    let place = segment % RunHead.textRow
    guard let found = pattern.distance(toWritten: row.written(place), rest) else { throw row.damage }
    return (row.documents[place], found.distance, found.count)
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
