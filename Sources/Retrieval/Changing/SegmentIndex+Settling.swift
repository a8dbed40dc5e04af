extension SegmentIndex {
  /// How many segments the next `settle` would move; 0 where nothing needs it.
  package var unsettled: Int {
    let merged = merge(atMost: .max)
    guard needsMerge(merged) else { return 0 }
    return pending.count + merged.reduce(0) { $0 + $1.head.count }
  }

  /// Merges pending segments and small runs into a larger run, so that their number stays small.
  ///
  /// Runs at least double in size from one to the next, so each segment is moved about log₂(*n*/1024) times, fewer where
  /// many are added together. No search waits for it: whoever writes calls it at the end of an import or when idle.
  ///
  /// - Parameter segments: The most segments that are moved; what needs more is left as it is.
  package func settle(atMost segments: Int = .max) throws {
    try flush()
    var rest = segments
    var merged = merge(atMost: rest)
    while needsMerge(merged) {
      rest -= pending.count + merged.reduce(0) { $0 + $1.head.count }
      try replace(merged)
      merged = merge(atMost: rest)
    }
  }

  private func needsMerge(_ runs: [Run]) -> Bool { pending.count >= Self.bulk || runs.count > 1 }

  /// Merges everything, and drops all that was removed.
  package func compact() throws {
    try flush()
    var rest = runs
    while !rest.isEmpty || pending.count > 0 {
      var (chosen, sum): ([Run], Int) = ([], pending.count)
      while let run = rest.first, sum + run.head.count <= RunHead.limit || chosen.isEmpty && pending.count == 0 {
        sum += run.head.count
        chosen.append(rest.removeFirst())
      }
      try replace(chosen)
    }
  }

  /// The runs to be merged next: the smallest, up to the last that is not more than twice as large as all before it.
  private func merge(atMost limit: Int) -> [Run] {
    let ordered = runs.sorted { $0.head.count < $1.head.count }
    var merged = 0
    var sum = pending.count
    for (place, run) in ordered.enumerated() where sum + run.head.count <= min(limit, RunHead.limit) {
      if run.head.count <= 2 * sum { merged = place + 1 }
      sum += run.head.count
    }
    return merged == 1 && pending.count < Self.bulk ? [] : Array(ordered.prefix(merged))
  }

  /// Puts one run in the place of some, and of what is pending.
  private func replace(_ merged: [Run]) throws {
    try join(merged + storePending())
    try storeState()
  }

  /// Makes a run of what is pending.
  private func storePending() throws -> [Run] {
    guard pending.count > 0 else { return [] }
    var builder = RunBuilder()
    for (document, outline) in pending.all { builder.add(document, outline) }
    try store.remove(.pending, 0...Int64.max)
    pending = Pending()
    try store(builder)
    return runs.suffix(1)
  }

  private func join(_ merged: [Run]) throws {
    guard merged.count > 1 || !removed.isEmpty else { return }
    let merge = try RunMerge(merged, isRemoved: isRemoved)
    for document in merge.removed { try forgetRemoval(document) }
    lastRun += 1
    if let head = try merge.finish(number: lastRun, in: store) { try enter(head) }
    for run in merged { try remove(run.head) }
    let numbers = Set(merged.map(\.head.number))
    runs.removeAll { numbers.contains($0.head.number) }
  }

  private func remove(_ head: RunHead) throws {
    for table in [BlobTable.postings, .words, .letters, .texts] {
      try store.remove(table, head.key(0)...head.key(Int(UInt32.max)))
    }
    try store.remove(.runs, Int64(head.number)...Int64(head.number))
  }
}
