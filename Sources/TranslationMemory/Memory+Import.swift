internal import Files
internal import Interchange
internal import Storage
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
    progress: (_ file: Int, _ bytes: Int) -> Void = { _, _ in }
  ) throws -> [ImportAccount] {
    var accounts: [ImportAccount] = []
    do {
      try store.change(by: signature.author, at: signature.time) { changes in
        var taking = Taking(changes, options, releases: Set(try store.releases().map(\.release.slug)))
        for (number, path) in paths.enumerated() {
          accounts.append(try taking.take(path) { progress(number, $0) })
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
private struct Taking {
  private let changes: Changes
  private let options: ImportOptions
  private var releases: Set<String>

  init(_ changes: Changes, _ options: ImportOptions, releases: Set<String>) {
    self.changes = changes
    self.options = options
    self.releases = releases
  }

  mutating func take(_ path: String, _ progress: @escaping (Int) -> Void) throws -> ImportAccount {
    var file = try ExchangeFile(path, as: options.format)
    var account = ImportAccount(file: path)
    account.holdsConcepts = file.holdsConcepts
    changes.file = path
    var known = releases
    let sink = ExchangeFile.Sink(
      release: { if known.insert($0.slug).inserted { _ = try changes.add($0) } },
      unit: { unit, place in
        guard let unit = options.chosen(of: unit) else { return account.leaveOut(place) }
        if let slug = unit.release, known.insert(slug).inserted {
          _ = try changes.add(Release(slug: slug, title: slug))
        }
        account.count(try changes.merge(unit), place: place)
      },
      concept: { concept, place in
        guard let concept = options.chosen(of: concept) else { return account.leaveOut(place) }
        account.count(try changes.merge(concept))
      },
      progress: progress)
    account.take(try file.read(options.settings(for: path), into: sink))
    releases = known
    return account
  }
}

extension ImportOptions {
  /// What a reader is told.
  func settings(for path: String) -> ReadingSettings {
    ReadingSettings(
      file: path, status: status, source: source, target: target, columns: columns,
      takesAlternatives: takesAlternatives)
  }
}

extension ImportAccount {
  fileprivate mutating func leaveOut(_ place: Place) {
    skip("not in the languages asked for", at: place, isWished: true)
  }

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
