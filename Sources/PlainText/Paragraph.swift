/// The lines that make up one block of running text.
struct Paragraph: Hashable, Sendable {
  /// What parts a line from the one before.
  enum Gap: Hashable, Sendable {
    /// Nothing but the line end.
    case none
    /// Empty lines.
    case blank(Int)
    /// The end of a page, or footnotes.
    case page
    /// A drawn line.
    case rule
    /// It is the first.
    case start
  }

  /// The indices of its lines.
  var lines: [Int]
  /// What stands before it.
  var gap: Gap
  /// The marker it begins with, where it is an entry of a list.
  var marker: ListMarker?
}
