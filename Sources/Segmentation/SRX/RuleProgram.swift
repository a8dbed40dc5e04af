internal import Text

/// A rule made ready for the search.
///
/// Whether it holds at a place is asked in two steps: by filters on the characters around the place, which cost a few
/// instructions, and by ICU. For ICU both sides become one expression, `(?=after)(?<=before)`. A lookbehind must have
/// a bounded length; unbounded repetitions before the place therefore end after as many as keep the whole below 4096
/// characters, at most 100 more than the least (what the segmenter of LanguageTool does too). An expression that
/// cannot be bounded, such as one that refers to a group, is tried from every place of the last 1000 characters.
struct RuleProgram: Sendable {
  /// How ICU is asked.
  enum Test: Sendable {
    /// Both sides at once, at the place.
    case joined(RegularExpression)
    /// Each side by itself.
    case apart(before: RegularExpression, after: RegularExpression)
    /// The rule holds everywhere.
    case always
  }

  /// How many characters around a place are filtered on.
  private static let reach = (before: 4, after: 2)
  /// How many more repetitions than the least are tried, the first that keeps within `longest`.
  private static let bounds = [100, 60, 30, 16, 8]
  private static let longest = 4096

  /// Whether the text breaks where the rule holds.
  let isBreak: Bool
  /// What it is reported by: `rule 3 of 'English'`.
  let name: String
  /// The characters that can stand before the place, the nearest first.
  let before: [CharacterFilter]
  /// The characters that can stand after the place, the nearest first.
  let after: [CharacterFilter]
  /// How ICU is asked.
  let test: Test

  /// Makes a rule ready.
  ///
  /// - Throws: A `RegularExpressionError` where one of its expressions is none.
  init(_ named: SRXRules.NamedRule) throws(RegularExpressionError) {
    let rule = named.rule
    (isBreak, name) = (rule.isBreak, named.name)
    let trees = (ExpressionParser.tree(of: rule.before), ExpressionParser.tree(of: rule.after))
    before = trees.0?.filters(at: .end, count: Self.reach.before) ?? []
    after = trees.1?.filters(at: .start, count: Self.reach.after) ?? []
    if rule.before.isEmpty, rule.after.isEmpty {
      test = .always
    } else if let joined = Self.joined(rule, trees.0, trees.1) {
      test = .joined(joined)
    } else {
      test = .apart(before: try RegularExpression(rule.before), after: try RegularExpression(rule.after))
    }
  }

  /// Both sides as one expression; `nil` where they must be asked apart.
  private static func joined(
    _ rule: SRXRules.Rule, _ before: ExpressionTree?, _ after: ExpressionTree?
  ) -> RegularExpression? {
    guard let before, let after, !before.hasOther, !after.hasOther else { return nil }
    let bound = bounds.first { before.longest(boundedBy: $0) <= longest } ?? 4
    let ahead = rule.after.isEmpty ? "" : "(?=\(rule.after))"
    let behind = rule.before.isEmpty ? "" : "(?<=\(before.bounded(by: bound)))"
    return try? RegularExpression(ahead + behind)
  }

  /// Whether the characters around a place let the rule hold there.
  @inline(__always)
  func mayHold(at place: Int, in text: SearchText) -> Bool {
    var index = place
    for filter in before {
      guard index > 0 else { return false }
      index -= 1
      if text.isInside(index) {
        index -= 1
        guard filter.contains(0x10000) else { return false }
      } else if !filter.contains(UInt32(text[index])) {
        return false
      }
    }
    index = place
    for filter in after {
      guard index < text.count, filter.contains(UInt32(text[index])) else { return false }
      index = text.next(index)
    }
    return true
  }
}
