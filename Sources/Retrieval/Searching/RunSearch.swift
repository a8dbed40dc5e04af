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
    guard let all = window(query, covered: 0) else { return [] }
    var found: [UInt32] = []
    defer { run.signatures.forget(found) }
    let lists = try lists(query)
    if let lists, lists.cost < all.count / 2 {
      for (entry, tier, range) in lists.lists {
        let segments = try entry.segments(of: tier, in: range)
        try run.loadSignatures(segments, letters: false)
        run.signatures.filter(segments, query, into: &found)
      }
    } else {
      try scan(all, query, into: &found)
    }
    found.sort()
    try run.loadSignatures(found, letters: true)
    return run.signatures.candidates(found, query)
  }

  /// The document of a segment and the distance of its words from the query's, with their number.
  func compare(_ segment: Int) throws -> (document: UInt32, distance: Int, count: Int) {
    let text = try run.text(of: segment)
    return (text.document, pattern.distance(to: text.ranks), text.ranks.count)
  }

  /// The segments that can reach the minimum though they lack so many of the query's rarest words.
  private func window(_ query: SearchQuery, covered: Int) -> Range<UInt32>? {
    let lengths = query.bound.lengths(
      of: query.outline.length, covered: covered, of: max(1, elements.count), minimum: query.minimum)
    return lengths.map { run.head.segments(of: $0) }
  }

  /// The lists that are to be read, and about how many segments are in them; `nil` where a segment without any word of
  /// the query can reach the minimum.
  private func lists(
    _ query: SearchQuery
  ) throws -> (cost: Int, lists: [(entry: PostingsEntry, tier: Int, range: Range<UInt32>)])? {
    guard window(query, covered: elements.count) == nil else { return nil }
    var lists: [(entry: PostingsEntry, tier: Int, range: Range<UInt32>)] = []
    var cost = 0
    let share = query.minimum - query.bound.letterWeight
    let last = RunHead.tiers.firstIndex { $0 * query.bound.wordWeight <= share * 100 } ?? RunHead.tiers.count - 1
    let absent = elements.count - entries.count
    for (place, entry) in entries.enumerated() {
      guard let range = window(query, covered: absent + place) else { break }
      for tier in 0...last where entry.entry.lists[tier].count > 0 {
        lists.append((entry.entry, tier, range))
        cost += entry.entry.lists[tier].count * range.count / run.head.count
      }
    }
    return (cost, lists)
  }

  private func scan(_ segments: Range<UInt32>, _ query: SearchQuery, into found: inout [UInt32]) throws {
    try run.loadWords(segments)
    var start = segments.lowerBound
    while start < segments.upperBound {
      let end = min(segments.upperBound, start + 4096)
      run.signatures.filter(Array(start..<end), query, into: &found)
      start = end
    }
  }

  /// The query's words as ranks of the run; those that do not occur have numbers that no rank has.
  private func makePattern() -> KeyPattern {
    var ranks: [UInt64: UInt64] = [:]
    for (element, entry) in entries { ranks[element] = UInt64(entry.rank) }
    return KeyPattern(keys.map { ranks[$0] ?? UInt64.max })
  }
}
