/// Bounds that keep a hostile or broken document from taking the machine's memory.
package struct XMLLimits: Hashable, Sendable {
  /// How deep elements may nest.
  package var depth: Int
  /// How many bytes one text or CDATA section may have.
  package var text: Int
  /// How many bytes one tag, comment, processing instruction or document type may have.
  package var markup: Int

  /// Makes bounds: 256 levels, 64 MB of text and 1 MB of markup unless given.
  package init(depth: Int = 256, text: Int = 64 << 20, markup: Int = 1 << 20) {
    self.depth = depth
    self.text = text
    self.markup = markup
  }
}
