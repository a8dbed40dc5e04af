internal import Text
package import Translation

/// Finds targets that differ from the approved translation of the same source.
package struct ApprovedTranslationCheck: SegmentCheck {
  /// Answers with the approved translations of a source text.
  package typealias Lookup = @Sendable (InlineText) -> [InlineText]

  package static let rules = [
    CheckRule(
      "differs-from-approved", .warning,
      "The memory has an approved translation of this source, and the target is another.",
      reason:
        "The same sentence should read the same in every release. Several approved translations are all let pass.",
      example: "Notes to editors → Примечания, where Примечания для редакторов was approved")
  ]

  private let approved: Lookup

  /// Prepares the check over a memory.
  package init(approved: @escaping Lookup) { self.approved = approved }

  package func findings(in pair: CheckedPair) -> [Finding] {
    let known = approved(pair.pair.source)
    guard let first = known.first else { return [] }
    let target = pair.target.text.exactForm
    guard !target.isEmpty, !known.contains(where: { $0.text.exactForm == target }) else {
      return []
    }
    return [
      Finding(
        "differs-from-approved", .warning, in: pair.pair, "the target differs from the approved translation",
        suggestion: first.text, at: Self.difference(in: pair.target.text, to: first.text))
    ]
  }

  /// The stretch of a text between what it shares with another at the start and at the end, widened to whole words.
  private static func difference(in text: String, to other: String) -> Finding.Span? {
    let (mine, theirs) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
    var start = zip(mine, theirs).prefix { $0 == $1 }.count
    let rest = min(mine.count, theirs.count) - start
    var end = mine.count - zip(mine.reversed(), theirs.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let isInWord = { (place: Int) in mine.indices.contains(place) && mine[place].isWordPart }
    if start == end { while isInWord(end) { end += 1 } }
    while isInWord(start), isInWord(start - 1) { start -= 1 }
    while isInWord(end), isInWord(end - 1) { end += 1 }
    return start < end ? Finding.Span(.target, start..<end) : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { isLetterOrMark || isDecimalDigit }
}
