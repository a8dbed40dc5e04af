internal import PlainText
internal import Text
internal import Translation

/// Reads Markdown as blocks: CommonMark with the footnotes and tables of GitHub's dialect.
///
/// Settings before the text and code blocks are left out; blocks of HTML are read as web pages. The maps of the blocks
/// count bytes of the file in UTF-8 and know all text that stands there as it is read; escapes and references are
/// between the runs.
struct MarkdownDocumentReader {
  /// Reads a document.
  func read(_ bytes: [UInt8]) throws -> Document {
    let decoded = DecodedText(bytes)
    let text = Array(decoded.text.utf8)
    if let message = BinaryContent.fault(of: bytes, decoded: text) { throw DocumentError(message) }
    let mark = decoded.encoding == "UTF-8" && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let settings = FrontMatter.length(in: text)
    let body = Array(text[settings...])
    let blocks = MarkdownBlocks(body, base: mark + settings)
    var faults = decoded.doubts
    let unmarked = Self.definitions(in: body) - blocks.notes
    if unmarked > 0 {
      let what = unmarked == 1 ? "1 footnote has" : "\(unmarked) footnotes have"
      faults.append(Fault(.warning, "\(what) no mark in the text and \(unmarked == 1 ? "is" : "are") left out"))
    }
    return Document(blocks: blocks.blocks, encoding: decoded.encoding, faults: faults)
  }

  /// How many lines outside code define a footnote: `[^1]: …`.
  private static func definitions(in text: [UInt8]) -> Int {
    var isCode = false
    var names: Set<ArraySlice<UInt8>> = []
    for line in text.split(separator: 0x0A) {
      let start = line.prefix(3).prefix { $0 == 0x20 }.count
      let content = line.dropFirst(start)
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { isCode.toggle() }
      guard !isCode, content.starts(with: "[^".utf8), let end = content.firstIndex(of: UInt8(ascii: "]")),
        content[end...].dropFirst().first == UInt8(ascii: ":")
      else { continue }
      names.insert(content[..<end])
    }
    return names.count
  }
}
