internal import Files
internal import Interchange
internal import Storage
internal import Terminology
internal import Translation

extension Memory {
  /// Takes the units and concepts of files into the memory: all of all files, or nothing.
  ///
  /// Units whose texts the memory has are merged with the stored ones, so are concepts; a unit whose source has another
  /// translation is stored beside it and counted as a conflict. A release that a unit names is made where it is not
  /// there.
  ///
  /// - Parameters:
  ///   - paths: The files; `-` is standard input.
  ///   - options: What to take, and how.
  ///   - dryRun: Whether everything is done but the storing.
  ///   - signature: Who imports, and when.
  ///   - progress: Hears the number of the file that is read, and how many of its bytes have been read.
  /// - Returns: An account of each file.
  /// - Throws: An error with its place where a file is refused; nothing is stored then.
  public func importFiles(
    _ paths: [String], _ options: ImportOptions = ImportOptions(), dryRun: Bool = false, _ signature: Signature,
    progress: @escaping (_ file: Int, _ bytes: Int) -> Void = { _, _ in }
  ) throws -> [ImportAccount] {
    var accounts: [ImportAccount] = []
    do {
      try store.change(by: signature.author, at: signature.time) { changes in
        try changes.expectUnits()
        let taking = Taking(changes, in: store, options, releases: Set(try store.releases().map(\.release.slug)))
        for (number, source) in try ExchangeSource.all(paths, options).enumerated() {
          accounts.append(try taking.take(source) { progress(number, $0) })
        }
        if dryRun { throw DryRunEnd() }
      }
    } catch is DryRunEnd {}
    return accounts
  }
}

/// Ends a change that is to leave nothing.
private struct DryRunEnd: Error {}

/// Files being taken into a memory, in one change.
private final class Taking {
  private let changes: Changes
  private let store: MemoryStore
  private let options: ImportOptions
  private var releases: Set<String>

  init(_ changes: Changes, in store: MemoryStore, _ options: ImportOptions, releases: Set<String>) {
    self.changes = changes
    self.store = store
    self.options = options
    self.releases = releases
  }

  /// A concept whose identifier means nothing outside its file gets the file's name before it where the glossary has
  /// another concept of that identifier.
  private func named(_ concept: Concept, in path: String) throws -> Concept {
    var concept = concept.readingMarks
    guard let stored = try store.concept(concept.id), !stored.terms.isEmpty, !concept.terms.isEmpty else {
      return concept
    }
    let isSame = concept.terms.contains { term in
      stored.terms.contains { $0.language == term.language && $0.text == term.text }
    }
    if !isSame { concept.id = "\(FileSystem.name(of: path)):\(concept.id)" }
    return concept
  }

  func take(_ source: ExchangeSource, _ progress: @escaping (Int) -> Void) throws -> ImportAccount {
    var account = ImportAccount(file: source.path)
    changes.file = source.path
    let reading = ImportReading(source, options, store.makePreparer)
    let (found, holdsConcepts) = try Parallel.stream(ahead: 4, reading.run) { steps in
      for step in steps { try take(step, progress, &account) }
    }
    account.take(found)
    account.holdsConcepts = holdsConcepts
    return account
  }

  private func take(_ step: ImportStep, _ progress: (Int) -> Void, _ account: inout ImportAccount) throws {
    switch step {
    case .release(let release): if releases.insert(release.slug).inserted { _ = try changes.add(release) }
    case .unit(let prepared, let place):
      if let slug = prepared.unit.release, releases.insert(slug).inserted {
        _ = try changes.add(Release(slug: slug, title: slug))
      }
      account.count(try changes.merge(prepared), place: place)
    case .concept(let concept, let place):
      account.count(try changes.merge(named(concept, in: place.file)))
    case .unwanted(let place): account.leaveOut(place)
    case .progress(let bytes): progress(bytes)
    }
  }
}

extension ImportAccount {
  fileprivate mutating func count(_ outcome: MergeOutcome, place: Place) {
    switch outcome {
    case .added(_, let isConflict):
      added += 1
      if isConflict { conflicts += 1 }
    case .merged: merged += 1
    case .skipped(let refusal): skip("\(refusal)", at: place)
    }
  }

  fileprivate mutating func count(_ outcome: ConceptOutcome) {
    if outcome == .added { added += 1 } else { merged += 1 }
  }
}
