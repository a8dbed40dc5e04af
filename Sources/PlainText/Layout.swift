/// What the line breaks of a plain text mean.
public enum Layout: String, Hashable, Sendable, CaseIterable {
  /// The reader finds out: wrapped lines are joined, others are paragraphs of their own.
  case auto
  /// Empty lines part paragraphs; the lines in between are joined.
  case paragraphs
  /// Each line is a paragraph of its own.
  case lines
  /// Each line is one segment; an empty line ends a paragraph.
  case segments
}
