public import Languages
internal import Storage
public import Translation

/// How much is in a memory.
public struct MemorySummary: Hashable, Sendable {
  /// A number of texts in a language and status.
  public struct TextCount: Hashable, Sendable {
    /// The language.
    public var language: Language
    /// The status.
    public var status: Status
    /// The number.
    public var count: Int
  }

  /// A release and the number of its units.
  public struct ReleaseCount: Hashable, Sendable {
    /// The release with its editions.
    public var release: Release
    /// The number of its units.
    public var units: Int
  }

  /// The releases in the order they were added.
  public var releases: [ReleaseCount]
  /// The units, free-standing ones among them.
  public var units: Int
  /// The texts by language and status.
  public var texts: [TextCount]
  /// The concepts of the glossary.
  public var concepts: Int
  /// The terms by language.
  public var terms: [(language: Language, count: Int)] { zip(termLanguages, termCounts).map { ($0, $1) } }
  /// The changes that were recorded.
  public var events: Int
  /// The size of the file in bytes.
  public var bytes: Int

  let termLanguages: [Language]
  let termCounts: [Int]
}

extension Memory {
  /// Whether the memory has texts in a language and none of them is approved, so that nothing serves look-ups yet.
  public func awaitsApproval(in language: Language) throws -> Bool {
    try store.snapshot {
      try !store.hasText(in: language, with: [.approved]) && store.hasText(in: language, with: [.draft, .reviewed])
    }
  }

  /// How much is in the memory.
  public func summary() throws -> MemorySummary {
    try store.snapshot {
      let numbers = try store.statistics()
      return MemorySummary(
        releases: try store.releases().map { MemorySummary.ReleaseCount(release: $0.release, units: $0.units) },
        units: numbers.units,
        texts: numbers.variantCounts.map {
          MemorySummary.TextCount(language: $0.language, status: $0.status, count: $0.count)
        },
        concepts: numbers.concepts, events: numbers.events, bytes: numbers.bytes,
        termLanguages: numbers.termCounts.map(\.language), termCounts: numbers.termCounts.map(\.count))
    }
  }

  /// How many units the memory had by the end of each month in which any were added, as `2016-04`.
  ///
  /// A unit of a release counts from the release's date, any other from the day on which it was made. Units of which no
  /// day is known are there from the beginning.
  public func growth() throws -> [(month: String, units: Int)] {
    var total = 0
    return try store.unitsByMonth().compactMap { month, count in
      total += count
      return month.isEmpty ? nil : (month, total)
    }
  }

  /// Everything in the memory that should not be; nothing where it is sound.
  public func verify() throws -> [Fault] { try store.verify() }

  /// Makes the look-up index anew from the texts.
  public func rebuildIndex() throws { try store.rebuildIndex() }
}
