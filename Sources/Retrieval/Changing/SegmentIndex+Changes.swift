extension SegmentIndex {
  /// Adds the segment of a document, which the index must not have.
  ///
  /// Counts at once for this index's searches, and for others when `flush` was called and the transaction is over.
  ///
  /// - Parameter document: A number below 2³².
  package func add(_ document: Int, _ outline: Outline) throws {
    let document = UInt32(document)
    if assembly != nil {
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
    if assembly?.contains(document) == true { finishAssembly() }
    try storeMade()
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
    let assembly = assembly ?? RunAssembly(in: workshop)
    self.assembly = assembly
    assembly.add(document, outline)
    if assembly.count.isMultiple(of: Self.bulk) { try storeMade(waiting: false) }
    guard assembly.count >= spill else { return }
    finishAssembly()
  }

  /// Has a run made of what was gathered, with the next number.
  private func finishAssembly() {
    guard let assembly else { return }
    self.assembly = nil
    lastRun += 1
    assembly.finish(number: lastRun)
    unfinished.append(assembly)
  }

  /// Stores the runs that are made, in their order; waits for all of them if asked to.
  private func storeMade(waiting: Bool = true) throws {
    while let next = unfinished.first, let made = try next.made(waiting: waiting) {
      unfinished.removeFirst()
      for (table, blobs) in made.blobs.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        for (key, blob) in blobs.sorted(by: { $0.key < $1.key }) { try store.store(blob, table, key) }
      }
      try enter(made.head)
      try storeState()
    }
  }

  /// Makes runs of all that was gathered, and lets them count.
  func finishBuilding() throws {
    finishAssembly()
    try storeMade()
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
