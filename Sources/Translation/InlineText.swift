/// Plain text with the inline codes that stand in it.
public struct InlineText: Hashable, Sendable {
  /// The text without codes.
  public var text: String
  /// The codes, ordered by position.
  public var codes: [InlineCode]

  /// Makes a text, without codes unless given.
  public init(_ text: String, codes: [InlineCode] = []) {
    self.text = text
    self.codes = codes
  }
}

extension InlineText: ExpressibleByStringLiteral {
  /// A literal is text without codes.
  public init(stringLiteral value: String) { self.init(value) }
}
