internal import Translation

/// Compares how many brackets source and target have.
package struct BracketCountCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "bracket-count", .note, isOn: false, "The target has more or fewer brackets than the source.",
      reason: "Something in brackets may have been left out. Translators add what readers need to know in brackets, so "
        + "this is asked for by name.",
      example: "the EU (27 states) → ЕС")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (count(pair.source), count(pair.target))
    guard source != target else { return [] }
    return [
      Finding(
        "bracket-count", .note, in: pair.pair, "opening brackets: \(source) in the source, \(target) in the target")
    ]
  }

  private func count(_ text: CheckedText) -> Int {
    guard text.has("(") || text.has("[") || text.has("{") else { return 0 }
    return text.signs.count { text.scalars[$0] == "(" || text.scalars[$0] == "[" || text.scalars[$0] == "{" }
  }
}
