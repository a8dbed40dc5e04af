internal import Translation

/// Finds hyphens that stand for dashes.
package struct DashCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "dash-style", .note, isOn: false, "A hyphen between spaces stands for a dash.",
      reason: "Printed texts have a dash there. A hyphen between numbers may be a minus and is let pass.",
      example: "Kyiv, the capital, → Киев - столица")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    guard text.has("-"), text.has(.space) else { return [] }
    return text.signs.compactMap { index in
      guard index > 0, text.scalars[index] == "-", text.classes[index - 1] == .space, index + 1 < text.scalars.count,
        text.classes[index + 1] == .space, !text.kind(at: index + 2).contains(.digit)
      else { return nil }
      return Finding(
        "dash-style", .note, in: pair.pair, "a hyphen stands for a dash", suggestion: "–",
        at: Finding.Span(.target, index..<index + 1))
    }
  }
}
