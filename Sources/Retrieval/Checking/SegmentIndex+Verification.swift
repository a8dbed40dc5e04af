extension SegmentIndex {
  /// Compares the index with the rows it was made of, and each run with what its own segments make anew.
  ///
  /// - Parameter rows: Hands every document with its outline to the function that it is given.
  /// - Returns: What is wrong, in no order; nothing for an index that is right.
  package func faults(
    comparedWith rows: (_ row: (Int, Outline) -> Void) throws -> Void
  ) throws -> [IndexFault] {
    try flush()
    var faults: [IndexFault] = []
    var digests: [UInt32: UInt64] = [:]
    func note(_ document: UInt32, _ outline: Outline) {
      if digests.updateValue(outline.digest, forKey: document) != nil { faults.append(.extra(document: Int(document))) }
    }
    for run in runs {
      do {
        var builder = RunBuilder()
        try run.forEachOutline { document, outline in
          builder.add(document, outline)
          if !isRemoved(document, from: run.head) { note(document, outline) }
        }
        faults += try differences(run.head, builder)
      } catch let error as RetrievalError {
        faults.append(.damaged(error.table, key: error.key))
      }
    }
    for (document, outline) in pending.all { note(document, outline) }
    try rows { document, outline in
      switch digests.removeValue(forKey: UInt32(document)) {
      case outline.digest: break
      case .none: faults.append(.missing(document: document))
      case .some: faults.append(.differs(document: document))
      }
    }
    return faults + digests.keys.map { .extra(document: Int($0)) }
  }

  /// The blobs of a run that are not what its segments make.
  private func differences(_ head: RunHead, _ builder: consuming RunBuilder) throws -> [IndexFault] {
    let made = MemoryBlobs()
    let head = head
    guard try builder.finish(number: head.number, in: made) == head else {
      return [.damaged(.runs, key: Int64(head.number))]
    }
    var faults: [IndexFault] = []
    for table in [BlobTable.postings, .words, .letters, .texts] {
      for row in 0..<head.rows(of: table) where try store.load(table, head.key(row)) != made.load(table, head.key(row))
      {
        faults.append(.damaged(table, key: head.key(row)))
      }
    }
    return faults
  }
}

extension Outline {
  /// A sum of what is in it.
  fileprivate var digest: UInt64 {
    let parts = keys + [UInt64(length)] + letters.bytes.map(UInt64.init)
    return parts.reduce(UInt64(keys.count)) { WordKey.mixed($0 &* 0x9E37_79B9_7F4A_7C15 ^ $1) }
  }
}
