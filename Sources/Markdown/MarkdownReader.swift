internal import CMarkdown

/// Reads CommonMark with the footnotes, tables, struck text and task lists of GitHub's dialect as events.
///
/// Any text is a Markdown document. A footnote without a mark is left out, as it is when the document is shown.
package enum MarkdownReader {
  /// The events of a document in UTF-8 without byte order mark.
  package static func events(of text: [UInt8]) -> [MarkdownEvent] {
    let collector = MarkdownCollector()
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe cmarkdown_walk(buffer.baseAddress, buffer.count, Unmanaged.passUnretained(collector).toOpaque()) {
        context, node in
        guard let context = unsafe context, let node = unsafe node else { return }
        unsafe Unmanaged<MarkdownCollector>.fromOpaque(context).takeUnretainedValue().visit(node.pointee)
      }
    }
    return collector.events
  }
}

/// What the wall calls while it walks over the tree.
private final class MarkdownCollector {
  var events: [MarkdownEvent] = []

  func visit(_ raw: cmarkdown_node) {
    guard let content = unsafe Self.leaf(raw) ?? Self.branch(raw) else { return }
    events.append(unsafe MarkdownEvent(content, line: Int(raw.line), column: Int(raw.column)))
  }

  private static func leaf(_ raw: cmarkdown_node) -> MarkdownEvent.Content? {
    let literal = unsafe string(raw.literal)
    switch unsafe raw.kind {
    case CMARKDOWN_TEXT: return .text(literal)
    case CMARKDOWN_SOFT_BREAK: return .softBreak
    case CMARKDOWN_HARD_BREAK: return .hardBreak
    case CMARKDOWN_CODE: return .code(literal)
    case CMARKDOWN_CODE_BLOCK: return .codeBlock
    case CMARKDOWN_HTML: return .html(literal)
    case CMARKDOWN_HTML_BLOCK: return .htmlBlock(literal)
    case CMARKDOWN_NOTE_MARK: return unsafe raw.enters ? .noteMark(literal) : nil
    default: return nil
    }
  }

  private static func branch(_ raw: cmarkdown_node) -> MarkdownEvent.Content? {
    if unsafe raw.kind == CMARKDOWN_NOTE_MARK { return nil }
    let node: MarkdownNode =
      switch unsafe raw.kind {
      case CMARKDOWN_QUOTE: .quote
      case CMARKDOWN_ITEM: .item
      case CMARKDOWN_PARAGRAPH: .paragraph
      case CMARKDOWN_HEADING: .heading
      case CMARKDOWN_NOTE: .note
      case CMARKDOWN_ROW: .row
      case CMARKDOWN_CELL: .cell
      case CMARKDOWN_EMPHASIS: .emphasis
      case CMARKDOWN_STRONG: .strong
      case CMARKDOWN_STRUCK: .struck
      case CMARKDOWN_LINK: .link(unsafe string(raw.url))
      case CMARKDOWN_IMAGE: .image(unsafe string(raw.url))
      default: .other
      }
    return unsafe raw.enters ? .enter(node) : .leave(node)
  }

  private static func string(_ raw: UnsafePointer<CChar>?) -> String {
    guard let raw = unsafe raw else { return "" }
    return unsafe String(cString: raw)
  }
}
