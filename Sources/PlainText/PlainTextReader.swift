internal import Text
package import Translation

/// Reads plain text as blocks.
///
/// The encoding is found out, then lines are read as the layout says. `auto` reads as people do: it joins wrapped
/// lines, leaves out running heads and page numbers, and takes footnotes and their marks out of the flow. What it did
/// is told in the document's faults as notes.
package struct PlainTextReader: Sendable {
  /// What line breaks mean.
  package let layout: Layout

  /// Makes a reader for a layout.
  package init(layout: Layout = .auto) { self.layout = layout }

  /// Reads a file.
  ///
  /// The maps of the blocks count bytes of the file in UTF-8; a byte order mark counts where the file is UTF-8. Binary
  /// content gives no block and one error.
  ///
  /// - Complexity: O(*n* log *n*) for `auto`, where the logarithm is that of the number of lines; else O(*n*).
  package func read(_ bytes: [UInt8]) -> Document {
    let decoded = DecodedText(bytes)
    let text = Array(decoded.text.utf8)
    if let message = BinaryContent.fault(of: bytes, decoded: text) {
      return Document(blocks: [], encoding: decoded.encoding, faults: [Fault(.error, message)])
    }
    let hasMark = decoded.encoding == "UTF-8" && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let (blocks, account) = blocks(of: text, base: hasMark ? 3 : 0)
    return Document(blocks: blocks, encoding: decoded.encoding, faults: decoded.doubts + account)
  }

  private func blocks(of text: [UInt8], base: Int) -> ([Block], [Fault]) {
    switch layout {
    case .auto:
      let reflowed = Reflowing(text, base: base)
      return (reflowed.blocks, reflowed.account)
    case .paragraphs:
      return (GivenParagraphs.blocks(of: text, base: base), [])
    case .lines, .segments:
      var stream = LineStream(layout: layout, validFrom: base)
      let blocks = stream.read(text)
      return (blocks + stream.finish(), [])
    }
  }
}
