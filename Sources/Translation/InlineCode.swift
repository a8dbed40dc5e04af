/// A mark inside a segment that is not text: a footnote mark, a tag, a line break.
///
/// Codes stand beside the plain text, at a position in it, so that text can be compared without them and they
/// survive a trip through TMX level 2 (section "Content Markup") and XLIFF 2 (section 4.7).
public struct InlineCode: Hashable, Sendable {
  /// What a code does to the text around it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The mark of a footnote or endnote.
    case noteReference
    /// A line break inside a block.
    case lineBreak
    /// The start of a span whose end is in the same segment (TMX `bpt`, XLIFF 2 `pc`).
    case opening
    /// The end of a span whose start is in the same segment (TMX `ept`).
    case closing
    /// The start of a span that ends in another segment (TMX `it` with `pos="begin"`, XLIFF 2 `sc`).
    case isolatedOpening
    /// The end of a span that starts in another segment (TMX `it` with `pos="end"`, XLIFF 2 `ec`).
    case isolatedClosing
    /// A code that stands alone (TMX `ph`, XLIFF 2 `ph`).
    case placeholder
    /// The start of a highlighted stretch (TMX `hi`, XLIFF 2 `mrk`).
    case highlightStart
    /// The end of a highlighted stretch.
    case highlightEnd
  }

  /// What the code does.
  public var kind: Kind
  /// What ties the code to others: the footnote's mark, or the identifier that a pair shares.
  public var label: String
  /// The position in the plain text, in Unicode scalars from its start.
  public var at: Int
  /// The code in the notation of the file it came from, such as `<b>`; empty where there is none.
  public var content: String
  /// The sort of code where known, such as `bold` or `link` (TMX `type`).
  public var type: String?
  /// The number that ties the code to its partner in other languages (TMX `x`).
  public var partner: Int?

  /// Makes a code at a position.
  public init(
    _ kind: Kind, label: String = "", at: Int, content: String = "", type: String? = nil, partner: Int? = nil
  ) {
    self.kind = kind
    self.label = label
    self.at = at
    self.content = content
    self.type = type
    self.partner = partner
  }
}
