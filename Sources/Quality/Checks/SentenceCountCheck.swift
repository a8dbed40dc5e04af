internal import Translation

/// Compares how many sentences source and target have.
package struct SentenceCountCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "sentence-count", .note, isOn: false, "The target has more or fewer sentences than the source.",
      reason: "A sentence may have been forgotten. Translators split and join sentences all the time, so this is asked "
        + "for by name.",
      example: "He denied it. The court ruled. → Суд вынес решение.")
  ]

  /// Makes the check.
  package init() {}

  package func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (count(pair.source), count(pair.target))
    guard source != target, source > 0, target > 0 else { return [] }
    return [
      Finding("sentence-count", .note, in: pair.pair, "sentences: \(source) in the source, \(target) in the target")
    ]
  }

  /// The sentences of a text: one, and one more for each final sign behind a small letter with a capital after it.
  private func count(_ text: CheckedText) -> Int {
    if text.words.isEmpty { return 0 }
    return 1
      + text.scalars.indices.dropFirst(2).count { index in
        guard text.classes[index] == .space, isEnd(text.scalars[index - 1]), text.classes[index - 2].contains(.lower),
          let next = text.scalars.indices[(index + 1)...].first(where: {
            text.classes[$0].isDisjoint(with: [.space, .punctuation])
          })
        else { return false }
        return text.classes[next].contains(.capital) && text.kind(at: index - 3).contains(.lower)
      }
  }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }
}
