extension SegmentIndex {
  /// Adds the segment of a document, which the index must not have.
  ///
  /// Counts at once for this index's searches, and for others when `flush` was called and the transaction is over.
  ///
  /// - Parameter document: A number below 2³².
  package func add(_ document: Int, _ outline: Outline) throws {
    let document = UInt32(document)
    if builder != nil {
      try build(document, outline)
      return
    }
    pending[document] = outline
    unstored.insert(document)
    guard unstored.count >= Self.bulk else { return }
    for document in unstored.sorted() {
      guard let outline = pending[document] else { continue }
      pending[document] = nil
      try build(document, outline)
    }
    unstored = []
  }

  /// Removes the segment of a document; nothing happens where there is none.
  package func remove(_ document: Int) throws {
    let document = UInt32(document)
    if builder?.contains(document) == true { try finishBuilding() }
    if pending[document] != nil {
      pending[document] = nil
      if unstored.remove(document) == nil {
        try store.remove(.pending, Int64(document)...Int64(document))
        try storeState()
      }
      return
    }
    guard !runs.isEmpty else { return }
    try note(Removal(lastRun: lastRun, copies: (removed[document]?.copies ?? 0) + 1), of: document)
    try storeState()
  }

  /// Stores what was added; to be called before the transaction ends.
  package func flush() throws {
    try finishBuilding()
    guard !unstored.isEmpty else { return }
    for document in unstored.sorted() {
      guard let outline = pending[document] else { continue }
      try store.store(PendingBlob.blob(outline, document), .pending, Int64(document))
    }
    unstored = []
    try storeState()
  }

  private func build(_ document: UInt32, _ outline: Outline) throws {
    if builder == nil { builder = RunBuilder() }
    builder?.add(document, outline)
    if let count = builder?.count, count >= spill { try finishBuilding() }
  }

  /// Makes a run of what was gathered.
  func finishBuilding() throws {
    guard let builder else { return }
    self.builder = nil
    try store(builder)
    try storeState()
  }

  /// Makes a run and lets it count.
  func store(_ builder: consuming RunBuilder) throws {
    guard builder.count > 0 else { return }
    lastRun += 1
    try enter(try builder.finish(number: lastRun, in: store))
  }

  /// Lets a run count whose other blobs are stored.
  func enter(_ head: RunHead) throws {
    try store.store(head.blob, .runs, Int64(head.number))
    runs.append(Run(head, store))
  }

  /// Notes that the segment of a document is in runs where it no longer counts.
  private func note(_ removal: Removal, of document: UInt32) throws {
    removed[document] = removal
    try store.store(removal.blob(document), .removed, Int64(document))
  }

  /// Notes that one of the segments of a document that no longer count is gone.
  func forgetRemoval(_ document: UInt32) throws {
    guard var removal = removed[document] else { return }
    removal.copies -= 1
    guard removal.copies <= 0 else { return try note(removal, of: document) }
    removed[document] = nil
    try store.remove(.removed, Int64(document)...Int64(document))
  }
}
