/// Something that stands in a document, in the order of its text.
package struct XMLEvent: Hashable, Sendable {
  /// What stands there.
  package enum Content: Hashable, Sendable {
    /// A start tag, or the opening half of an empty-element tag.
    case start(XMLElement)
    /// An end tag, or the closing half of an empty-element tag.
    case end(XMLName)
    /// Text between two other events, whole, references resolved.
    case text(String)
    /// A CDATA section.
    case characterData(String)
    /// A comment.
    case comment(String)
    /// A processing instruction with its target.
    case processingInstruction(target: String, data: String)
    /// The document type's name; its declarations are not reported.
    case documentType(String)
  }

  /// What stands there.
  package var content: Content
  /// Where it begins.
  package var position: XMLPosition

  /// Makes an event.
  package init(_ content: Content, at position: XMLPosition) {
    self.content = content
    self.position = position
  }
}
