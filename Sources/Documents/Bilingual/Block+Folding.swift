package import Translation

extension Block {
  /// A block of a text as another format holds it, white space folded and codes moved along; `nil` where there is no
  /// text but white space.
  ///
  /// - Parameters:
  ///   - kind: The part it plays.
  ///   - content: The text with its codes, ordered by position.
  ///   - isSegment: Whether it is one segment as it is.
  package init?(_ kind: BlockKind, folding content: InlineText, isSegment: Bool) {
    let bytes = Array(content.text.utf8)
    var inline = InlineBuilder()
    var (start, end, scalars) = (0, 0, 0)
    for code in content.codes {
      while scalars < code.at, end < bytes.count {
        repeat { end += 1 } while end < bytes.count && bytes[end] & 0xC0 == 0x80
        scalars += 1
      }
      inline.append(bytes[start..<end])
      inline.add(code)
      start = end
    }
    inline.append(bytes[start...])
    guard let (folded, _) = inline.finish() else { return nil }
    self.init(kind, folded, isSegment: isSegment)
  }
}
