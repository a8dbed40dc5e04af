/// A question asked of all language versions of a text together.
protocol ReleaseCheck: Sendable {
  /// What the check can find.
  static var rules: [CheckRule] { get }

  /// What some versions have and others lack; versions are known by their numbers, `nil` is none.
  func differences(among versions: [CheckedText?]) -> [ReleaseDifference]
}

/// Something that some versions of a text have and others lack.
struct ReleaseDifference: Sendable {
  /// The identifier of the check.
  var check: String
  /// What it is, as a message names it: `'2016'`, `the date 2016-04-07`.
  var what: String
  /// The versions that lack it.
  var lacking: Set<Int>
  /// Where those that have it have it, as far as known.
  var places: [Int: Range<Int>]
  /// What those that lack it have instead, as far as known.
  var replaced: [Int: Range<Int>] = [:]

  /// Whether so few versions lack something that the others are to be believed: one of three, two of six.
  static func isTelling(_ lacking: Int, of versions: Int) -> Bool {
    lacking > 0 && versions - lacking >= 2 * lacking
  }
}
