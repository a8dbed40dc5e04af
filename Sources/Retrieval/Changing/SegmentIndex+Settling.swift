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
    let merged = merge(atMost: segments)
    if needsMerge(merged) { try replace(merged) }
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

  /// The runs to be merged next: the smallest, as long as the next is not more than twice what came before.
  private func merge(atMost limit: Int) -> [Run] {
    var merged: [Run] = []
    var sum = pending.count
    for run in runs.sorted(by: { $0.head.count < $1.head.count }) {
      let next = sum + run.head.count
      guard next <= min(limit, RunHead.limit), merged.isEmpty && pending.count < Self.bulk || run.head.count <= 2 * sum
      else { break }
      merged.append(run)
      sum = next
    }
    return merged.count == 1 && pending.count < Self.bulk ? [] : merged
  }

  /// Puts one run in the place of some, and of what is pending.
  private func replace(_ merged: [Run]) throws {
    var builder = RunBuilder()
    var dropped: [UInt32] = []
    for run in merged {
      try run.forEachOutline { document, outline in
        if isRemoved(document, from: run.head) { dropped.append(document) } else { builder.add(document, outline) }
      }
    }
    for (document, outline) in pending.all { builder.add(document, outline) }
    if pending.count > 0 { try store.remove(.pending, 0...Int64.max) }
    pending = Pending()
    for document in dropped {
      removed[document] = nil
      try store.remove(.removed, Int64(document)...Int64(document))
    }
    for run in merged { try remove(run.head) }
    let numbers = Set(merged.map(\.head.number))
    runs.removeAll { numbers.contains($0.head.number) }
    try store(builder)
    try storeState()
  }

  private func remove(_ head: RunHead) throws {
    for table in [BlobTable.postings, .words, .letters, .texts] {
      try store.remove(table, head.key(0)...head.key(Int(UInt32.max)))
    }
    try store.remove(.runs, Int64(head.number)...Int64(head.number))
  }
}
