/// A decision as the search makes it, before its reason is put into words.
struct Verdict {
  /// The UTF-8 offset at which the segment would end.
  var place: Int
  /// Whether the segment ends there.
  var isBreak: Bool
  /// The rule that decided.
  var rule: Decision.Rule
  /// The number of the abbreviation that the rule went by.
  var entry: Int?
}
