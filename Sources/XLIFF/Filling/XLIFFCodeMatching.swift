internal import Translation

/// Ties the codes of a translation to those of its source.
///
/// The same kind and label make a match, then the same kind and content, then the next of the kind that is free; the
/// end of a pair goes with its start.
struct XLIFFCodeMatching {
  private let source: [InlineCode]
  private var isTaken: [Bool]
  /// The label in the source that a label of the translation stands for.
  private var labels: [String: String] = [:]

  /// Prepares for the codes of a source.
  init(_ source: [InlineCode]) {
    self.source = source
    isTaken = source.map { _ in false }
  }

  /// The index in the source for each code of a translation; `nil` where none is left.
  func matches(_ target: [InlineCode]) -> [Int?] {
    var matching = self
    var found: [Int?] = target.map { _ in nil }
    // Sure matches first, so that a guess takes nothing from them.
    for (index, code) in target.enumerated() {
      found[index] = matching.take { $0.kind == code.kind && $0.label == code.label }
      if found[index] != nil { matching.labels[code.label] = code.label }
    }
    for (index, code) in target.enumerated() where found[index] == nil {
      let isEnd = code.kind == .closing
      let label = isEnd ? matching.labels[code.label] : nil
      if isEnd && label == nil { continue }
      found[index] =
        matching.take { $0.kind == code.kind && (label ?? $0.label) == $0.label && $0.content == code.content }
        ?? matching.take { $0.kind == code.kind && (label ?? $0.label) == $0.label }
      if let match = found[index] { matching.labels[code.label] = source[match].label }
    }
    return found
  }

  private mutating func take(_ isMatch: (InlineCode) -> Bool) -> Int? {
    guard let index = source.indices.first(where: { !isTaken[$0] && isMatch(source[$0]) }) else { return nil }
    isTaken[index] = true
    return index
  }
}
