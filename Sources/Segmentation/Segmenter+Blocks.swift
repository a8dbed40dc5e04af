package import Translation

extension Segmenter {
  /// The segments of a document, in reading order.
  package func segments(of document: Document) -> [Segment] {
    document.blocks.enumerated().flatMap { segments(of: $0.element, number: $0.offset) }
  }

  /// The segments of a block: without the white space around them, each with the codes that stand in it.
  ///
  /// A code between two segments goes with the one before it, unless it opens something. A span that a boundary cuts
  /// becomes two isolated codes.
  ///
  /// - Parameters:
  ///   - block: The block; one that is a segment already stays whole.
  ///   - number: Its number in the document, from 0.
  package func segments(of block: Block, number: Int) -> [Segment] {
    let text = Array(block.content.text.utf8)
    let found = stretches(of: text)
    let stretches = block.isSegment && !found.isEmpty ? [0..<text.count] : found
    guard !stretches.isEmpty else { return [] }
    if stretches.count == 1, stretches[0] == 0..<text.count {
      return [Segment(block.content, block: number, kind: block.kind, range: block.map.source(of: 0..<text.count))]
    }
    let contents = InlineSplit(block.content, text, at: stretches).parts
    return zip(contents, stretches).map { content, stretch in
      Segment(content, block: number, kind: block.kind, range: block.map.source(of: stretch))
    }
  }

  /// The UTF-8 ranges of the segments of a text, white space around them left out.
  private func stretches(of text: [UInt8]) -> [Range<Int>] {
    let reader = Reader(text: text)
    var start = 0
    return ends(in: text).compactMap { end in
      let first = min(end, reader.skipSpaces(start))
      let last = reader.skipSpacesBack(end, floor: first)
      start = end
      return first < last ? first..<last : nil
    }
  }
}
