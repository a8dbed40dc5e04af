/// One sentence of a document, with its place in the source.
public struct Segment: Hashable, Sendable {
  /// The sentence: white space folded, line breaks gone, footnote marks kept as codes.
  public var content: InlineText
  /// The number of the block it belongs to, from 0.
  public var block: Int
  /// The part its block plays.
  public var kind: BlockKind
  /// The bytes it came from, in the UTF-8 form of the input file.
  public var range: Range<Int>

  /// Makes a segment.
  public init(_ content: InlineText, block: Int, kind: BlockKind, range: Range<Int>) {
    self.content = content
    self.block = block
    self.kind = kind
    self.range = range
  }

  /// The sentence without codes.
  public var text: String { content.text }
}
