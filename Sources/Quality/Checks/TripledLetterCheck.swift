internal import Translation

/// Finds a letter that stands three times in a row.
package struct TripledLetterCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "tripled-letter", .note, isOn: false, "A small letter stands three times in a row.",
      reason: "A key that was held too long. Addresses and what the source has too are let pass; off because some "
        + "languages do write it: `Schifffahrt`, `змееед`.",
      example: "the court → суддд")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let text = pair.target
    guard text.scalars.count > 2 else { return [] }
    return (2..<text.scalars.count).compactMap { index in
      let letter = text.scalars[index]
      guard letter == text.scalars[index - 1], letter == text.scalars[index - 2], text.classes[index].contains(.lower),
        index < 3 || text.scalars[index - 3] != letter, !text.isInAddress(index), !pair.source.hasThree(letter)
      else { return nil }
      return Finding(
        "tripled-letter", .note, in: pair.pair, "'\(letter)' three times",
        at: Finding.Span(.target, index - 2..<index + 1))
    }
  }
}

extension CheckedText {
  /// Whether a letter stands three times in a row anywhere.
  fileprivate func hasThree(_ letter: Unicode.Scalar) -> Bool {
    scalars.indices.dropFirst(2).contains { scalars[$0 - 2...$0].allSatisfy { $0 == letter } }
  }
}
