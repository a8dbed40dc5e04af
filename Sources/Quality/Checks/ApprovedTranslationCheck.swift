internal import Text
package import Translation

/// Finds targets that differ from the approved translation of the same source.
package struct ApprovedTranslationCheck: SegmentCheck {
  /// Answers with the approved translations of a source text.
  package typealias Lookup = @Sendable (InlineText) -> [InlineText]

  package static let identifiers = ["differs-from-approved"]

  private let approved: Lookup

  /// Prepares the check over a memory.
  package init(approved: @escaping Lookup) { self.approved = approved }

  package func findings(in pair: SegmentPair) -> [Finding] {
    let target = pair.target.text.exactForm
    let known = approved(pair.source)
    guard let first = known.first, !target.isEmpty, !known.contains(where: { $0.text.exactForm == target }) else {
      return []
    }
    return [
      Finding(
        "differs-from-approved", .warning, in: pair, "the approved translation is '\(first.text)'",
        suggestion: first.text)
    ]
  }
}
