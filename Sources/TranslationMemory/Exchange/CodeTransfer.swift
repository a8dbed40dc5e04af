internal import Translation

/// Puts the codes of a text that is being translated into a translation that the memory has.
///
/// The memory's source and the text have the same codes in the same order, though written otherwise: `<b>` in one file
/// may be `<g id="7">` in another. The *i*-th code of the one stands for the *i*-th of the other.
enum CodeTransfer {
  /// The stored translation with the new text's codes; `nil` where the codes cannot be told apart, or one is missing.
  static func carry(_ target: InlineText, from stored: InlineText, to source: InlineText) -> InlineText? {
    guard stored.codes.map(\.kind) == source.codes.map(\.kind), target.codes.count == stored.codes.count else {
      return nil
    }
    var unused = Array(stored.codes.indices)
    var result = InlineText(target.text)
    for code in target.codes {
      guard
        let place = unused.firstIndex(where: { isSame(stored.codes[$0], code) })
          ?? unused.firstIndex(where: { stored.codes[$0].kind == code.kind })
      else { return nil }
      var own = source.codes[unused.remove(at: place)]
      own.at = code.at
      result.codes.append(own)
    }
    return result
  }

  /// Whether two codes of one unit are the same mark in two languages.
  private static func isSame(_ left: InlineCode, _ right: InlineCode) -> Bool {
    left.kind == right.kind && left.label == right.label && left.content == right.content
  }
}
