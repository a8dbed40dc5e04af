internal import Translation

extension InlineText {
  /// Whether another text has the same bytes and codes; `==` takes canonically equivalent texts for equal.
  func isIdentical(to other: InlineText) -> Bool {
    text.utf8.elementsEqual(other.text.utf8) && codes == other.codes
  }
}
