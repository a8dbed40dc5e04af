internal import PlainText
internal import Translation

/// Reads web pages as blocks.
///
/// Any text is a page, as for a browser. The maps of the blocks count bytes of the file in UTF-8 and know all text that
/// stands there as it is read; text written with references is between the runs.
struct HTMLDocumentReader {
  /// Reads a page.
  func read(_ bytes: [UInt8]) throws -> Document {
    let decoded = HTMLEncoding(bytes)
    if let message = BinaryContent.fault(of: bytes, decoded: decoded.page) { throw DocumentError(message) }
    let blocks = HTMLBlocks(try HTMLPage(decoded.page, base: decoded.base)).blocks
    return Document(blocks: blocks, encoding: decoded.encoding, faults: decoded.faults)
  }
}
