internal import Translation

/// Asks whether what the source quotes is quoted in the target.
package struct QuotationCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "quote-lost", .warning, isOn: false, "Only one of source and target has quotation marks.",
      reason:
        "Names of newspapers and companies have them in some languages and not in others, so this is asked for by "
        + "name.",
      example: "He called it “a farce”. → Он назвал это фарсом.")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let (isSource, isTarget) = (hasQuotes(pair.source), hasQuotes(pair.target))
    guard isSource != isTarget, !pair.target.isBlank else { return [] }
    let message =
      isSource ? "the source has quotation marks, the target none" : "the target has quotation marks, the source none"
    return [Finding("quote-lost", .warning, in: pair.pair, message)]
  }

  private func hasQuotes(_ text: CheckedText) -> Bool {
    guard text.has("\"") || text.hasSigns else { return false }
    return text.signs.contains { index in
      switch text.scalars[index] {
      case "“", "”", "„", "«", "»", "‟": true
      // Behind a digit it stands for inches.
      case "\"": !text.kind(at: index - 1).contains(.digit)
      default: false
      }
    }
  }
}
