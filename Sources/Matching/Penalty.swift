/// Points taken off a score for something the two distances cannot see.
public struct Penalty: Hashable, Sendable {
  /// Why points are taken off, in the order of listing.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A number in the same place has another value: 2 points each.
    case number
    /// A date in the same place is another day: 2 points each.
    case date
    /// An address in the same place is another one: 2 points each.
    case address
    /// Punctuation has another typographic form, such as `“` for `"`: 1 point.
    case punctuation
    /// Capitals differ: 1 point.
    case `case`
    /// The query has inline codes, and they differ: 1 point.
    case code
    /// The source or the target is of another region than was asked for: 1 point.
    case region
    /// Nobody has seen the translation, and better ones were asked for too: 1 point.
    case status
    /// Nobody has seen the translation, and the alignment that paired it was in doubt: 1 point.
    case alignment
    /// The translation is of a release or a file that was given a penalty: as many points.
    case origin
    /// The same source has several approved translations: 1 point.
    case ambiguity
    /// The translation was found through a third language: 1 point.
    case pivot
  }

  /// Why.
  public var reason: Reason
  /// How many points, above 0.
  public var points: Int

  /// Makes a penalty.
  public init(_ reason: Reason, _ points: Int) {
    self.reason = reason
    self.points = points
  }
}
