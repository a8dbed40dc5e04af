public import Languages
public import Translation

/// How a concept was in fact rendered in one direction, over the whole memory.
public struct TermAudit: Hashable, Sendable {
  /// One way in which it was rendered.
  public struct Rendering: Hashable, Sendable {
    /// The term of the target language; `nil` for renderings that are no terms of the glossary.
    public var term: Term?
    /// Every use, in order.
    public var uses: [TermUse]

    /// The releases, by slug, in the order of their first use.
    public var releases: [String] {
      var seen: Set<String> = []
      return uses.compactMap(\.release).filter { seen.insert($0).inserted }
    }
  }

  /// The concept.
  public var concept: Concept
  /// The language it was rendered into.
  public var language: Language
  /// Its renderings, the most frequent first, those that are no terms last.
  public var renderings: [Rendering]

  /// How often the source names the concept.
  public var count: Int { renderings.reduce(0) { $0 + $1.uses.count } }

  /// Whether the later half of the dated uses prefers another term than the earlier half; asked of four uses or more.
  public var hasDrifted: Bool {
    let dated = renderings.enumerated().flatMap { number, rendering in
      rendering.term == nil ? [] : rendering.uses.filter { !$0.day.isEmpty }.map { (use: $0, number: number) }
    }.sorted { $0.use < $1.use }
    guard dated.count >= 4 else { return false }
    let (early, late) = (dated.prefix(dated.count / 2), dated.suffix(dated.count / 2))
    return Self.favourite(early.map(\.number)) != Self.favourite(late.map(\.number))
  }

  /// The most frequent number; the lowest among equals.
  private static func favourite(_ numbers: [Int]) -> Int? {
    Dictionary(grouping: numbers) { $0 }.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
  }
}
