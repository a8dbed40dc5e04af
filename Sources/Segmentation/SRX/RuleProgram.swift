internal import Text

/// A rule made ready for the search.
///
/// Whether it holds at a place is asked in two steps: by filters on the characters around the place, which cost a few
/// instructions, and by ICU. Where matches before the place are short, both sides are one expression for ICU,
/// `(?=after)(?<=before)`. Otherwise the expression after the place is asked first, and the one before it is tried
/// from each place at which a match can begin, the nearest first: as far back as the characters can belong to a
/// match, and at most 4096 units.
final class RuleProgram: Sendable {
  /// How ICU is asked.
  enum Test: Sendable {
    /// Both sides at once, at the place.
    case joined(RegularExpression)
    /// Each side by itself; a match before the place begins with one of `start` and consists of `alphabet`.
    case apart(before: RegularExpression, after: RegularExpression, start: CharacterFilter, alphabet: CharacterFilter)
    /// The rule holds everywhere.
    case always
  }

  /// How many characters around a place are filtered on.
  private static let reach = (before: 4, after: 2)
  /// How long matches before a place may be for both sides to be one expression.
  private static let longest = 128
  /// How many repetitions more than the least an assertion that looks back tries, where ICU needs a bound.
  private static let bounds = [100, 60, 30, 16, 8]

  /// Whether the text breaks where the rule holds.
  let isBreak: Bool
  /// What it is reported by: `rule 3 of 'English'`.
  let name: String
  /// The characters that can stand before the place, the nearest first.
  let before: [CharacterFilter]
  /// The characters that can stand after the place, the nearest first.
  let after: [CharacterFilter]
  /// What must stand near the place before it, where that tells more than `before`.
  private let anchor: ExpressionAnchor?
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
    anchor = trees.0?.anchor.flatMap { $0.behind == CharacterFilter() ? nil : $0 }
    if rule.before.isEmpty, rule.after.isEmpty {
      test = .always
    } else if let joined = Self.joined(rule, trees.0, trees.1) {
      test = .joined(joined)
    } else {
      test = .apart(
        before: try Self.expression(rule.before), after: try Self.expression(rule.after),
        start: trees.0?.filters(at: .start, count: 1).first ?? .all, alphabet: trees.0?.alphabet ?? .all)
    }
  }

  /// Both sides as one expression; `nil` where they must be asked apart.
  private static func joined(
    _ rule: SRXRules.Rule, _ before: ExpressionTree?, _ after: ExpressionTree?
  ) -> RegularExpression? {
    guard let before, let after, !before.hasOther, !after.hasOther, before.longest <= longest else { return nil }
    guard let ahead = try? expression(rule.after).pattern else { return nil }
    if rule.before.isEmpty { return try? RegularExpression("(?=\(ahead))") }
    let behind = before.splitByLength.map { "(?<=\($0.boundedBehind(by: 16)))" }.joined(separator: "|")
    return (try? RegularExpression("(?=\(ahead))(?:\(behind))"))
      ?? (try? RegularExpression("(?=\(ahead))(?<=\(rule.before))"))
  }

  /// Compiles one side of a rule; where ICU refuses it for an assertion that looks back without a bound, as Java lets
  /// it, with a bound.
  ///
  /// - Throws: A `RegularExpressionError` where it is no expression.
  static func expression(_ pattern: String) throws(RegularExpressionError) -> RegularExpression {
    do {
      return try RegularExpression(pattern)
    } catch {
      guard error.kind == .unboundedLookbehind, let tree = ExpressionParser.tree(of: pattern) else { throw error }
      for bound in bounds {
        if let bounded = try? RegularExpression(tree.boundedBehind(by: bound)) { return bounded }
      }
      throw error
    }
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
    return anchor.map { Self.isAnchored($0, place, text) } ?? true
  }

  /// Whether the required character stands near a place, with nothing but allowed ones behind it; of a long way, `true`.
  private static func isAnchored(_ anchor: ExpressionAnchor, _ place: Int, _ text: SearchText) -> Bool {
    var index = place
    while index > 0 {
      index -= 1
      if place - index > 256 { return true }
      let value: UInt32 = text.isInside(index) ? 0x10000 : UInt32(text[index])
      if value >= 0x10000 { index -= 1 }
      if anchor.required.contains(value) { return true }
      if !anchor.behind.contains(value) { return false }
    }
    return false
  }
}
