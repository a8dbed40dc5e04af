internal import Storage
internal import Translation

/// Where and when a term stood in a text.
public struct TermUse: Hashable, Sendable {
  /// The day, as `2016-04-07`: of the release, or on which the unit came into the memory; empty where nobody knows.
  public var day: String
  /// The release, by its slug; `nil` for a free-standing unit.
  public var release: String?
  /// The number of the unit.
  public var unit: Int

  /// The use in a unit, with the days of releases by their slugs.
  init(_ unit: TranslationUnit, days: [String: String]) {
    let made = unit.creation.date.map { String($0.extended.prefix(10)) } ?? ""
    day = unit.release.flatMap { days[$0] } ?? made
    release = unit.release
    self.unit = unit.id ?? 0
  }
}

extension TermUse: Comparable {
  /// Orders by day, then by unit.
  public static func < (left: TermUse, right: TermUse) -> Bool { (left.day, left.unit) < (right.day, right.unit) }
}

extension Memory {
  /// The days of the releases that have one, by slug.
  func releaseDays() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try store.releases().compactMap { summary in
        summary.release.date.map { (summary.release.slug, $0) }
      })
  }
}
