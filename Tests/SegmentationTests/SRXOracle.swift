import Segmentation
import Text

/// The meaning of SRX rules, place by place: every stretch before and after a place is tried against every rule.
struct SRXOracle {
  private let rules: [(isBreak: Bool, before: RegularExpression.Matcher, after: RegularExpression.Matcher)]

  init(_ rules: SRXRules) throws {
    self.rules = try rules.languageRules[0].rules.map {
      ($0.isBreak, try RegularExpression($0.before).matcher(), try RegularExpression($0.after).matcher())
    }
  }

  /// The UTF-8 offsets inside a text at which it breaks.
  func breaks(in string: String) throws -> [Int] {
    let text = SearchText(string)
    for rule in rules {
      rule.before.begin(text)
      rule.after.begin(text)
    }
    let places = (0...text.count).filter { !text.isInside($0) }
    return try places.dropFirst().dropLast().filter { place in
      let decisive = try rules.first { rule in
        let ends = try places.contains { $0 <= place ? try rule.before.spans($0..<place) : false }
        let begins = try places.contains { $0 >= place ? try rule.after.spans(place..<$0) : false }
        return ends && begins
      }
      return decisive?.isBreak ?? false
    }.map(text.byte(at:))
  }
}
