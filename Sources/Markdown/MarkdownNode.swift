/// A node of a Markdown document that others stand in.
package enum MarkdownNode: Hashable, Sendable {
  /// A node without meaning of its own, such as the document or a list.
  case other
  /// A block quote.
  case quote
  /// An entry of a list.
  case item
  /// A paragraph.
  case paragraph
  /// A heading of any level.
  case heading
  /// A footnote; they come last, in the order of their numbers from 1.
  case note
  /// A row of a table.
  case row
  /// A cell of a table.
  case cell
  /// Emphasised text.
  case emphasis
  /// Strongly emphasised text.
  case strong
  /// Struck text.
  case struck
  /// A link and where it leads.
  case link(String)
  /// An image and where it is; what stands in it describes it.
  case image(String)
}
