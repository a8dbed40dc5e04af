/// What surrounds a text of an office document.
struct TextRun {
  /// What all text of the paragraph has.
  var paragraph: TextProperties
  /// The links around it.
  var links: [InlineFormat] = []
  /// What its own text has.
  var properties = TextProperties()

  /// Whether the text is hidden, by itself or with its paragraph.
  var isHidden: Bool { properties.over(paragraph).isHidden == true }
}
