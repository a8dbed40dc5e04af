internal import Translation

/// Compares the inline tags and placeholders of source and target.
package struct TagCheck: SegmentCheck {
  package static let rules = [
    CheckRule(
      "tag-mismatch", .error, "A tag or placeholder of the source is missing in the target, was added, or is crossed.",
      reason: "A lost tag is lost markup; crossed tags cannot be written back. Their order may change.",
      example: "<b>No</b> → <b>Нет")
  ]

  package func findings(in pair: CheckedPair) -> [Finding] {
    let (source, target) = (tags(of: pair.pair.source), tags(of: pair.pair.target))
    guard !source.isEmpty || !target.isEmpty else { return [] }
    let lost = source.map(key).less(target.map(key))
    let added = target.map(key).less(source.map(key))
    var findings = lost.map { finding(pair, "\($0) is missing in the target") }
    findings += added.map { finding(pair, "\($0) is not in the source") }
    if findings.isEmpty, isCrossed(target), !isCrossed(source) { findings = [finding(pair, "tags are crossed")] }
    return findings
  }

  private func finding(_ pair: CheckedPair, _ message: String) -> Finding {
    Finding("tag-mismatch", .error, in: pair.pair, message)
  }

  private func tags(of text: InlineText) -> [InlineCode] {
    text.codes.filter { $0.kind != .noteReference && $0.kind != .lineBreak }
  }

  private func key(_ code: InlineCode) -> String {
    let name = code.content.isEmpty ? code.type ?? "" : code.content
    let label = name.isEmpty ? code.label : name
    switch code.kind {
    case .closing, .isolatedClosing, .highlightEnd: return "the end of tag '\(label)'"
    default: return "the tag '\(label)'"
    }
  }

  /// Whether a pair ends before one that began inside it.
  private func isCrossed(_ codes: [InlineCode]) -> Bool {
    var open: [String] = []
    for code in codes {
      switch code.kind {
      case .opening, .highlightStart: open.append(code.label)
      case .closing, .highlightEnd: if open.popLast() != code.label { return true }
      default: break
      }
    }
    return false
  }
}

extension [String] {
  /// What is left when each of the others takes one away.
  func less(_ others: [String]) -> [String] {
    var others = others
    return filter { text in
      guard let index = others.firstIndex(of: text) else { return true }
      others.remove(at: index)
      return false
    }
  }
}
