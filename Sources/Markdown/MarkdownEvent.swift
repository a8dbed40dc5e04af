/// Something that stands in a Markdown document, in the order of its text.
package struct MarkdownEvent: Hashable, Sendable {
  /// What stands there.
  package enum Content: Hashable, Sendable {
    /// The start of a node that others stand in.
    case enter(MarkdownNode)
    /// The end of such a node.
    case leave(MarkdownNode)
    /// Plain text, references and escapes resolved.
    case text(String)
    /// A line end that is as good as a space.
    case softBreak
    /// A line end that is meant.
    case hardBreak
    /// Inline code.
    case code(String)
    /// A code block.
    case codeBlock
    /// An inline tag or comment of HTML.
    case html(String)
    /// A block of HTML, as it is.
    case htmlBlock(String)
    /// The mark of a note, with the note's number.
    case noteMark(String)
  }

  /// What stands there.
  package var content: Content
  /// The line it begins in, from 1; 0 where it is not known.
  package var line: Int
  /// The byte in the line that it begins at, from 1; 0 where it is not known.
  package var column: Int

  /// Makes an event.
  package init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }
}
