/// The part a block of text plays in its document.
public enum BlockKind: String, Hashable, Sendable, CaseIterable {
  /// A headline or section title.
  case heading
  /// Running text.
  case paragraph
  /// One entry of a list.
  case listItem
  /// A quotation set apart from the running text.
  case quote
  /// One cell of a table.
  case cell
  /// A footnote or endnote.
  case note
  /// Standing text that recurs in every release, such as contacts.
  case boilerplate
}
