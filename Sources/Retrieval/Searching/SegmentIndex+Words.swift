extension SegmentIndex {
  /// The documents whose segments have all of some words, by the words' keys, in ascending order.
  ///
  /// - Complexity: O(*n*) in the number of segments that have the rarest of the words, and reading the lists of all.
  package func documents(containing keys: Set<UInt64>) throws -> [Int] {
    guard !keys.isEmpty else { return [] }
    try finishBuilding()
    var found = pending.all.filter { keys.isSubset(of: $0.outline.keys) }.map { Int($0.document) }
    for run in runs {
      for segment in try segments(containing: keys, in: run) {
        let row = try run.textRow(Int(segment) / RunHead.textRow)
        let document = row.documents[Int(segment) % RunHead.textRow]
        if !isRemoved(document, from: run.head) { found.append(Int(document)) }
      }
    }
    return found.sorted()
  }

  /// The segments of a run that have all of some words; the first occurrence of a word has the word's own key.
  private func segments(containing keys: Set<UInt64>, in run: Run) throws -> [UInt32] {
    var lists: [[UInt32]] = []
    for key in keys {
      guard let entry = try run.entry(of: key) else { return [] }
      lists.append(try run.segments(of: entry))
    }
    lists.sort { $0.count < $1.count }
    guard let rarest = lists.first else { return [] }
    return lists.dropFirst().reduce(Set(rarest)) { $0.intersection($1) }.sorted()
  }
}
