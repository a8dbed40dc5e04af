internal import CRetrieval

/// A query's search of one run.
final class RunSearch {
  /// Which words were counted, and in which segments.
  private struct Counted {
    /// The segments in which all but the frequent words were counted.
    var all: Range<UInt32>
    /// Those in which these were too.
    var near: Range<UInt32>
    /// What `SharedCounts.query` was then.
    var query: Int
  }

  /// Where frequent words are not counted, a segment needs at least so many of the others, and one more.
  private static let slack = 2

  private let run: Run
  private let elements: [UInt64]
  private let keys: [UInt64]
  /// The entries of the elements that occur, the rarest first.
  private let entries: [(element: UInt64, entry: PostingsEntry)]
  /// Those that are counted, without and with bits.
  private let (lists, bits): ([PostingsEntry], [PostingsEntry])
  private lazy var pattern = makePattern()
  private var counted: Counted?

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
    let counted = self.entries.prefix(SharedCounts.limit).map(\.entry)
    lists = counted.filter { !$0.isFrequent }
    bits = counted.filter(\.isFrequent)
  }

  /// Hands over the documents whose words and letters can reach the query's minimum, with what they can reach.
  func forEachDocument(_ query: SearchQuery, _ body: (_ document: UInt32, _ bound: Int) throws -> Void) throws {
    var candidates = try gather(query)
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

  /// Finds the segments that can reach the query's minimum by the words and letters that they share, in order.
  private func gather(_ query: SearchQuery) throws -> [cretrieval_candidate] {
    guard let all = window(query, sharing: entries.count), !all.isEmpty else { return [] }
    let (near, uncounted) = (try count(query, in: all), entries.count - lists.count - bits.count)
    var candidates: [cretrieval_candidate] = []
    let parts = [
      (all.lowerBound..<near.lowerBound, bits.count), (near, 0), (near.upperBound..<all.upperBound, bits.count),
    ]
    for (range, more) in parts {
      run.letters.sweep(range, query, run.counts, uncounted: uncounted + more, into: &candidates)
    }
    try run.loadLetters(candidates[...])
    run.letters.filter(&candidates, query)
    return candidates
  }

  /// Counts the words that segments share with the query, and returns those segments of a range in which all were
  /// counted.
  ///
  /// Frequent words are many, and counted only where a segment that shares hardly more than these can be near enough:
  /// what shares more of the others is rare.
  private func count(_ query: SearchQuery, in all: Range<UInt32>) throws -> Range<UInt32> {
    var near = all.lowerBound..<all.lowerBound
    if !bits.isEmpty, let window = window(query, sharing: min(entries.count, bits.count + Self.slack)) {
      near = window.clamped(to: all)
    }
    if let counted, counted.query == run.counts.query, counted.all.contains(all), counted.near.contains(near) {
      return counted.near.clamped(to: all)
    }
    run.counts.begin(all)
    for entry in lists { try run.count(entry, in: all) }
    for entry in bits { try run.count(entry, in: near) }
    counted = Counted(all: all, near: near, query: run.counts.query)
    return near
  }

  /// The segments that can reach the minimum though they share no more than some of the elements.
  private func window(_ query: SearchQuery, sharing shared: Int) -> Range<UInt32>? {
    let (shared, count) = elements.isEmpty ? (1, 1) : (shared, elements.count)
    let lengths = query.bound.lengths(of: query.outline.length, sharing: shared, of: count, minimum: query.minimum)
    return lengths.map { run.head.segments(of: $0) }
  }

  /// The query's words as ranks of the run; those that do not occur have numbers that no rank has.
  private func makePattern() -> KeyPattern {
    var ranks: [UInt64: UInt64] = [:]
    for (element, entry) in entries { ranks[element] = UInt64(entry.rank) }
    return KeyPattern(keys.map { ranks[$0] ?? UInt64.max })
  }
}
