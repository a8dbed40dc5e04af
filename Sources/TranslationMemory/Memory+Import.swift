internal import Files
internal import Interchange
internal import Storage
public import Translation

/// What became of the units of an imported file: read = added + merged + skipped.
public struct ImportAccount: Hashable, Sendable {
  /// Units that were left out, for one reason.
  public struct Skipped: Hashable, Sendable {
    /// The reason.
    public var reason: String
    /// How many.
    public var count: Int
    /// The first of them.
    public var first: Place
  }

  /// The units that were found.
  public var read = 0
  /// The units that were new.
  public var added = 0
  /// The units that the memory had.
  public var merged = 0
  /// The units that were left out.
  public var skipped: [Skipped] = []
  /// The added units whose source has another translation in the memory.
  public var conflicts = 0
  /// What is wrong with the file, in its order.
  public var faults: [Fault] = []

  /// Whether something was left out.
  public var isIncomplete: Bool { !skipped.isEmpty }

  mutating func skip(_ reason: String, at place: Place, count: Int = 1) {
    if let index = skipped.firstIndex(where: { $0.reason == reason }) {
      skipped[index].count += count
    } else {
      skipped.append(Skipped(reason: reason, count: count, first: place))
    }
  }
}

extension Memory {
  /// Takes the units of a TMX file into the memory, all or none.
  ///
  /// Units whose texts the memory has are merged with the stored ones. A release that a unit names is made where it is
  /// not there.
  ///
  /// - Parameters:
  ///   - path: The file; `-` is standard input.
  ///   - status: The status of texts for which the file names none.
  ///   - signature: Who imports, and when.
  /// - Throws: An error with its place where the file is refused; nothing is stored then.
  public func importTMX(_ path: String, status: Status, _ signature: Signature) throws -> ImportAccount {
    let reader = TMXReader(ReadingSettings(file: path, status: status))
    var account = ImportAccount()
    try store.change(by: signature.author, at: signature.time, from: path) { changes in
      var releases = Set(try store.releases().map(\.release.slug))
      var file = try FileBytes(path)
      let take = { (unit: TranslationUnit) throws in
        if let slug = unit.release, releases.insert(slug).inserted {
          let told = reader.account.releases.first { $0.slug == slug }
          _ = try changes.add(told ?? Release(slug: slug, title: slug))
        }
        account.count(try changes.merge(unit), place: reader.account.unitPlace)
      }
      while true {
        let chunk = try file.next()
        if chunk.isEmpty { break }
        try reader.read(chunk, take)
      }
      try reader.finish(take)
    }
    let found = reader.account
    account.read = found.unitCount
    for skip in found.skips { account.skip(skip.reason, at: skip.first, count: skip.count) }
    account.faults = found.log.faults
    return account
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
}
