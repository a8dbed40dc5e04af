internal import CRetrieval

/// A query's search of one run.
final class RunSearch {
  /// Where elements were counted.
  private struct Counted {
    /// For each element the segments in which it was counted, within those of the one before.
    var windows: [Range<UInt32>]
    /// What `SharedCounts.query` was then.
    var query: Int
  }

  /// A segment in which an element is not counted needs so many of the rarer ones, and one more.
  private static let slack = 4

  private let run: Run
  private let elements: [UInt64]
  private let keys: [UInt64]
  /// The entries of the elements that occur, the rarest first.
  private let entries: [(element: UInt64, entry: PostingsEntry)]
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
    let windows = try count(query, in: all)
    var candidates: [cretrieval_candidate] = []
    // From window to window one element more is counted, and from the last one outwards one less again.
    func sweep(_ range: Range<UInt32>, _ counted: Int) {
      guard !range.isEmpty else { return }
      run.letters.sweep(range, query, run.counts, uncounted: entries.count - counted, into: &candidates)
    }
    for (place, (outer, inner)) in zip(windows, windows.dropFirst()).enumerated() {
      sweep(outer.lowerBound..<inner.lowerBound, place + 1)
    }
    sweep(windows.last ?? all, windows.count)
    for (place, (outer, inner)) in zip(windows, windows.dropFirst()).enumerated().reversed() {
      sweep(inner.upperBound..<outer.upperBound, place + 1)
    }
    try run.loadLetters(candidates[...])
    run.letters.filter(&candidates, query)
    return candidates
  }

  /// Counts the words that segments share with the query, and returns for each element in which segments of a range it
  /// was counted.
  ///
  /// The more frequent an element, the nearer a segment must be in length that has none of the rarer ones, or hardly
  /// one: only there it is counted. What shares more of the rarer ones elsewhere is rare.
  private func count(_ query: SearchQuery, in all: Range<UInt32>) throws -> [Range<UInt32>] {
    var windows: [Range<UInt32>] = []
    var last = all
    for place in entries.indices.prefix(SharedCounts.limit) {
      let window = window(query, sharing: min(entries.count, entries.count - place + Self.slack))
      last = window.map { $0.clamped(to: last) } ?? last.lowerBound..<last.lowerBound
      windows.append(last)
    }
    if let counted, counted.query == run.counts.query, zip(counted.windows, windows).allSatisfy({ $0.contains($1) }) {
      return counted.windows.map { $0.clamped(to: all) }
    }
    run.counts.begin(all)
    for ((_, entry), window) in zip(entries, windows) where !window.isEmpty { try run.count(entry, in: window) }
    counted = Counted(windows: windows, query: run.counts.query)
    return windows
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
