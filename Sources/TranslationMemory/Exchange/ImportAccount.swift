internal import Interchange
public import Translation

/// What became of the units, or concepts, of an imported file: read = added + merged + skipped.
public struct ImportAccount: Hashable, Sendable {
  /// Units that were left out, for one reason.
  public struct Skipped: Hashable, Sendable {
    /// The reason.
    public var reason: String
    /// How many.
    public var count: Int
    /// The first of them.
    public var first: Place
    /// Whether they were left out because that was asked for.
    public var isWished: Bool
  }

  /// The file, as the user gave it.
  public var file: String
  /// Whether the file holds concepts, which `read`, `added` and `merged` then count.
  public var holdsConcepts = false
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
  /// The entries with a source and no translation, which are no units.
  public var untranslated = 0
  /// What is wrong with the file, in its order.
  public var faults: [Fault] = []
  /// How many more faults there were.
  public var omittedFaults = 0

  /// Makes an empty account of a file.
  public init(file: String) { self.file = file }

  /// Whether something was left out against the user's wish, or needs a decision.
  public var isIncomplete: Bool {
    skipped.contains { !$0.isWished } || faults.contains { $0.severity == .error }
  }
}

extension ImportAccount {
  /// Counts units that are left out.
  mutating func skip(_ reason: String, at place: Place, count: Int = 1, isWished: Bool = false) {
    if let index = skipped.firstIndex(where: { $0.reason == reason }) {
      skipped[index].count += count
    } else {
      skipped.append(Skipped(reason: reason, count: count, first: place, isWished: isWished))
    }
  }

  /// Counts a unit that was not asked for.
  mutating func leaveOut(_ place: Place) { skip("not in the languages asked for", at: place, isWished: true) }

  /// Takes over what a reader found.
  mutating func take(_ account: ReadingAccount) {
    read = account.unitCount
    untranslated = account.untranslatedCount
    for skip in account.skips { self.skip(skip.reason, at: skip.first, count: skip.count) }
    faults = account.log.faults
    omittedFaults = account.log.omitted
  }
}
