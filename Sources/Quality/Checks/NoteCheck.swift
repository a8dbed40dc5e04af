package import Translation

/// Compares the footnote marks of source and target.
package struct NoteCheck: SegmentCheck {
  package static let identifiers = ["note-mismatch"]

  package func findings(in pair: SegmentPair) -> [Finding] {
    let (source, target) = (marks(of: pair.source), marks(of: pair.target))
    guard source != target else { return [] }
    let (lost, added) = (rest(of: source, without: target), rest(of: target, without: source))
    let message =
      switch (lost.isEmpty, added.isEmpty) {
      case (false, true): "footnote mark \(list(lost)) is missing in the target"
      case (true, false): "footnote mark \(list(added)) is not in the source"
      case (false, false): "footnote mark \(list(lost)) became \(list(added))"
      case (true, true): "the footnote marks stand in another order"
      }
    return [Finding("note-mismatch", .error, in: pair, message)]
  }

  private func marks(of text: InlineText) -> [String] {
    text.codes.filter { $0.kind == .noteReference }.map(\.label)
  }

  /// What is left of some marks when each of the others takes one away.
  private func rest(of marks: [String], without others: [String]) -> [String] {
    var others = others
    return marks.filter { mark in
      guard let index = others.firstIndex(of: mark) else { return true }
      others.remove(at: index)
      return false
    }
  }

  private func list(_ marks: [String]) -> String { marks.map { "'\($0)'" }.joined(separator: ", ") }
}
