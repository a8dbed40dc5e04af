/// A format that a stretch of text stands in: bold, a link.
///
/// Stretches next to each other that stand in equal formats make one span of codes.
struct InlineFormat: Hashable, Sendable {
  /// The sort of code, in TMX's words where it has one: `bold`, `italic`, `ulined`, `link`.
  var type: String?
  /// The code that opens it, in the notation of the file: `<b>`.
  var opening: String
  /// The code that closes it.
  var closing: String
  /// Tells spans that do not merge with a neighbour alike in all else; 0 for those that do.
  var element = 0

  /// A format in the notation of HTML, for files that have no notation that people write.
  ///
  /// - Parameters:
  ///   - tag: The name of the HTML element.
  ///   - type: The sort of code.
  static func tagged(_ tag: String, _ type: String) -> InlineFormat {
    InlineFormat(type: type, opening: "<\(tag)>", closing: "</\(tag)>")
  }

  /// Bold text.
  static let bold = tagged("b", "bold")
  /// Italic text.
  static let italic = tagged("i", "italic")
  /// Underlined text.
  static let underlined = tagged("u", "ulined")
  /// Struck text.
  static let struck = tagged("s", "strike")
  /// Raised text.
  static let raised = tagged("sup", "superscript")
  /// Lowered text.
  static let lowered = tagged("sub", "subscript")

  /// A link that does not merge with its neighbours.
  static func link(to address: String, element: Int) -> InlineFormat {
    InlineFormat(type: "link", opening: "<a href=\"\(address)\">", closing: "</a>", element: element)
  }
}
