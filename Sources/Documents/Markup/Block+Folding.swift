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

  /// The paragraphs of a text in which line feeds are meant: an empty line parts them, other line feeds become codes.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - map: Where it stands in its file.
  package static func paragraphs(of text: String, map: SourceMap) -> [Block] {
    let bytes = Array(text.utf8)
    var (inline, blocks, feeds, start, runs) = (InlineBuilder(), [Block](), 0, 0, map.runs[...])
    func flush() {
      if let (content, map) = inline.finish() { blocks.append(Block(.paragraph, content, map: map)) }
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.contains(where: { $0 > 0x20 }) {
        if feeds > 1 { flush() } else if feeds == 1 { inline.breakLine("\\n") }
        feeds = 0
        inline.append(bytes, start..<start + line.count, &runs)
      }
      feeds += 1
      start += line.count + 1
    }
    flush()
    return blocks
  }
}

extension InlineBuilder {
  /// Adds a stretch of a text in the pieces that a map knows of and those between; runs behind it stay for the next.
  fileprivate mutating func append(_ bytes: [UInt8], _ range: Range<Int>, _ runs: inout ArraySlice<SourceMap.Run>) {
    var start = range.lowerBound
    while start < range.upperBound {
      while let run = runs.first, run.text + run.count <= start { runs.removeFirst() }
      guard let run = runs.first, run.text < range.upperBound else { break }
      if run.text > start { append(bytes[start..<run.text]) }
      let (first, end) = (max(start, run.text), min(range.upperBound, run.text + run.count))
      append(bytes[first..<end], at: run.source + first - run.text)
      start = end
    }
    append(bytes[start..<range.upperBound])
  }
}
