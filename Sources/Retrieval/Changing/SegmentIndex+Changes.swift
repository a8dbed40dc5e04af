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
    if building.contains(document) { try finishBuilding() }
    if pending[document] != nil {
      pending[document] = nil
      if unstored.remove(document) == nil {
        try store.remove(.pending, Int64(document)...Int64(document))
        try storeState()
      }
      return
    }
    guard !runs.isEmpty else { return }
    var writer = BlobWriter()
    writer.write(lastRun)
    removed[document] = lastRun
    try store.store(writer.close(.removed, Int64(document)), .removed, Int64(document))
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
    building.insert(document)
    if building.count >= Self.spill { try finishBuilding() }
  }

  /// Makes a run of what was gathered.
  func finishBuilding() throws {
    guard let builder else { return }
    self.builder = nil
    building = []
    try store(builder)
    try storeState()
  }

  /// Makes a run and lets it count.
  func store(_ builder: consuming RunBuilder) throws {
    guard builder.count > 0 else { return }
    lastRun += 1
    let head = try builder.finish(number: lastRun, in: store)
    try store.store(head.blob, .runs, Int64(head.number))
    runs.append(Run(head, store))
  }
}
