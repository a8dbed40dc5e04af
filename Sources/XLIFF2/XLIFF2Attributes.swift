/// Attributes in the value of a property: `ph 1 canCopy="no" disp="&lt;b&gt;"`.
///
/// What an `InlineCode` or a note has no place for travels in this form, and comes back to where it was.
struct XLIFF2Attributes {
  /// The words before the attributes.
  var words: [String]
  /// The attributes, in order.
  var attributes: [(name: String, value: String)]

  /// Makes a value.
  init(_ words: [String], _ attributes: [(name: String, value: String)]) {
    self.words = words
    self.attributes = attributes
  }

  /// Reads a property's value; `nil` where it has another form.
  init?(_ text: String) {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard pieces.count % 2 == 1, XLIFF2Syntax.isWhite(String(pieces[pieces.count - 1])) else { return nil }
    var words: [String] = []
    var attributes: [(name: String, value: String)] = []
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      var head = XLIFF2Syntax.words(String(pieces[index]))
      guard let last = head.popLast(), last.hasSuffix("="), index == 0 || head.isEmpty else { return nil }
      if index == 0 { words = head }
      attributes.append((String(last.dropLast()), Self.replaced(String(pieces[index + 1]), by: Self.references)))
    }
    guard !attributes.isEmpty else { return nil }
    (self.words, self.attributes) = (words, attributes)
  }

  /// The property's value.
  var text: String {
    let escapes = Self.references.reversed().map { ($0.1, $0.0) }
    let pairs = attributes.map { "\($0.name)=\"\(Self.replaced($0.value, by: escapes))\"" }
    return (words + pairs).joined(separator: " ")
  }

  /// The value of an attribute.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  private static let references = [("&quot;", "\""), ("&amp;", "&")]

  private static func replaced(_ text: String, by pairs: [(String, String)]) -> String {
    pairs.reduce(text) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }
}
