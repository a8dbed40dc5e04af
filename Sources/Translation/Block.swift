/// A stretch of a document that is read as a whole: a heading, a paragraph, a footnote.
public struct Block: Hashable, Sendable {
  /// The part it plays.
  public var kind: BlockKind
  /// Its text: lines joined, white space folded, footnote marks kept as codes.
  public var content: InlineText
  /// Where the text stood in the file.
  public var map: SourceMap
  /// For a note, its mark; `nil` otherwise.
  public var label: String?
  /// Whether the block is one segment as it is, not to be split further.
  public var isSegment: Bool
  /// The number, from 0, of the paragraph that the block is one line of; `nil` where a block is a paragraph of its own.
  public var paragraph: Int?

  /// Makes a block.
  public init(
    _ kind: BlockKind, _ content: InlineText, map: SourceMap = SourceMap(), label: String? = nil,
    isSegment: Bool = false, paragraph: Int? = nil
  ) {
    self.kind = kind
    self.content = content
    self.map = map
    self.label = label
    self.isSegment = isSegment
    self.paragraph = paragraph
  }
}
