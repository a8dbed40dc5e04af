internal import Translation

/// Compares the footnote marks of source and target.
package struct NoteCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "note-mismatch", .error,
      "A footnote mark of the source is missing in the target, was added, or stands in another order.",
      reason: "A lost mark leaves a note that nobody is led to.", example: "a fact.[1] And more.[2] → факт.[1] И ещё.")
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    guard !pair.pair.source.codes.isEmpty || !pair.pair.target.codes.isEmpty else { return [] }
    let (source, target) = (marks(of: pair.pair.source), marks(of: pair.pair.target))
    guard source != target else { return [] }
    let (lost, added) = (source.less(target), target.less(source))
    let message =
      switch (lost.isEmpty, added.isEmpty) {
      case (false, true): "footnote mark \(list(lost)) is missing in the target"
      case (true, false): "footnote mark \(list(added)) is not in the source"
      case (false, false): "footnote mark \(list(lost)) became \(list(added))"
      case (true, true): "the footnote marks stand in another order"
      }
    return [Finding("note-mismatch", .error, in: pair.pair, message)]
  }

  private func marks(of text: InlineText) -> [String] {
    text.codes.filter { $0.kind == .noteReference }.map(\.label)
  }

  private func list(_ marks: [String]) -> String { marks.map { "'\($0)'" }.joined(separator: ", ") }
}
